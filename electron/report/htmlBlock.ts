import type { Block, Cell, Rubrik, Tabell } from '../../shared/dokument/dokument.ts';
import { figureColumns } from '../../shared/halvarsrapport/rimlighet/sifferkolumner.ts';
import { xmlText } from '../../shared/text/xml.ts';
import { arTextrik } from './docxTabell.ts';

interface Form {
  /** Headings and tables carry their numbers. */
  readonly numrerade: boolean;
}

interface Numbers {
  tabell: number;
  figur: number;
  readonly rubrik: number[];
}

const spans = (c: Cell): string =>
  `${c.colSpan === undefined ? '' : ` colspan="${c.colSpan}"`}${c.rowSpan === undefined ? '' : ` rowspan="${c.rowSpan}"`}`;

function table(t: Tabell, nr: number | null): string {
  const figures = figureColumns(t);
  const heads = t.rowHeads ?? 1;
  const cls = (c: number) => (figures[c] === true ? ' class="tal"' : '');
  const head = t.headerRows
    .map(
      (r) =>
        `<tr>${r.map((c, i) => `<th scope="col"${cls(i)}${spans(c)}>${xmlText(c.text)}</th>`).join('')}</tr>`,
    )
    .join('');
  const body = t.rows
    .map((r) => {
      const first = r[0]?.text ?? '';
      const kind = /^(?:summa|totalt)/i.test(first)
        ? ' class="summa"'
        : first.startsWith('varav')
          ? ' class="varav"'
          : '';
      const cells = r.map((c, i) =>
        i < heads
          ? `<th scope="row"${spans(c)}>${xmlText(c.text)}</th>`
          : `<td${cls(i)}${spans(c)}${c.trace === undefined ? '' : ` data-spar="${xmlText(c.trace)}"`}>${xmlText(c.text).replaceAll('\n', '<br>')}</td>`,
      );
      return `<tr${kind}>${cells.join('')}</tr>`;
    })
    .join('\n');
  const notes = [t.note, t.source]
    .filter((n) => n !== undefined && n !== '')
    .map((n) => `<p>${xmlText(n ?? '')}</p>`);
  const number = nr === null ? '' : `<span class="tabellnr">Tabell ${nr}. </span>`;
  const caption = t.caption === undefined ? '' : `<caption>${number}${xmlText(t.caption)}</caption>`;
  return `<div class="tabell${arTextrik(t) ? ' lang' : ''}"${t.id === undefined ? '' : ` id="${xmlText(t.id)}"`}>
<table>${caption}<thead>${head}</thead>
<tbody>${body}</tbody></table>
${notes.length === 0 ? '' : `<div class="undertext">${notes.join('')}</div>`}</div>`;
}

/** What a link to a heading leads to: its own id, or one by its number. */
export const rubrikId = (b: Rubrik, nummer: string): string =>
  b.id ?? `avsnitt-${nummer.replaceAll('.', '-')}`;

function ett(b: Block, n: Numbers, form: Form): string {
  switch (b.slag) {
    case 'rubrik': {
      const level = Math.min(6, b.niva + 1);
      if (!form.numrerade) return `<h${level}>${xmlText(b.text)}</h${level}>`;
      n.rubrik[b.niva - 1] = (n.rubrik[b.niva - 1] ?? 0) + 1;
      n.rubrik.length = b.niva;
      const nummer = n.rubrik.join('.');
      return `<h${level} id="${xmlText(rubrikId(b, nummer))}"><span class="nr">${nummer}</span> ${xmlText(b.text)}</h${level}>`;
    }
    case 'stycke':
      return `<p${b.roll === undefined ? '' : ` class="${b.roll}"`}>${xmlText(b.text)}</p>`;
    case 'lista': {
      const tag = b.numrerad === true ? 'ol' : 'ul';
      return `<${tag}>${b.punkter.map((p) => `<li>${xmlText(p)}</li>`).join('')}</${tag}>`;
    }
    case 'tabell':
      return table(b, form.numrerade ? (n.tabell += 1) : null);
    case 'diagram':
      return `<div class="diagram">${b.svg}<p class="figurtext">Figur ${(n.figur += 1)}. ${xmlText(b.titel)}</p></div>`;
    case 'sidbrytning':
      return '<div class="sidbrytning"></div>';
  }
}

/** The blocks of a document as HTML; no wrapper is a figure, which in a PDF would be a picture without words. */
export function blockHtml(block: readonly Block[], form: Form): string {
  const n: Numbers = { tabell: 0, figur: 0, rubrik: [] };
  return block.map((b) => ett(b, n, form)).join('\n');
}
