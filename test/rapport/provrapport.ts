import { array, boolean, constantFrom, integer, record } from 'fast-check';
import { sammanstall } from '../../shared/halvarsrapport/rapport.ts';
import type { Rapport } from '../../shared/halvarsrapport/rapport.ts';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import { standardKodverk } from '../../shared/kodverk/standardKodverk.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { halvar } from '../../shared/time/period.ts';
import { nyCountRad } from '../radBuilder.ts';
import { facitOrganisation } from '../../tools/demo/facit.ts';

const org = facitOrganisation();

export interface Provrad {
  readonly unit: string;
  readonly slag: { readonly lagrum: 'hsl' | 'sol'; readonly typ: string };
  readonly uppfoljd: boolean;
  readonly n: number;
}

/** Rows of a half-year of a small municipality, many or none. */
export const rader = array(
  record({
    unit: constantFrom<string>(...org.enheter.map((e) => e.id)),
    slag: constantFrom(
      { lagrum: 'hsl' as const, typ: 'fall' },
      { lagrum: 'hsl' as const, typ: 'lakemedel' },
      { lagrum: 'sol' as const, typ: 'brister-i-omsorg' },
    ),
    uppfoljd: boolean(),
    n: integer({ min: 1, max: 60 }),
  }),
  { maxLength: 30 },
);

export const somRader = (rows: readonly Provrad[], ar: number): SammandragRad[] =>
  rows.map(({ slag, ...x }) => nyCountRad({ ...x, ...slag, month: `${ar}-03`, status: 'utredd' }));

/** The half-year report of rows of this year and the one before, with nothing written in it. */
export const provrapport = (
  nu: readonly SammandragRad[],
  forr: readonly SammandragRad[],
  ar = 2021,
): Rapport =>
  sammanstall({
    org,
    kodverk: standardKodverk,
    mall: standardmall,
    lasning: 'da',
    period: halvar(ar, 1),
    idag: localDate(`${ar}-09-06`),
    rader: new Map([
      [`${ar}-H1`, nu],
      [`${ar - 1}-H1`, forr],
      [String(ar - 1), forr],
    ]),
    forstaManad: `${ar - 1}-01`,
    tidigare: [],
    kalla: 'register',
    kortplats: new Map(),
    texter: new Map(),
    forraTexter: new Map(),
  });
