import { AlignmentType, LevelFormat, LineRuleType } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';

export const FONT = 'Calibri';
/** Twips of a millimetre. */
export const mm = (n: number): number => Math.round((n * 1440) / 25.4);
/** A4 with 25 mm on each side. */
export const TEXTBREDD = mm(210 - 50);
const INK = '1B1F24';
const QUIET = '4F5863';
export const PETROL = '0B5C6B';
export const LINJE = '8A8578';
export const TUNN = 'D9D5CC';
export const HUVUD = 'F1EFEA';

const heading = (size: number, before: number, after: number, color: string) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: {
    spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

/** Every paragraph of the document has one of these styles; nothing is formatted by hand. */
export const stilar: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 44, bold: true, color: INK },
      paragraph: { spacing: { before: 240, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(32, 480, 160, PETROL),
    heading2: heading(26, 320, 100, INK),
    heading3: heading(22, 240, 80, INK),
    caption: {
      run: { font: FONT, size: 20, bold: true, color: INK },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    listParagraph: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Avsandare',
      name: 'Avsändare',
      run: { size: 22, color: QUIET },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Innehallsrubrik',
      name: 'Innehållsrubrik',
      run: { size: 26, bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    {
      id: 'Tabelltext',
      name: 'Tabelltext',
      run: { size: 20 },
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Tabellhuvud',
      name: 'Tabellhuvud',
      basedOn: 'Tabelltext',
      run: { size: 20, bold: true },
      paragraph: {
        spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    },
    { id: 'TabelltextTat', name: 'Tabelltext tät', basedOn: 'Tabelltext', run: { size: 18 } },
    { id: 'TabellhuvudTat', name: 'Tabellhuvud tätt', basedOn: 'Tabellhuvud', run: { size: 18 } },
    {
      id: 'Tabellnot',
      name: 'Tabellnot',
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { before: 60, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Kalla',
      name: 'Källa',
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { before: 20, after: 240, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Figur',
      name: 'Figur',
      paragraph: { spacing: { before: 200, after: 0 }, keepNext: true },
    },
    {
      id: 'Notis',
      name: 'Notis',
      run: { italics: true, color: QUIET },
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: 'Sidhuvud',
      name: 'Sidhuvudstext',
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Sidfot',
      name: 'Sidfotstext',
      run: { size: 16, color: QUIET },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    ...[1, 2].map((n) => ({
      id: `TOC${n}`,
      name: `toc ${n}`,
      run: { size: 22, bold: n === 1 },
      paragraph: {
        spacing: { before: n === 1 ? 100 : 0, after: 20, line: 250, lineRule: LineRuleType.AUTO },
        indent: { left: mm(n === 1 ? 0 : 6) },
      },
    })),
  ],
};

const levels = (format: (level: number) => string) =>
  [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: format(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: mm(10), hanging: mm(10) } } },
  }));

/** Numbers of headings and the two kinds of lists; each numbered list starts again at one. */
export const numrering: INumberingOptions = {
  config: [
    {
      reference: 'rubriker',
      levels: levels((l) => Array.from({ length: l + 1 }, (_, i) => `%${i + 1}`).join('.')),
    },
    {
      reference: 'punkter',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: mm(8), hanging: mm(5) } } },
        },
      ],
    },
    {
      reference: 'numrerad',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: mm(8), hanging: mm(6) } } },
        },
      ],
    },
  ],
};
