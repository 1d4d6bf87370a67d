import { assert as forAlla, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skyddaCell } from './cellskydd.ts';

describe('celler som ett kalkylprogram skulle köra', () => {
  it.each([
    ['=SUM(A1:A2)', "'=SUM(A1:A2)"],
    ['+HYPERLINK("x")', '\'+HYPERLINK("x")'],
    ['-cmd|’/c calc’!A0', "'-cmd|’/c calc’!A0"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ['- ramlade i köket', "'- ramlade i köket"],
    ['-3', '-3'],
    ['-3,5', '-3,5'],
    ['+46', '+46'],
    ['ramlade = föll', 'ramlade = föll'],
    ['', ''],
  ])('%j skrivs %j', (text, skyddad) => {
    expect(skyddaCell(text)).toBe(skyddad);
  });
  it('ingen skyddad text börjar som en formel utom rena tal, och bara en apostrof läggs till', () => {
    forAlla(
      property(string(), (text) => {
        const safe = skyddaCell(text);
        expect(/^[=@\t\r]/.test(safe)).toBe(false);
        expect(safe === text || safe === `'${text}`).toBe(true);
      }),
    );
  });
});
