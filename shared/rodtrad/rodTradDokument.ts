import { cell, rad } from '../dokument/dokument.ts';
import type { Block, Cell, Tabell } from '../dokument/dokument.ts';
import { visaTal } from '../dokument/svenskaTal.ts';
import { kolumnerna, rodTradKolumner } from './rodTrad.ts';
import type { RodTradKolumn, Tradrad } from './rodTrad.ts';
import { utanVersal } from '../text/versal.ts';

export interface RodTradOm {
  /** The period in words: `Första halvåret 2021`. */
  readonly periodText: string;
  /** The stated rule for which complaints are counted. */
  readonly regelText: string;
  /** The trace of a cell's number, where the reader's program can open it. */
  readonly spar?: (tema: string | null, kolumn: RodTradKolumn) => string;
}

/** What is counted and how, in one paragraph; said wherever the table stands. */
export const rodTradMetod = (regelText: string): string =>
  [
    'Teman är avvikelsernas typer. En avvikelse räknas efter sin typ; ett annat ärende efter det tema som är angivet, annars efter den avvikelse det kommer från.',
    'Risker räknas när de är bedömda, oavsett period, kontroller när de är planerade i perioden, och åtgärder med de ärenden, risker och kontroller de hör till.',
    `Klagomål: ${regelText}`,
    'Antalet mäter inte kvaliteten: en tom ruta är en fråga, inget svar.',
  ].join(' ');

const cellOf = (r: Tradrad, k: RodTradKolumn, om: RodTradOm): Cell => {
  const c = r.celler[k];
  if (!c.galler) return cell('–');
  return {
    text: visaTal(c.antal),
    varde: c.antal,
    ...(om.spar === undefined || c.antal === 0 ? {} : { trace: om.spar(r.tema, k) }),
  };
};

/** The table: a row for each theme, a column for each register. */
export const rodTradTabell = (rader: readonly Tradrad[], om: RodTradOm): Tabell => ({
  slag: 'tabell',
  id: 'rod-trad',
  caption: `Röd tråd: teman och register, ${utanVersal(om.periodText)}`,
  source: 'Källa: registren i Varsam, på den här datorn och i insamlade sammandrag.',
  headerRows: [rad('Tema', ...kolumnerna.map((k) => rodTradKolumner[k]))],
  rows: rader.map((r) => [cell(r.text), ...kolumnerna.map((k) => cellOf(r, k, om))]),
  note: rodTradMetod(om.regelText),
});

/** How far the controls and the measures of each theme have come, as sentences. */
export const rodTradLage = (rader: readonly Tradrad[]): readonly string[] =>
  rader.flatMap(({ text, celler: { kontroller, atgarder } }) => {
    const delar = [
      ...(kontroller.antal === 0
        ? []
        : [`${visaTal(kontroller.klara ?? 0)} av ${visaTal(kontroller.antal)} kontroller är genomförda`]),
      ...(atgarder.antal === 0
        ? []
        : [`${visaTal(atgarder.klara ?? 0)} av ${visaTal(atgarder.antal)} åtgärder är bedömda`]),
    ];
    return delar.length === 0 ? [] : [`${text}: ${delar.join(', ')}.`];
  });

/** What an empty cell asks, and the themes it asks it of. */
interface Tradfynd {
  readonly kolumn: RodTradKolumn;
  readonly text: string;
  readonly teman: readonly string[];
}

/** The questions the empty cells ask, each once with its themes, in the order of the columns. */
export function rodTradFynd(rader: readonly Tradrad[]): readonly Tradfynd[] {
  const alla = kolumnerna.flatMap((kolumn) =>
    rader.flatMap((r) => {
      const text = r.celler[kolumn].fynd;
      return text === '' ? [] : [{ kolumn, text, tema: r.text }];
    }),
  );
  return [...Map.groupBy(alla, (f) => f.text)].flatMap(([text, own]) =>
    own[0] === undefined ? [] : [{ kolumn: own[0].kolumn, text, teman: own.map((f) => f.tema) }],
  );
}
const fyndmening = (f: Tradfynd): string =>
  `${rodTradKolumner[f.kolumn]}: ${f.text} Gäller ${f.teman.join(', ')}.`;

/**
 * The section a report can take in as it is: heading, table and findings. Nothing is made up of it: no rows give a
 * sentence that says so. Small numbers are the report's to protect.
 */
export function rodTradAvsnitt(rader: readonly Tradrad[], om: RodTradOm, niva = 1): readonly Block[] {
  const rubrik: Block = { slag: 'rubrik', niva, text: 'Röd tråd' };
  if (rader.length === 0)
    return [rubrik, { slag: 'stycke', text: `Inget är registrerat för ${om.periodText.toLowerCase()}.` }];
  const fynd = rodTradFynd(rader);
  const lage = rodTradLage(rader);
  return [
    rubrik,
    {
      slag: 'stycke',
      text: 'Samma tema genom alla register: det som händer, det som är bedömt och det som görs.',
    },
    rodTradTabell(rader, om),
    ...(lage.length === 0 ? [] : [{ slag: 'lista' as const, punkter: lage }]),
    ...(fynd.length === 0
      ? []
      : [{ slag: 'rubrik' as const, niva: niva + 1, text: 'Frågor som tabellen väcker' }]),
    ...(fynd.length === 0 ? [] : [{ slag: 'lista' as const, punkter: fynd.map(fyndmening) }]),
  ];
}
