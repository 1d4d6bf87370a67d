import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { sammanstall } from '../../shared/halvarsrapport/rapport.ts';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import { standardKodverk } from '../../shared/kodverk/standardKodverk.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { halvar } from '../../shared/time/period.ts';
import { facitOrganisation } from '../../tools/demo/facit.ts';

const org = facitOrganisation();
const rad = record({
  unit: constantFrom(...org.enheter.map((e) => e.id)),
  slag: constantFrom(
    { lagrum: 'hsl', typ: 'fall' } as const,
    { lagrum: 'hsl', typ: 'lakemedel' } as const,
    { lagrum: 'sol', typ: 'brister-i-omsorg' } as const,
  ),
  uppfoljd: boolean(),
  n: integer({ min: 1, max: 60 }),
});
const rader = array(rad, { maxLength: 30 });
const somRader = (
  r: readonly { unit: string; slag: { lagrum: 'hsl' | 'sol'; typ: string }; uppfoljd: boolean; n: number }[],
  ar: number,
) =>
  r.map((x): SammandragRad => ({
    rec: 'count',
    unit: x.unit as (typeof org.enheter)[number]['id'],
    month: `${ar}-03`,
    ...x.slag,
    undertyp: null,
    ytterligare: [],
    slag: null,
    skada: null,
    allvarlighetsgrad: null,
    status: 'utredd',
    uppfoljd: x.uppfoljd,
    n: x.n,
  }));
const rapport = (nu: readonly SammandragRad[], forr: readonly SammandragRad[]) =>
  sammanstall({
    org,
    kodverk: standardKodverk,
    mall: standardmall,
    lasning: 'da',
    period: halvar(2021, 1),
    idag: localDate('2021-09-06'),
    rader: new Map([
      ['2021-H1', nu],
      ['2020-H1', forr],
      ['2020', forr],
    ]),
    forstaManad: '2020-01',
    tidigare: [],
    kalla: 'register',
    kortplats: new Map(),
    texter: new Map(),
    forraTexter: new Map(),
  });

test('de föreslagna meningarna ger aldrig ett fynd i rimlighetskontrollen', () => {
  assert(
    property(rader, rader, (nu, forr) => {
      const { dokument } = rapport(somRader(nu, 2021), somRader(forr, 2020));
      expect(granskaDokument(dokument).map((f) => f.text)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('varje spår i en föreslagen mening pekar på ett tal, och texten i dokumentet bär spåren', () => {
  assert(
    property(rader, rader, (nu, forr) => {
      const r = rapport(somRader(nu, 2021), somRader(forr, 2020));
      for (const a of r.avsnitt)
        for (const f of a.forslag)
          for (const s of f.spar)
            expect(f.text.slice(s.from, s.to)).toMatch(/^(?:[\d\u202f]+(?:,\d)?(?:\u00a0%)?|\p{L}+)$/u);
      const traced = r.dokument.block.filter((b) => b.slag === 'stycke' && (b.spar?.length ?? 0) > 0);
      expect(traced.length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});
