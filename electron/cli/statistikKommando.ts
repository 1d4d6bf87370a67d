import { resolve } from 'node:path';
import type { ApiInput } from '../../shared/api.ts';
import { statusText } from '../../shared/avvikelse/overgangar.ts';
import type { Status } from '../../shared/avvikelse/overgangar.ts';
import { statistikrader, statistiktabeller } from '../../shared/avvikelse/statistiktabeller.ts';
import type { Statistik, Statistiknamn } from '../../shared/avvikelse/statistiktabeller.ts';
import { csvText } from '../../shared/export/csv.ts';
import { lagrumLista } from '../../shared/kodverk/kodverk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { enheterUr, listed, namnUr, typerUr } from './koder.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';

const procent = (part: number): string => `${Math.round(part * 100)} %`;

function lasbar(s: Statistik, namn: Statistiknamn): string {
  const tabeller = statistiktabeller(s, namn);
  const rader = (id: string) => tabeller.find((t) => t.id === id)?.rader ?? [];
  const { antal, av } = s.uppfoljda;
  const days = s.dagarTillSteg.filter((d) => d.median !== null);
  return [
    `Uppföljda av närmaste chef: ${antal} av ${av}${av === 0 ? '' : ` (${procent(antal / av)})`}`,
    ...days.map(
      (d) =>
        `Dagar till ${statusText[d.steg as Status].toLowerCase()} (median): ${d.median} (${d.antal} ärenden)`,
    ),
    `Antal avvikelser: ${s.antal}`,
    ...rader('typ').map(({ text, antal: n }, i) => {
      const { andel = 0, ackumulerad = 0 } = s.perTyp[i] ?? {};
      return `  ${text}: ${n} (${procent(andel)}, tillsammans ${procent(ackumulerad)})`;
    }),
    ...rader('enhet').map((r) => `  ${r.text}: ${r.antal}`),
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
    const { organisation, kodverk } = lage.value;
    const enheter = enheterUr(organisation, listed(enhet) ?? []);
    if (!enheter.ok) return enheter;
    const typer = typerUr(kodverk, listed(typ) ?? []);
    if (!typer.ok) return typer;
    const lagar = namnUr('Lagrum', lagrumLista, listed(lagrum) ?? []);
    if (!lagar.ok) return lagar;
    // What was written on the command line is judged by the contract itself.
    const input = {
      period,
      ...(enheter.value.length === 0 ? {} : { enheter: [...enheter.value] }),
      ...(lagar.value.length === 0 ? {} : { lagrum: [...lagar.value] }),
      ...(typer.value[0] === undefined ? {} : { typ: typer.value[0] }),
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
    const policy = await core.value.call('policy.visa', {});
    if (c.val['csv'] === true && policy.ok && !policy.value.exportTillaten)
      return refused(problem('export-avstangd'));
    const csv = () =>
      csvText(statistikrader(made.value, statistiktabeller(made.value, lage.value))).trimEnd();
    return done({
      json: made.value,
      text: c.val['csv'] === true ? csv() : lasbar(made.value, lage.value),
    });
  },
};
