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
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { mm, numrering, stilar, TEXTBREDD, TUNN } from './docxStil.ts';
import { ritaBilder } from './docxBild.ts';
import { docxBlock, styckeMed } from './docxBlock.ts';
import { stabilZip } from './stabilZip.ts';
import { sidfotstext, sidhuvudstext } from './utskrift.ts';
import type { Utskrift } from './utskrift.ts';

const contents = (): readonly FileChild[] => [
  styckeMed('Innehallsrubrik', 'Innehåll'),
  new TableOfContents('Innehåll', { hyperlink: true, headingStyleRange: '1-2' }),
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
          styckeMed('Avsandare', u.kommun),
          styckeMed('Avsandare', u.namnd),
          styckeMed('Avsandare', u.datum),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.START,
            children: [new TextRun(dokument.titel)],
          }),
          ...(u.form === 'rapport' ? contents() : []),
          ...docxBlock(
            dokument.block,
            { numrerade: u.form === 'rapport', nySida: u.form === 'rapport', listor: true },
            bilder,
          ),
        ],
      },
    ],
  });
  return stabilZip(new Uint8Array(await Packer.toBuffer(document)), u.datum);
}
