import type { Block, Dokument, Tabell } from '../dokument/dokument.ts';
import { visaProcent, visaTal } from '../dokument/svenskaTal.ts';
import { diagramblock } from '../diagram/svg.ts';
import { statusText } from './overgangar.ts';
import type { Status } from './overgangar.ts';
import { statistikbilder } from './statistikbilder.ts';
import { statistiktabeller } from './statistiktabeller.ts';
import type { Statistik, Statistiknamn } from './statistiktabeller.ts';

const siffra = (varde: number) => ({ text: visaTal(varde), varde });

function uppfoljning(s: Statistik): Tabell {
  return {
    slag: 'tabell',
    id: 'tabell-uppfoljning',
    caption: 'Dagar till varje steg',
    headerRows: [[{ text: 'Steg' }, { text: 'Har nått steget' }, { text: 'Dagar dit, median' }]],
    rows: s.dagarTillSteg.map((d) => [
      { text: statusText[d.steg as Status] },
      siffra(d.antal),
      d.median === null ? { text: '–' } : siffra(d.median),
    ]),
  };
}

/** The statistics of a period as a document: follow-up first, then the charts, then every table. */
export function statistikdokument(
  s: Statistik,
  namn: Statistiknamn,
  urval: { readonly period: string; readonly enheter: string },
): Dokument {
  const { antal, av } = s.uppfoljda;
  const andel = av === 0 ? '' : ` (${visaProcent((100 * antal) / av)})`;
  const tabeller = statistiktabeller(s, namn)
    .filter((t) => t.rader.length > 0)
    .map((t): Tabell => ({
      slag: 'tabell',
      id: `tabell-${t.id}`,
      caption: t.rubrik,
      headerRows: [[{ text: t.rubrik }, { text: 'Antal' }]],
      rows: t.rader.map((r) => [{ text: r.text }, siffra(r.antal)]),
    }));
  const rubrik = (text: string): Block => ({ slag: 'rubrik', niva: 1, text });
  return {
    sprak: 'sv-SE',
    titel: `Statistik över avvikelser, ${urval.period.toLowerCase()}, ${urval.enheter}`,
    block: [
      rubrik('Uppföljning'),
      {
        slag: 'stycke',
        text: `${visaTal(antal)} av ${visaTal(av)} avvikelser är uppföljda av närmaste chef${andel}.`,
      },
      uppfoljning(s),
      { slag: 'stycke', roll: 'notis', text: s.anmarkning },
      ...statistikbilder(s, namn).flatMap((b): readonly Block[] => [
        rubrik(b.rubrik),
        diagramblock(`diagram-${b.id}`, b.bild),
        ...(b.id === 'manader' && s.styrdiagram.signaler.length > 0
          ? [{ slag: 'lista' as const, punkter: s.styrdiagram.signaler.map((x) => x.text) }]
          : []),
      ]),
      rubrik('Antal'),
      ...tabeller,
      {
        slag: 'lista',
        id: 'metod-punkter',
        punkter: [
          'En avvikelse räknas en gång, den dag händelsen skedde. Dubbletter och ärenden som inte är avvikelser räknas inte.',
          'Gränserna i diagrammet över månader är exakta Poissongränser; en månad utanför eller en lång rad på samma sida är en signal.',
          'Att ett pass eller en veckodag har fler än väntat prövas med ett exakt test mot resten av tiden (p under 0,05 delat med antalet pass eller dagar).',
        ],
      },
    ],
  };
}
