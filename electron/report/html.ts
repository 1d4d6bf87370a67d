import type { Block, Cell, Dokument, Tabell } from '../../shared/dokument/dokument.ts';
import { figureColumns } from '../../shared/halvarsrapport/rimlighet/sifferkolumner.ts';
import { arTextrik } from './docxTabell.ts';
import { HTML_STIL } from './htmlStil.ts';
import { sidfotstext, sidhuvudstext } from './utskrift.ts';
import type { Utskrift } from './utskrift.ts';
import { xmlText } from '../../shared/text/xml.ts';

interface Numbers {
  tabell: number;
  figur: number;
  readonly rubrik: number[];
}

const spans = (c: Cell): string =>
  `${c.colSpan === undefined ? '' : ` colspan="${c.colSpan}"`}${c.rowSpan === undefined ? '' : ` rowspan="${c.rowSpan}"`}`;

function table(t: Tabell, nr: number): string {
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
          : `<td${cls(i)}${spans(c)}${c.trace === undefined ? '' : ` data-spar="${xmlText(c.trace)}"`}>${xmlText(c.text)}</td>`,
      );
      return `<tr${kind}>${cells.join('')}</tr>`;
    })
    .join('\n');
  const notes = [t.note, t.source]
    .filter((n) => n !== undefined && n !== '')
    .map((n) => `<p>${xmlText(n ?? '')}</p>`);
  return `<figure class="tabell${arTextrik(t) ? ' lang' : ''}"${t.id === undefined ? '' : ` id="${xmlText(t.id)}"`}>
<table><caption><span class="tabellnr">Tabell ${nr}. </span>${xmlText(t.caption ?? '')}</caption><thead>${head}</thead>
<tbody>${body}</tbody></table>
<figcaption>${notes.join('')}</figcaption></figure>`;
}

function blockHtml(b: Block, n: Numbers): string {
  switch (b.slag) {
    case 'rubrik': {
      n.rubrik[b.niva - 1] = (n.rubrik[b.niva - 1] ?? 0) + 1;
      n.rubrik.length = b.niva;
      const level = Math.min(6, b.niva + 1);
      return `<h${level} id="${xmlText(b.id ?? '')}"><span class="nr">${n.rubrik.join('.')}</span> ${xmlText(b.text)}</h${level}>`;
    }
    case 'stycke':
      return `<p${b.roll === undefined ? '' : ` class="${b.roll}"`}>${xmlText(b.text)}</p>`;
    case 'lista': {
      const tag = b.numrerad === true ? 'ol' : 'ul';
      return `<${tag}>${b.punkter.map((p) => `<li>${xmlText(p)}</li>`).join('')}</${tag}>`;
    }
    case 'tabell':
      return table(b, (n.tabell += 1));
    case 'diagram':
      return `<figure class="diagram">${b.svg}<figcaption>Figur ${(n.figur += 1)}. ${xmlText(b.titel)}</figcaption></figure>`;
    case 'sidbrytning':
      return '<div class="sidbrytning"></div>';
  }
}

function contents(d: Dokument): string {
  const numbers: number[] = [];
  const rows = d.block.flatMap((b) => {
    if (b.slag !== 'rubrik' || b.niva > 2) return [];
    numbers[b.niva - 1] = (numbers[b.niva - 1] ?? 0) + 1;
    numbers.length = b.niva;
    return [
      `<li class="niva${b.niva}"><a href="#${xmlText(b.id ?? '')}"><span class="nr">${numbers.join('.')}</span> ${xmlText(b.text)}</a></li>`,
    ];
  });
  return `<nav aria-label="Innehåll"><h2 class="innehall">Innehåll</h2><ol>${rows.join('')}</ol></nav>`;
}

/** Text inside a CSS string. */
const css = (text: string): string => text.replaceAll(/[\\"\n<>]/g, ' ');

/** One file that needs no other: for reading on screen, and printable on A4 with header, footer and page numbers. */
export function skrivHtml(u: Utskrift): string {
  const n: Numbers = { tabell: 0, figur: 0, rubrik: [] };
  const { dokument } = u;
  const running = `@page { @top-left { content: "${css(`${u.kommun} · ${u.namnd}`)}"; } @top-right { content: "${css(sidhuvudstext(u))}"; } @bottom-left { content: "${css(sidfotstext(u))}"; } }`;
  return `<!doctype html>
<html lang="${xmlText(dokument.sprak)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="kontrollsumma" content="${xmlText(u.hash)}">
<title>${xmlText(dokument.titel)}</title>
<style>${HTML_STIL}
${running}</style>
</head>
<body class="${u.form}">
<header><p>${xmlText(u.kommun)}<br>${xmlText(u.namnd)}<br>${xmlText(u.datum)}</p>
<h1>${xmlText(dokument.titel)}</h1></header>
${u.form === 'rapport' ? contents(dokument) : ''}
<main>
${dokument.block.map((b) => blockHtml(b, n)).join('\n')}
</main>
<footer>${xmlText(sidfotstext(u))}</footer>
</body>
</html>
`;
}
