import { resolve } from 'node:path';
import type { ApiInput } from '../../shared/api.ts';
import { done } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { framsteg } from './framsteg.ts';
import { FelAnvandning } from './kommando.ts';
import type { CliContext, Svar } from './kommando.ts';

const word = (c: CliContext, name: string): string | undefined => {
  const value = c.val[name];
  return typeof value === 'string' ? value : undefined;
};
function needed(c: CliContext, slag: string, name: string, example: string): string {
  const value = word(c, name);
  if (value === undefined)
    throw new FelAnvandning(`rapport ${slag} behöver --${name}, till exempel --${name} ${example}.`);
  return value;
}
const vilken = (c: CliContext, slag: string) => ({
  period: needed(c, slag, 'period', '2021-H1'),
  ...(word(c, 'mall') === undefined ? {} : { mall: word(c, 'mall') }),
});
const version = (c: CliContext, slag: string): number => Number(needed(c, slag, 'version', '1'));

async function las(c: CliContext): Promise<Result<Svar>> {
  const core = c.core();
  if (!core.ok) return core;
  const input = {
    ...vilken(c, 'las'),
    lasning: c.val['nu'] === true ? 'nu' : 'da',
    underlag: c.val['insamlat'] === true ? 'insamlat' : 'allt',
    brytdatum: needed(c, 'las', 'brytdatum', '2021-08-31'),
    skal: word(c, 'skal') ?? '',
  } as ApiInput<'rapport.las'>;
  const made = await core.value.call('rapport.las', input, { progress: framsteg(c) });
  return made.ok
    ? done({
        json: made.value,
        text: `Version ${made.value.version} är låst med brytdatum ${made.value.brytdatum}.\nKontrollsumma ${made.value.sha256}`,
      })
    : made;
}

async function versioner(c: CliContext): Promise<Result<Svar>> {
  const core = c.core();
  if (!core.ok) return core;
  const asked = await core.value.call('rapport.versioner', vilken(c, 'versioner'));
  if (!asked.ok) return asked;
  const rows = asked.value.map(
    (v) =>
      `Version ${v.version}, brytdatum ${v.brytdatum}, låst ${v.at} av ${v.vem}${v.skal === '' ? '' : `: ${v.skal}`}\n  kontrollsumma ${v.sha256}${v.stammer ? '' : ' STÄMMER INTE'}`,
  );
  return done({ json: asked.value, text: rows.length === 0 ? 'Ingen version är låst.' : rows.join('\n') });
}

async function skillnad(c: CliContext): Promise<Result<Svar>> {
  const core = c.core();
  if (!core.ok) return core;
  const mot = word(c, 'mot');
  const asked = await core.value.call('rapport.skillnad', {
    ...vilken(c, 'skillnad'),
    version: version(c, 'skillnad'),
    ...(mot === undefined ? {} : { mot: Number(mot) }),
  });
  if (!asked.ok) return asked;
  const { siffror, texter, tillkomna, filer } = asked.value;
  const lines = [
    ...siffror.map(
      (s) =>
        `${s.tabell}: ${s.rad}, ${s.kolumn}: ${s.fore === '' ? '–' : s.fore} → ${s.efter === '' ? '–' : s.efter}`,
    ),
    ...texter.map((t) => `Texten i ”${t}” är ändrad.`),
    ...tillkomna.map((t) => `Tillkom efter brytdatum: ${t.nummer}, ${t.enhet}, ${t.datum}`),
    ...filer.map((f) => `Fil ${f.lage}: ${f.unit} ${f.period} ${f.sha256.slice(0, 16)}`),
  ];
  return done({ json: asked.value, text: lines.length === 0 ? 'Ingenting skiljer.' : lines.join('\n') });
}

async function skriv(c: CliContext): Promise<Result<Svar>> {
  const core = c.core();
  if (!core.ok) return core;
  const made = await core.value.call('rapport.skrivLast', {
    ...vilken(c, 'skriv'),
    version: version(c, 'skriv'),
    utgava: c.val['offentlig'] === true ? 'offentlig' : 'intern',
    fil: resolve(needed(c, 'skriv', 'ut', 'rapport.docx')),
    ersatt: c.val['ersatt'] === true,
  });
  return made.ok ? done({ json: made.value, text: `${made.value.fil}\nSHA-256 ${made.value.sha256}` }) : made;
}

/** The parts of the command that are about locked reports. */
export const laskommandon: Readonly<Record<string, (c: CliContext) => Promise<Result<Svar>>>> = {
  las,
  versioner,
  skillnad,
  skriv,
};
