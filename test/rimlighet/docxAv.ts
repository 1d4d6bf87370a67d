import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { rubriknivaer } from '../../electron/report/docxBlock.ts';
import type { Block, Dokument, Rad, Tabell } from '../../shared/dokument/dokument.ts';

function tableOf(t: Tabell): Table {
  const rows: readonly Rad[] = [...t.headerRows, ...t.rows];
  /** Columns still covered by a cell above: how many rows are left. */
  const covered = new Map<number, { left: number; colSpan: number }>();
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, r) => {
      const out: TableCell[] = [];
      let column = 0;
      const fill = () => {
        for (
          let over = covered.get(column);
          over !== undefined && over.left > 0;
          over = covered.get(column)
        ) {
          out.push(
            new TableCell({
              children: [new Paragraph('')],
              columnSpan: over.colSpan,
              verticalMerge: VerticalMergeType.CONTINUE,
            }),
          );
          covered.set(column, { ...over, left: over.left - 1 });
          column += over.colSpan;
        }
      };
      for (const cell of cells) {
        fill();
        const [colSpan, rowSpan] = [cell.colSpan ?? 1, cell.rowSpan ?? 1];
        out.push(
          new TableCell({
            children: [new Paragraph(cell.text)],
            columnSpan: colSpan,
            ...(rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
          }),
        );
        if (rowSpan > 1) covered.set(column, { left: rowSpan - 1, colSpan });
        column += colSpan;
      }
      fill();
      return new TableRow({ children: out, tableHeader: r < t.headerRows.length });
    }),
  });
}

function childrenOf(block: Block): (Paragraph | Table)[] {
  switch (block.slag) {
    case 'rubrik':
      return [
        new Paragraph({
          text: block.text,
          heading: rubriknivaer[Math.min(6, block.niva) - 1] ?? HeadingLevel.HEADING_6,
        }),
      ];
    case 'stycke':
      return [new Paragraph({ children: [new TextRun(block.text)] })];
    case 'lista':
      return block.punkter.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'tabell':
      return [
        ...(block.caption === undefined ? [] : [new Paragraph({ text: block.caption, style: 'Caption' })]),
        tableOf(block),
        ...(block.note === undefined ? [] : [new Paragraph(block.note)]),
      ];
    case 'diagram':
    case 'sidbrytning':
      return [];
  }
}

/** A document as the docx library writes it, the way anyone's report may look. */
export async function docxAv(dokument: Dokument): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      title: dokument.titel,
      styles: { paragraphStyles: [{ id: 'Caption', name: 'caption', basedOn: 'Normal' }] },
      sections: [
        {
          children: [
            new Paragraph({ text: dokument.titel, heading: HeadingLevel.TITLE }),
            ...dokument.block.flatMap(childrenOf),
          ],
        },
      ],
    }),
  );
}
