import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SequentialIdentifier,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { Block } from '../../shared/dokument/dokument.ts';
import { mm, numrering, stilar, TEXTBREDD, TUNN } from './docxStil.ts';
import { docxBild, ritaBilder } from './docxBild.ts';
import type { Bilder } from './docxBild.ts';
import { docxDiagram } from './docxDiagram.ts';
import { docxTabell } from './docxTabell.ts';
import { stabilZip } from './stabilZip.ts';
import { sidfotstext, sidhuvudstext } from './utskrift.ts';
import type { Utskrift } from './utskrift.ts';

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const text = (style: string, content: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(content)] });

const caption = (word: 'Tabell' | 'Figur', content: string): Paragraph =>
  new Paragraph({
    style: 'Caption',
    ...(word === 'Figur' ? { keepNext: false, spacing: { before: 40, after: 240 } } : {}),
    children: [new TextRun(`${word} `), new SequentialIdentifier(word), new TextRun(`. ${content}`)],
  });

/** The blocks of a document as paragraphs, tables and charts of Word. */
function children({ dokument, form }: Utskrift, bilder: Bilder): readonly FileChild[] {
  let list = 0;
  const of = (b: Block): readonly FileChild[] => {
    switch (b.slag) {
      case 'rubrik':
        return [
          new Paragraph({
            heading: levels[b.niva - 1] ?? HeadingLevel.HEADING_6,
            ...(b.niva <= 3 && form === 'rapport'
              ? { numbering: { reference: 'rubriker', level: b.niva - 1 } }
              : {}),
            children: [new TextRun(b.text)],
          }),
        ];
      case 'stycke':
        return [
          b.roll === undefined || b.roll === 'ingress'
            ? new Paragraph({ children: [new TextRun({ text: b.text, bold: b.roll === 'ingress' })] })
            : text('Notis', b.text),
        ];
      case 'lista': {
        list += 1;
        const instance = list;
        return b.punkter.map(
          (p) =>
            new Paragraph({
              style: 'ListParagraph',
              numbering: { reference: b.numrerad === true ? 'numrerad' : 'punkter', level: 0, instance },
              children: [new TextRun(p)],
            }),
        );
      }
      case 'tabell':
        return [
          ...(b.caption === undefined ? [] : [caption('Tabell', b.caption)]),
          docxTabell(b),
          ...(b.note === undefined
            ? []
            : [new Paragraph({ style: 'Tabellnot', keepNext: true, children: [new TextRun(b.note)] })]),
          text('Kalla', b.source ?? ''),
        ];
      case 'diagram':
        return b.staplar === undefined
          ? [docxBild(b, bilder.get(b)), caption('Figur', b.titel)]
          : [docxDiagram(b, b.staplar), caption('Figur', b.titel)];
      case 'sidbrytning':
        return [new Paragraph({ pageBreakBefore: true })];
    }
  };
  return dokument.block.flatMap(of);
}

const contents = (): readonly FileChild[] => [
  text('Innehallsrubrik', 'Innehåll'),
  new TableOfContents('Innehåll', { hyperlink: true, headingStyleRange: '1-2' }),
  new Paragraph({ pageBreakBefore: true, style: 'Sidfot' }),
];

const rule = { style: BorderStyle.SINGLE, size: 4, color: TUNN, space: 4 } as const;
const right = { tabStops: [{ type: TabStopType.RIGHT, position: TEXTBREDD }] };

const header = (u: Utskrift): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Sidhuvud',
        ...right,
        border: { bottom: rule },
        children: [
          new TextRun({ text: `${u.kommun} · ${u.namnd}`, bold: true }),
          new TextRun({ children: [new Tab(), sidhuvudstext(u)] }),
        ],
      }),
    ],
  });

const footer = (u: Utskrift): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Sidfot',
        ...right,
        border: { top: rule },
        children: [
          new TextRun(sidfotstext(u)),
          new TextRun({
            children: [new Tab(), 'sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/** A Word document that opens without questions: contents list and numbers are already worked out. */
export async function skrivDocx(u: Utskrift, signal: AbortSignal): Promise<Uint8Array> {
  const { dokument } = u;
  const bilder = await ritaBilder(dokument, signal);
  const document = new Document({
    title: dokument.titel,
    subject: u.periodText,
    creator: `${u.kommun}, ${u.namnd}`,
    lastModifiedBy: `${u.kommun}, ${u.namnd}`,
    description: `Kontrollsumma ${u.hash}`,
    customProperties: [{ name: 'Kontrollsumma', value: u.hash }],
    pageNumbers: estimatePageNumbers,
    styles: stilar,
    numbering: numrering,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(25),
              bottom: mm(25),
              left: mm(25),
              right: mm(25),
              header: mm(12),
              footer: mm(12),
            },
          },
        },
        headers: { default: header(u) },
        footers: { default: footer(u) },
        children: [
          text('Avsandare', u.kommun),
          text('Avsandare', u.namnd),
          text('Avsandare', u.datum),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.START,
            children: [new TextRun(dokument.titel)],
          }),
          ...(u.form === 'rapport' ? contents() : []),
          ...children(u, bilder),
        ],
      },
    ],
  });
  return stabilZip(new Uint8Array(await Packer.toBuffer(document)), u.datum);
}
