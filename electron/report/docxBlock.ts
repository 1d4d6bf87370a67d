import { HeadingLevel, Paragraph, SequentialIdentifier, TextRun } from 'docx';
import type { FileChild } from 'docx';
import type { Block } from '../../shared/dokument/dokument.ts';
import { docxBild } from './docxBild.ts';
import type { Bilder } from './docxBild.ts';
import { docxDiagram } from './docxDiagram.ts';
import { docxTabell } from './docxTabell.ts';

/** Word's heading styles by level, from 1. */
export const rubriknivaer = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** A paragraph in one of our styles. */
export const styckeMed = (style: string, content: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(content)] });

const caption = (word: 'Tabell' | 'Figur', content: string): Paragraph =>
  new Paragraph({
    style: 'Caption',
    ...(word === 'Figur' ? { keepNext: false, spacing: { before: 40, after: 240 } } : {}),
    children: [new TextRun(`${word} `), new SequentialIdentifier(word), new TextRun(`. ${content}`)],
  });

export interface Blockform {
  /** Headings carry the number of their chapter. */
  readonly numrerade: boolean;
  /** False in a file whose numbering is not ours, a template of the municipality: the points then carry their signs. */
  readonly listor: boolean;
  /** The first heading begins a page of its own, after a list of contents. */
  readonly nySida?: boolean;
}

/** The blocks of a document as paragraphs, tables and charts of Word. */
export function docxBlock(block: readonly Block[], form: Blockform, bilder: Bilder): FileChild[] {
  let list = 0;
  const first = block.find((b) => b.slag === 'rubrik');
  const of = (b: Block): readonly FileChild[] => {
    switch (b.slag) {
      case 'rubrik':
        return [
          new Paragraph({
            heading: rubriknivaer[b.niva - 1] ?? HeadingLevel.HEADING_6,
            ...(form.nySida === true && b === first ? { pageBreakBefore: true } : {}),
            ...(b.niva <= 3 && form.numrerade
              ? { numbering: { reference: 'rubriker', level: b.niva - 1 } }
              : {}),
            children: [new TextRun(b.text)],
          }),
        ];
      case 'stycke':
        return [
          b.roll === undefined || b.roll === 'ingress'
            ? new Paragraph({ children: [new TextRun({ text: b.text, bold: b.roll === 'ingress' })] })
            : styckeMed('Notis', b.text),
        ];
      case 'lista': {
        if (!form.listor)
          return b.punkter.map(
            (p, i) =>
              new Paragraph({ children: [new TextRun(`${b.numrerad === true ? `${i + 1}.` : '•'} ${p}`)] }),
          );
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
          styckeMed('Kalla', b.source ?? ''),
        ];
      case 'diagram':
        return b.staplar === undefined
          ? [docxBild(b, bilder.get(b)), caption('Figur', b.titel)]
          : [docxDiagram(b, b.staplar), caption('Figur', b.titel)];
      case 'sidbrytning':
        return [new Paragraph({ pageBreakBefore: true })];
    }
  };
  return block.flatMap(of);
}
