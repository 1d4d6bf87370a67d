import type { Dokument } from '../../shared/dokument/dokument.ts';
import { blockHtml, rubrikId } from './htmlBlock.ts';
import { HTML_STIL } from './htmlStil.ts';
import { sidfotstext, sidhuvudstext } from './utskrift.ts';
import type { Utskrift } from './utskrift.ts';
import { xmlText } from '../../shared/text/xml.ts';

function contents(d: Dokument): string {
  const numbers: number[] = [];
  const rows = d.block.flatMap((b) => {
    if (b.slag !== 'rubrik' || b.niva > 2) return [];
    numbers[b.niva - 1] = (numbers[b.niva - 1] ?? 0) + 1;
    numbers.length = b.niva;
    const nummer = numbers.join('.');
    const id = xmlText(rubrikId(b, nummer));
    return [
      `<li class="niva${b.niva}"><a href="#${id}"><span class="nr">${nummer}</span> ${xmlText(b.text)}</a><span class="prickar"></span><span class="sida" data-sida="${id}"></span></li>`,
    ];
  });
  return `<nav aria-label="Innehåll"><h2 class="innehall">Innehåll</h2><ol>${rows.join('')}</ol></nav>`;
}

/** Text inside a CSS string. */
const css = (text: string): string => text.replaceAll(/[\\"\n<>]/g, ' ');

/** One file that needs no other: for reading on screen, and printable on A4 with header, footer and page numbers. */
export function skrivHtml(u: Utskrift): string {
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
${blockHtml(dokument.block, { numrerade: u.form === 'rapport' })}
</main>
<footer>${xmlText(sidfotstext(u))}</footer>
</body>
</html>
`;
}
