/** How the report looks on screen and on paper. Ink on paper, one accent, figures set in columns. */
export const HTML_STIL = `
:root { color-scheme: light; --ink: #1b1f24; --quiet: #4f5863; --line: #8a8578; --thin: #d9d5cc; --head: #f1efea; --accent: #0b5c6b; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.5rem; background: #fff; color: var(--ink);
  font: 16px/1.5 Calibri, Carlito, 'Segoe UI', system-ui, sans-serif; }
header p { color: var(--quiet); margin: 0 0 1.5rem; }
h1 { font-size: 34px; line-height: 1.2; margin: 0 0 1.5rem; }
h2, h3, h4 { line-height: 1.25; break-after: avoid; margin: 2.5rem 0 .5rem; }
h2 { font-size: 26px; color: var(--accent); }
h3 { font-size: 20px; margin-top: 1.75rem; }
h4 { font-size: 16px; }
.nr { font-variant-numeric: tabular-nums; margin-right: .35em; }
p, li { max-width: 68ch; }
p { margin: 0 0 .75rem; orphans: 3; widows: 3; }
.notis { font-style: italic; color: var(--quiet); }
.ingress { font-weight: 600; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav .niva1 { font-weight: 600; margin-top: .5rem; }
nav .niva2 { padding-left: 1.25rem; }
a { color: var(--accent); }
nav a { text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.innehall { font-size: 20px; color: var(--ink); margin-top: 1rem; }
.tabell, .diagram { margin: 1.25rem 0 1.75rem; overflow-x: auto; }
table { border-collapse: collapse; min-width: 28rem; font-size: 15px; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .4rem; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .28rem .7rem; border-bottom: 1px solid var(--thin); font-weight: 400; }
thead th { font-weight: 600; background: var(--head); border-top: 1.5px solid var(--line); border-bottom: 1.5px solid var(--line); vertical-align: bottom; }
tbody tr:last-child th, tbody tr:last-child td { border-bottom: 1.5px solid var(--line); }
.tal { text-align: right; white-space: nowrap; min-width: 4.2em; }
.summa th, .summa td { font-weight: 600; border-top: 1px solid var(--line); }
.varav th { padding-left: 1.8rem; }
.undertext, footer { color: var(--quiet); font-size: 14px; }
.undertext p { margin: .35rem 0 0; }
.diagram svg { max-width: 100%; height: auto; display: block; }
.figurtext { font-size: 14px; font-weight: 600; margin-top: .25rem; }
.diagram { break-inside: avoid; }
.sidbrytning { break-before: page; }
footer { margin-top: 3rem; border-top: 1px solid var(--thin); padding-top: .75rem; }
.blad h2 { margin-top: 1.2rem; }
.blad .tabell { display: inline-block; vertical-align: top; margin: .5rem 2rem .5rem 0; }
.blad .tabell.lang { display: block; margin-right: 0; }
.blad table { min-width: 16rem; }
.blad caption { font-size: 15px; }
@page { size: A4; margin: 25mm;
  @top-left { font: 9pt Calibri, Carlito, sans-serif; color: #4f5863; }
  @top-right { font: 9pt Calibri, Carlito, sans-serif; color: #4f5863; }
  @bottom-left { font: 8pt Calibri, Carlito, sans-serif; color: #4f5863; }
  @bottom-right { content: "sida " counter(page) " av " counter(pages); font: 8pt Calibri, Carlito, sans-serif; color: #4f5863; } }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  h1 { font-size: 22pt; } h2 { font-size: 16pt; } h3 { font-size: 13pt; } h4 { font-size: 11pt; }
  body { line-height: 1.38; } h2 { margin-top: 1.6rem; } h3 { margin-top: 1.1rem; }
  table { font-size: 10pt; line-height: 1.25; } th, td { padding: .16rem .5rem; } .undertext, .figurtext { font-size: 9pt; line-height: 1.3; }
  .undertext p { margin-top: .15rem; max-width: none; } p, li { max-width: none; }
  .diagram svg { width: 150mm; }
  .tabell, .diagram { overflow: visible; margin: .7rem 0 1rem; }
  .tabell { break-inside: avoid-page; }
  .tabell.lang { break-inside: auto; }
  .rapport main { break-before: page; }
  main > h2:first-child { margin-top: 0; }
  footer { display: none; }
  a { color: inherit; }
  nav li { display: flex; align-items: baseline; max-width: none; }
  .prickar { flex: 1; margin: 0 .4em; border-bottom: 1.2px dotted var(--line); }
  .sida { font-variant-numeric: tabular-nums; min-width: 1.6em; text-align: right; }
}
`;
