import { expect, test } from 'vitest';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { dokumentAv } from './enkelSkrift.ts';
import { rattaRapporter } from './rattaRapporter.ts';

test.each(rattaRapporter)('$titel ger inget fynd', ({ skrift, titel }) => {
  expect(granskaDokument(dokumentAv(skrift, titel)).map((f) => f.text)).toEqual([]);
});

/** Rows of tables of counts that have a total line, from header to total. */
const tables = (skrift: string): readonly string[] =>
  skrift
    .split(/\n(?!\s*\|)/)
    .map((part) => part.slice(part.indexOf('|')))
    .filter((part) => /\|\s*(?:Summa|Totalt)\s*\|/.test(part) && !/unika|%/.test(part));

test('varje ändrad siffra i en tabell med summa märks', () => {
  let changed = 0;
  for (const { skrift, titel } of rattaRapporter)
    for (const table of tables(skrift)) {
      const [head = '', ...rows] = table.split('\n');
      rows.forEach((row, r) => {
        for (const m of row.matchAll(/(?<=\| )\d{1,3}(?: \d{3})?(?= \|)/g)) {
          const wrong = String(Number(m[0].replace(/\s/g, '')) + 3);
          const other = row.slice(0, m.index) + wrong + row.slice(m.index + m[0].length);
          const text = skrift.replace(table, [head, ...rows.with(r, other)].join('\n'));
          changed += 1;
          expect(granskaDokument(dokumentAv(text, titel)).length, `${titel}: ${other}`).toBeGreaterThan(0);
        }
      });
    }
  expect(changed).toBeGreaterThan(60);
});
