import type { Lagrum } from '../kodverk/kodverk.ts';
import { localDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

/** Duties that cases point to. */
export type Skyldighet =
  | 'rapportera-missforhallande'
  | 'utreda-missforhallande'
  | 'anmala-missforhallande'
  | 'utreda-vardskada'
  | 'anmala-vardskada'
  | 'informera-patient'
  | 'ta-emot-klagomal'
  | 'patientsakerhetsberattelse';

interface Referens {
  readonly skyldighet: Skyldighet;
  /** The law the event falls under; left out: all. */
  readonly lagrum?: Lagrum;
  readonly text: string;
  /** First and last day of events it applies to; null is without end. */
  readonly fran: LocalDate | null;
  readonly till: LocalDate | null;
  /** Not confirmed in the law's own text: shown with "kontrollera". */
  readonly kontrollera?: true;
}

const nyaSol = localDate('2025-07-01');
const gamlaSol = localDate('2025-06-30');

/**
 * [Note: law references depend on the date of the event] Socialtjänstlagen (2025:400) applies to what happens from
 * 1 July 2025, (2001:453) to what happened before; LSS is the same on both sides.
 */
export const lagrumsreferenser: readonly Referens[] = [
  {
    skyldighet: 'rapportera-missforhallande',
    lagrum: 'sol',
    text: '14 kap. 3 § socialtjänstlagen (2001:453)',
    fran: null,
    till: gamlaSol,
  },
  {
    skyldighet: 'rapportera-missforhallande',
    lagrum: 'sol',
    text: '27 kap. 2 § socialtjänstlagen (2025:400)',
    fran: nyaSol,
    till: null,
  },
  {
    skyldighet: 'rapportera-missforhallande',
    lagrum: 'lss',
    text: '24 b § LSS (1993:387)',
    fran: null,
    till: null,
  },
  {
    skyldighet: 'utreda-missforhallande',
    lagrum: 'sol',
    text: '14 kap. 6 § socialtjänstlagen (2001:453)',
    fran: null,
    till: gamlaSol,
  },
  {
    skyldighet: 'utreda-missforhallande',
    lagrum: 'sol',
    text: '27 kap. 5 § socialtjänstlagen (2025:400)',
    fran: nyaSol,
    till: null,
    kontrollera: true,
  },
  {
    skyldighet: 'utreda-missforhallande',
    lagrum: 'lss',
    text: '24 e § LSS (1993:387)',
    fran: null,
    till: null,
  },
  {
    skyldighet: 'anmala-missforhallande',
    lagrum: 'sol',
    text: '14 kap. 7 § socialtjänstlagen (2001:453)',
    fran: null,
    till: gamlaSol,
  },
  {
    skyldighet: 'anmala-missforhallande',
    lagrum: 'sol',
    text: '27 kap. 6 § socialtjänstlagen (2025:400)',
    fran: nyaSol,
    till: null,
  },
  {
    skyldighet: 'anmala-missforhallande',
    lagrum: 'lss',
    text: '24 f § LSS (1993:387)',
    fran: null,
    till: null,
  },
  {
    skyldighet: 'utreda-vardskada',
    text: '3 kap. 3 § patientsäkerhetslagen (2010:659)',
    fran: localDate('2011-01-01'),
    till: null,
  },
  {
    skyldighet: 'anmala-vardskada',
    text: '3 kap. 5 § patientsäkerhetslagen (2010:659)',
    fran: localDate('2011-01-01'),
    till: null,
  },
  {
    skyldighet: 'informera-patient',
    text: '3 kap. 8 § patientsäkerhetslagen (2010:659)',
    fran: localDate('2011-01-01'),
    till: null,
  },
  {
    skyldighet: 'patientsakerhetsberattelse',
    text: '3 kap. 10 § patientsäkerhetslagen (2010:659)',
    fran: localDate('2011-01-01'),
    till: null,
  },
  {
    skyldighet: 'ta-emot-klagomal',
    text: '5 kap. 3 § SOSFS 2011:9',
    fran: localDate('2012-01-01'),
    till: null,
  },
];

/** The reference that applied to an event that day; null when there was none or the law has no such duty. */
export const lagrumFor = (
  skyldighet: Skyldighet,
  lagrum: Lagrum,
  handelsedatum: LocalDate,
): { readonly text: string; readonly kontrollera: boolean } | null => {
  const found = lagrumsreferenser.find(
    (r) =>
      r.skyldighet === skyldighet &&
      (r.lagrum === undefined || r.lagrum === lagrum) &&
      (r.fran === null || r.fran <= handelsedatum) &&
      (r.till === null || handelsedatum <= r.till),
  );
  return found === undefined ? null : { text: found.text, kontrollera: found.kontrollera === true };
};
