import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartRunOptions } from 'docx/charts';
import type { Diagram, Staplar } from '../../shared/dokument/dokument.ts';
import { PETROL } from './docxStil.ts';

const GREY = 'C9CDD1';
const DARK_GREY = '7B838C';

const common = (d: Diagram) =>
  ({
    font: { name: 'Calibri' },
    chartArea: { fill: 'none', border: 'none' },
    altText: { name: d.titel, description: d.alt, title: d.titel },
  }) as const;
const legendFor = (s: Staplar) =>
  s.serier.length > 1 ? { legend: { position: 'top' as const } } : { legend: false as const };

function liggande(d: Diagram, s: Staplar): ChartRunOptions {
  const fills = [PETROL, GREY];
  const perBar = s.serier.length > 1 ? 30 : 22;
  return {
    type: 'bar',
    // The first category of a bar chart is drawn at the bottom; ours is read from the top.
    categories: s.kategorier.toReversed(),
    // The same holds for the series: the newest is given last and drawn first.
    series: s.serier
      .map((x, i) => ({ name: x.namn, values: x.varden.toReversed(), color: fills[i] ?? PETROL }))
      .toReversed(),
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    dataLabels: { value: true, position: 'outsideEnd' },
    gapWidth: 60,
    overlap: 0,
    ...legendFor(s),
    ...common(d),
    transformation: { width: 600, height: 60 + s.kategorier.length * perBar },
  };
}

const staende = (d: Diagram, s: Staplar): ChartRunOptions => ({
  type: 'column',
  categories: [...s.kategorier],
  series: s.serier.map((x) => ({ name: x.namn, values: [...x.varden], color: PETROL })),
  valueAxis: { minimum: 0 },
  gapWidth: 30,
  ...legendFor(s),
  ...common(d),
  transformation: { width: 600, height: 200 },
});

/** The counts are drawn with marks; what they are held against is thinner and grey, the limits dashed. */
const linjer = (d: Diagram, s: Staplar): ChartRunOptions => ({
  type: 'line',
  categories: [...s.kategorier],
  series: s.serier.map((x, i) =>
    i === 0
      ? { name: x.namn, values: [...x.varden], color: PETROL, markers: true }
      : {
          name: x.namn,
          values: [...x.varden],
          color: DARK_GREY,
          line: { color: DARK_GREY, width: 1, dash: i === 1 ? ('solid' as const) : ('dash' as const) },
        },
  ),
  valueAxis: { minimum: 0 },
  ...legendFor(s),
  ...common(d),
  transformation: { width: 600, height: 230 },
});

const kinds = { liggande, staende, linjer } as const;

/** A native Word chart: sharp, searchable, and its figures can be opened in Excel. */
export const docxDiagram = (d: Diagram, s: Staplar): Paragraph =>
  new Paragraph({ style: 'Figur', children: [new ChartRun(kinds[s.form ?? 'liggande'](d, s))] });
