import { assert, array, constantFrom, property } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  arAvslutad,
  arUppfoljd,
  finnOvergang,
  kravText,
  overgangar,
  raknas,
  saknadeKrav,
  statusLista,
  statusText,
} from './overgangar.ts';
import type { Krav, Status } from './overgangar.ts';

/** The process in six steps (SOSFS 2011:9 5 kap.), with its two other ends and the way back. */
const tillatna: Readonly<Record<Status, readonly Status[]>> = {
  registrerad: ['bedomd', 'dubblett', 'ej-avvikelse'],
  bedomd: ['utredd', 'dubblett', 'ej-avvikelse'],
  utredd: ['atgardad', 'dubblett', 'ej-avvikelse'],
  atgardad: ['uppfoljd', 'dubblett', 'ej-avvikelse'],
  uppfoljd: ['aterkopplad', 'dubblett', 'ej-avvikelse'],
  aterkopplad: ['avslutad', 'dubblett', 'ej-avvikelse'],
  avslutad: ['registrerad'],
  dubblett: ['registrerad'],
  'ej-avvikelse': ['registrerad'],
};

test.each(statusLista)('från %s leder de vägar som processen har', (fran) => {
  expect(statusLista.filter((till) => finnOvergang(fran, till) !== undefined).toSorted()).toStrictEqual(
    tillatna[fran].toSorted(),
  );
});

test.each(overgangar.map((o) => [o.text, o] as const))('”%s” har krav och ord', (_text, o) => {
  expect(o.text).toMatch(/^[A-ZÅÄÖ]/);
  expect(o.krav.length).toBeGreaterThan(0);
  expect(o.krav.filter((k) => !(k in kravText))).toStrictEqual([]);
});

/** What each way demands, in the order it is told: the whole table, so that none is dropped or added unseen. */
const kraven: Readonly<Record<string, readonly Krav[]>> = {
  bedomd: ['bedomning'],
  utredd: ['orsak', 'slutligBedomning', 'lexSarahFraga'],
  atgardad: ['atgard', 'atgarderUtforda'],
  uppfoljd: ['effektBedomd'],
  aterkopplad: ['aterkoppling'],
  avslutad: ['atgarderUtforda', 'effektBedomd', 'aterkoppling', 'masGodkannande'],
  dubblett: ['dubblettAv'],
  'ej-avvikelse': ['skal'],
  registrerad: ['skal'],
};
test.each(overgangar.map((o) => [o.till, o] as const))(
  'vägen till %s kräver det som tabellen säger',
  (till, o) => {
    expect(o.krav).toStrictEqual(kraven[till]);
  },
);

describe('kraven', () => {
  const krav = constantFrom(...(Object.keys(kravText) as Krav[]));
  it('saknas precis när de inte är uppfyllda', () => {
    assert(
      property(constantFrom(...overgangar), array(krav), (o, uppfyllda) => {
        const saknade = saknadeKrav(o, new Set(uppfyllda));
        expect(saknade).toStrictEqual(o.krav.filter((k) => !uppfyllda.includes(k)));
        expect(saknadeKrav(o, new Set([...uppfyllda, ...saknade]))).toStrictEqual([]);
      }),
    );
  });
  it('för att avsluta är att åtgärder är utförda, effekten bedömd, personalen fått veta och MAS tagit del', () => {
    expect(finnOvergang('aterkopplad', 'avslutad')?.krav).toStrictEqual([
      'atgarderUtforda',
      'effektBedomd',
      'aterkoppling',
      'masGodkannande',
    ]);
  });
});

test.each<readonly [Status, boolean, boolean, boolean]>([
  ['registrerad', false, true, false],
  ['bedomd', false, true, false],
  ['utredd', false, true, false],
  ['atgardad', false, true, false],
  ['uppfoljd', false, true, true],
  ['aterkopplad', false, true, true],
  ['avslutad', true, true, true],
  ['dubblett', true, false, false],
  ['ej-avvikelse', true, false, false],
])('%s: avslutad %s, räknas %s, uppföljd %s', (status, avslutad, medraknad, uppfoljd) => {
  expect([arAvslutad(status), raknas(status), arUppfoljd(status)]).toStrictEqual([
    avslutad,
    medraknad,
    uppfoljd,
  ]);
  expect(statusText[status]).toMatch(/^[A-ZÅÄÖ]/);
});
