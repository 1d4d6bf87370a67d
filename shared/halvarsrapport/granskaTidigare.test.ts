import { expect, test } from 'vitest';
import { lasFacit } from '../../tools/demo/facit.ts';
import { facitTidigare } from '../../tools/demo/tidigare.ts';
import { granskaTidigare } from './granskaTidigare.ts';
import { zTidigareUppgift } from './matt.ts';

const uppgifter = (utgava: 'publicerad' | 'rattad') =>
  facitTidigare(lasFacit(), utgava).map((u) => zTidigareUppgift.parse(u));

test('i de publicerade siffrorna hittas summan 117 och helåret som är mindre än sitt halvår', () => {
  const text = granskaTidigare(uppgifter('publicerad')).map((f) => f.text);
  expect(text).toEqual([
    'Läkemedel, Halvår 2019: den publicerade summan är 117, men enheterna ger 111.',
    'Synpunkter och klagomål SoL, LSS, Helår 2020: året är 21, men halvåret är 23.',
  ]);
});

test('de rättade siffrorna går ihop', () => {
  expect(granskaTidigare(uppgifter('rattad'))).toEqual([]);
});

test('två halvår ska ge sitt år', () => {
  const u = (period: string, antal: number) =>
    zTidigareUppgift.parse({ matt: 'hsl-fall', period, enhetId: 'hagen', antal, kalla: 'x' });
  const text = (ar: number) => granskaTidigare([u('2019', ar), u('2019-H1', 4), u('2019-H2', 5)]).length;
  expect([text(9), text(10), text(8)]).toEqual([0, 1, 1]);
});
