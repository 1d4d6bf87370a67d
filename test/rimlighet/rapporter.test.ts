import { expect, test } from 'vitest';
import { lasDocx } from '../../electron/report/lasDocx.ts';
import type { Dokument } from '../../shared/halvarsrapport/dokument.ts';
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

test('minst hälften av rapporterna är utan fel', () => {
  expect(rapporter.filter((r) => r.fel.length === 0).length * 2).toBeGreaterThanOrEqual(rapporter.length - 3);
});
