import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../time/localDate.ts';
import { lagrumFor, lagrumsreferenser } from './lagrumsreferens.ts';

describe('lagrummet följer händelsens datum', () => {
  it.each([
    ['rapportera-missforhallande', 'sol', '2025-06-30', '14 kap. 3 § socialtjänstlagen (2001:453)'],
    ['rapportera-missforhallande', 'sol', '2025-07-01', '27 kap. 2 § socialtjänstlagen (2025:400)'],
    ['utreda-missforhallande', 'sol', '2025-06-30', '14 kap. 6 § socialtjänstlagen (2001:453)'],
    ['utreda-missforhallande', 'sol', '2025-07-01', '27 kap. 5 § socialtjänstlagen (2025:400)'],
    ['anmala-missforhallande', 'sol', '2025-06-30', '14 kap. 7 § socialtjänstlagen (2001:453)'],
    ['anmala-missforhallande', 'sol', '2025-07-01', '27 kap. 6 § socialtjänstlagen (2025:400)'],
    ['rapportera-missforhallande', 'lss', '2025-06-30', '24 b § LSS (1993:387)'],
    ['rapportera-missforhallande', 'lss', '2025-07-01', '24 b § LSS (1993:387)'],
    ['utreda-missforhallande', 'lss', '2025-06-30', '24 e § LSS (1993:387)'],
    ['utreda-missforhallande', 'lss', '2025-07-01', '24 e § LSS (1993:387)'],
    ['anmala-missforhallande', 'lss', '2025-06-30', '24 f § LSS (1993:387)'],
    ['anmala-missforhallande', 'lss', '2025-07-01', '24 f § LSS (1993:387)'],
    ['anmala-vardskada', 'hsl', '2025-07-01', '3 kap. 5 § patientsäkerhetslagen (2010:659)'],
  ] as const)('%s enligt %s den %s', (skyldighet, lagrum, dag, text) => {
    expect(lagrumFor(skyldighet, lagrum, localDate(dag))?.text).toBe(text);
  });

  it('27 kap. 5 § är inte läst i lagtexten och visas med ”kontrollera”', () => {
    expect(lagrumFor('utreda-missforhallande', 'sol', localDate('2026-01-01'))?.kontrollera).toBe(true);
    expect(lagrumFor('anmala-missforhallande', 'sol', localDate('2026-01-01'))?.kontrollera).toBe(false);
  });

  it('ett missförhållande har inget lagrum i HSL', () => {
    expect(lagrumFor('anmala-missforhallande', 'hsl', localDate('2026-01-01'))).toBeNull();
  });

  it('högst en referens gäller en viss dag', () => {
    assert(
      property(integer({ min: 0, max: 20_000 }), constantFrom(...lagrumsreferenser), (n, r) => {
        const dag = addDays(localDate('2000-01-01'), n);
        const gallande = lagrumsreferenser.filter(
          (x) =>
            x.skyldighet === r.skyldighet &&
            x.lagrum === r.lagrum &&
            (x.fran === null || x.fran <= dag) &&
            (x.till === null || dag <= x.till),
        );
        expect(gallande.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
