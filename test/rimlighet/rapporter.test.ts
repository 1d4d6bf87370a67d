import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lasDocx } from '../../electron/report/lasDocx.ts';
import { lasDocxFil } from '../../electron/report/lasDocxFil.ts';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { docxAv } from './docxAv.ts';
import { dokumentAv } from './enkelSkrift.ts';
import { rapporter } from './rapporter.ts';

const kort = (dokument: Dokument) => granskaDokument(dokument).map((f) => [f.regel, ...f.tal].join(' '));

test.each(rapporter)('$namn', async ({ skrift, titel, fel }) => {
  const back = lasDocx(await docxAv(dokumentAv(skrift, titel)));
  if (!back.ok) throw new Error(back.problem.code);
  expect(kort(back.value).toSorted()).toEqual(fel.map((f) => f.join(' ')).toSorted());
});

/** The same kinds of reports after LibreOffice has opened and saved them (docx → odt → docx). */
test.each([
  ['libreoffice-publicerad.docx', 7],
  ['libreoffice-delsummor.docx', 1],
  ['libreoffice-utan-fel.docx', 0],
])('%s ger %i fynd', async (fil, antal) => {
  const back = await lasDocxFil(join(import.meta.dirname, fil));
  if (!back.ok) throw new Error(back.problem.code);
  expect(granskaDokument(back.value)).toHaveLength(antal);
});

test('många av rapporterna är utan fel, och de är minst ett dussin var', () => {
  const right = rapporter.filter((r) => r.fel.length === 0).length;
  expect(right).toBeGreaterThanOrEqual(12);
  expect(rapporter.length - right).toBeGreaterThanOrEqual(12);
});
