import { resolve } from 'node:path';
import { csvText } from '../../shared/export/csv.ts';
import type { ApiInput, ApiOutput } from '../../shared/api.ts';
import { done } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { rodTradFynd } from '../../shared/rodtrad/rodTradDokument.ts';
import { kolumnerna, rodTradKolumner } from '../../shared/rodtrad/rodTrad.ts';
import type { Core } from '../core/core.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando, Svar } from './kommando.ts';

type Tabell = ApiOutput<'rodtrad.visa'>;

const huvud = ['Tema', ...kolumnerna.map((k) => rodTradKolumner[k])];
const celltext = ({ antal, klara, galler, fynd }: Tabell['rader'][number]['celler']['risker']): string => {
  if (!galler) return '–';
  const done = klara === null || antal === 0 ? '' : ` (${klara} klara)`;
  return `${antal}${done}${fynd === '' ? '' : ' *'}`;
};
const radtexter = (r: Tabell['rader'][number]): readonly string[] => [
  r.text,
  ...kolumnerna.map((k) => celltext(r.celler[k])),
];

function lasbar({ rader, metod }: Tabell): string {
  const all = [huvud, ...rader.map(radtexter)];
  const bredder = huvud.map((_, i) => Math.max(...all.map((r) => r[i]?.length ?? 0)));
  const fynd = rodTradFynd(rader).map(
    (f) => `* ${rodTradKolumner[f.kolumn]}: ${f.text} (${f.teman.join(', ')})`,
  );
  return [
    ...all.map((r) =>
      r
        .map((t, i) => t.padEnd(bredder[i] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
    ...fynd,
    ...(fynd.length === 0 ? [] : ['']),
    metod,
  ].join('\n');
}

const tabellCsv = ({ rader }: Tabell): string =>
  csvText([huvud, ...rader.map((r) => [r.text, ...kolumnerna.map((k) => r.celler[k].antal)])]).trimEnd();

async function poster(core: Core, period: string, tema: string, kolumn: string): Promise<Result<Svar>> {
  // The contract judges what was written.
  const found = await core.call('rodtrad.poster', {
    period,
    tema: tema === 'utan' ? null : tema,
    kolumn,
  } as ApiInput<'rodtrad.poster'>);
  if (!found.ok) return found;
  return done({
    json: found.value,
    text:
      found.value.length === 0
        ? 'Inga poster.'
        : found.value.map((p) => `${p.nummer}  ${p.datum ?? '–'}  ${p.text}`).join('\n'),
  });
}

export const rodTradKommando: Kommando = {
  namn: 'rod-trad',
  ord: [],
  hjalp: 'Samma tema genom alla register: händelser, klagomål, lex, risker, kontroller, åtgärder.',
  val: {
    period: { type: 'string' },
    tema: { type: 'string' },
    kolumn: { type: 'string' },
    csv: { type: 'boolean' },
    ut: { type: 'string' },
  },
  valHjalp: {
    period: 'perioden, till exempel 2026-H1, 2026 eller 2026-01..2026-08',
    tema: 'med --kolumn: visar posterna bakom ett tal; ”utan” är det som saknar tema',
    kolumn: `med --tema: någon av ${kolumnerna.join(', ')}`,
    csv: 'skriver tabellen som CSV',
    ut: 'skriver tabellen och fynden som dokument: docx, pdf, xlsx eller html',
  },
  kor: async (c) => {
    const { period, tema, kolumn, ut } = c.val;
    if (typeof period !== 'string')
      throw new FelAnvandning('rod-trad behöver --period, till exempel --period 2026-H1.');
    if ((tema === undefined) !== (kolumn === undefined))
      throw new FelAnvandning('rod-trad behöver både --tema och --kolumn för att visa posterna.');
    const core = c.core();
    if (!core.ok) return core;
    if (typeof tema === 'string' && typeof kolumn === 'string')
      return poster(core.value, period, tema, kolumn);
    if (typeof ut === 'string') {
      const made = await core.value.call('rodtrad.dokument', { period, fil: resolve(ut) });
      return made.ok
        ? done({ json: made.value, text: `Dokumentet är skrivet: ${made.value.fil ?? ''}` })
        : made;
    }
    const found = await core.value.call('rodtrad.visa', { period });
    if (!found.ok) return found;
    return done({
      json: found.value,
      text: c.val['csv'] === true ? tabellCsv(found.value) : lasbar(found.value),
    });
  },
};
