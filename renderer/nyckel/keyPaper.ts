import { longDate } from '../../shared/time/localDate.ts';
import { localDateOf, systemClock } from '../../shared/time/instant.ts';
import { xmlText } from '../../shared/text/xml.ts';

/** The key's groups, each with its number, as they stand on the paper. */
export const groupsOf = (key: string): readonly string[] => key.split('-');

/** The paper: the key in numbered groups, what it is for and where to keep it. A whole document without scripts. */
export function keyPaper(kommun: string, key: string): string {
  const cells = groupsOf(key).map((g, i) => `<td><small>${i + 1}</small> ${xmlText(g)}</td>`);
  const rows = [cells.slice(0, 5), cells.slice(5, 10), cells.slice(10)].map((r) => `<tr>${r.join('')}</tr>`);
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Återställningsnyckel för Varsam</title><style>
body{font:12pt/1.5 Calibri,Carlito,sans-serif;margin:25mm;max-width:160mm}h1{font-size:20pt;margin:0 0 6mm}
table{border-collapse:collapse;margin:8mm 0}td{border:1px solid #000;padding:3mm 4mm;font:16pt Consolas,'Liberation Mono',monospace}
small{font:9pt Calibri,sans-serif}</style></head><body>
<h1>Återställningsnyckel för Varsam</h1><p>${xmlText(kommun)}, ${longDate(localDateOf(systemClock.now()))}</p>
<table>${rows.join('')}</table>
<p>Med den här nyckeln kan databasen öppnas om datorn byts ut eller går sönder. Utan den är uppgifterna förlorade.</p>
<p>Lås in pappret, till exempel i förvaltningens kassaskåp. Spara det inte i datorn. Den som har både nyckeln och databasfilen kan läsa allt.</p>
</body></html>`;
}

/** What people write for what was meant: small letters, O for 0, I and L for 1, spaces anywhere. */
const clean = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
export const isSameGroup = (typed: string, group: string | undefined): boolean =>
  group !== undefined && clean(typed) === clean(group);
