import { resolve } from 'node:path';
import type { ApiInput, ApiOutput } from '../../shared/api.ts';
import { enhetIdOf } from '../../shared/avvikelse/enkelForm.ts';
import { statusText } from '../../shared/avvikelse/overgangar.ts';
import type { Status } from '../../shared/avvikelse/overgangar.ts';
import { enhetNamn } from '../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { csvText } from '../../shared/export/csv.ts';
import { kodText } from '../../shared/kodverk/kodverk.ts';
import { done } from '../../shared/result.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';

type Statistik = ApiOutput<'statistik.avvikelser'>;
interface Namn {
  readonly enhet: (id: string) => string;
  readonly typ: (kod: string) => string;
}
const veckodagar = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const procent = (part: number): string => `${Math.round(part * 100)} %`;

function tabell(s: Statistik, namn: Namn): readonly (readonly (string | number | null)[])[] {
  const part = (
    title: string,
    rows: readonly { readonly nyckel: string; readonly antal: number }[],
    text: (key: string) => string,
  ) => rows.map((r) => [title, text(r.nyckel), r.antal]);
  const same = (key: string) => key;
  return [
    ['Indelning', 'Rad', 'Antal'],
    ...s.dagarTillSteg.map((d) => ['Dagar till steg (median)', statusText[d.steg as Status], d.median]),
    ['Uppföljda', 'Uppföljda', s.uppfoljda.antal],
    ['Alla', 'Alla', s.antal],
    ...part('Enhet', s.perEnhet, namn.enhet),
    ...part('Typ', s.perTyp, namn.typ),
    ...part('Undertyp', s.perUndertyp, namn.typ),
    ...part('Månad', s.perManad, same),
    ...part('Veckodag', s.perVeckodag, (k) => veckodagar[Number(k) - 1] ?? k),
    ...part('Timme', s.perTimme, same),
    ...part('Slag', s.perSlag, same),
    ...part('Skada', s.perSkada, same),
    ...part('Allvarlighetsgrad', s.perAllvarlighetsgrad, same),
  ];
}

function lasbar(s: Statistik, namn: Namn): string {
  const { antal, av } = s.uppfoljda;
  const days = s.dagarTillSteg.filter((d) => d.median !== null);
  return [
    `Uppföljda av närmaste chef: ${antal} av ${av}${av === 0 ? '' : ` (${procent(antal / av)})`}`,
    ...days.map(
      (d) =>
        `Dagar till ${statusText[d.steg as Status].toLowerCase()} (median): ${d.median} (${d.antal} ärenden)`,
    ),
    `Antal avvikelser: ${s.antal}`,
    ...s.perTyp.map(
      (r) =>
        `  ${namn.typ(r.nyckel)}: ${r.antal} (${procent(r.andel)}, tillsammans ${procent(r.ackumulerad)})`,
    ),
    ...s.perEnhet.map((r) => `  ${namn.enhet(r.nyckel)}: ${r.antal}`),
    s.styrdiagram.forTunt
      ? 'Styrdiagram: för få månader eller händelser för att skilja signal från slump.'
      : s.styrdiagram.signaler.length === 0
        ? 'Styrdiagram: inga signaler, bara slumpvis variation.'
        : s.styrdiagram.signaler.map((x) => `Signal: ${x.text}`).join('\n'),
    s.anmarkning,
  ].join('\n');
}

export const statistikKommando: Kommando = {
  namn: 'statistik',
  ord: [],
  hjalp: 'Räknar avvikelser i en period, med uppföljning, Pareto och styrdiagram.',
  val: {
    period: { type: 'string' },
    enhet: { type: 'string' },
    lagrum: { type: 'string' },
    typ: { type: 'string' },
    csv: { type: 'boolean' },
    ut: { type: 'string' },
    ersatt: { type: 'boolean' },
  },
  valHjalp: {
    period: 'Perioden, till exempel 2026-H1, 2026 eller 2026-01..2026-08.',
    enhet: 'En enhet, namn eller id.',
    lagrum: 'hsl, sol eller lss; flera med komma.',
    typ: 'En typ ur kodlistan.',
    csv: 'Skriver tabellen som CSV i stället för text.',
    ut: 'Skriver dokumentet till en fil: .xlsx, .docx, .pdf eller .html.',
    ersatt: 'Skriver över filen om den finns.',
  },
  kor: async (c) => {
    const { period, enhet, lagrum, typ } = c.val;
    if (typeof period !== 'string')
      throw new FelAnvandning('statistik behöver --period, till exempel --period 2026-H1.');
    const core = c.core();
    if (!core.ok) return core;
    const lage = await core.value.call('profil.lage', {});
    if (!lage.ok) return lage;
    const { organisation, kodverk, idag } = lage.value;
    // What was written on the command line is judged by the contract itself.
    const input = {
      period,
      ...(typeof enhet === 'string' ? { enheter: [enhetIdOf(organisation, enhet)] } : {}),
      ...(typeof lagrum === 'string' ? { lagrum: lagrum.split(',').map((l) => l.trim()) } : {}),
      ...(typeof typ === 'string' ? { typ } : {}),
    } as ApiInput<'statistik.avvikelser'>;
    const made = await core.value.call('statistik.avvikelser', input);
    if (!made.ok) return made;
    const { ut } = c.val;
    if (typeof ut === 'string') {
      const written = await core.value.call('statistik.skriv', {
        ...input,
        fil: resolve(ut),
        ersatt: c.val['ersatt'] === true,
      });
      return written.ok
        ? done({
            json: { fil: written.value.fil, ...made.value },
            text: `Statistiken är skriven: ${written.value.fil}`,
          })
        : written;
    }
    const namn: Namn = {
      enhet: (id) => enhetNamn(organisation, id as EnhetId, idag),
      typ: (kod) => kodText(kodverk, 'avvikelsetyp', kod),
    };
    return done({
      json: made.value,
      text: c.val['csv'] === true ? csvText(tabell(made.value, namn)).trimEnd() : lasbar(made.value, namn),
    });
  },
};
