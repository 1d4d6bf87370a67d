import { arendeRader, lokalaKort } from '../../db/arendeRaderRepo.ts';
import { listPerioder } from '../../db/delningRepo.ts';
import { listTidigare, readTexter } from '../../db/rapportRepo.ts';
import { avvikelseRader, forstaManad } from '../../db/sammandragRepo.ts';
import { sammanstall } from '../../shared/halvarsrapport/rapport.ts';
import type { Rapport } from '../../shared/halvarsrapport/rapport.ts';
import { rapportperioder } from '../../shared/halvarsrapport/rapportmall.ts';
import type { Rapportunderlag } from '../../shared/halvarsrapport/siffror.ts';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { dagarI, zSammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { isSamePeriod, periodCode, yearsBefore } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import type { QueryContext } from './context.ts';
import { insamladeRader } from './delningInlast.ts';

export interface Rapportfraga {
  readonly period: Period;
  readonly lasning: 'da' | 'nu';
  readonly underlag: 'allt' | 'lokalt' | 'insamlat';
}

type Kalla = Pick<Rapportunderlag, 'rader' | 'forstaManad' | 'kalla' | 'kortplats'>;

/** The rows of a period. What a unit has delivered goes before what this computer has about it, so that nothing counts twice. */
function raderFor(
  c: QueryContext,
  fraga: Rapportfraga,
  p: Period,
  kort: readonly SammandragRad[],
): readonly SammandragRad[] {
  const collected = fraga.underlag === 'lokalt' ? [] : insamladeRader(c.db, p);
  if (fraga.underlag === 'insamlat') return collected;
  const delivered = new Set(collected.map((r) => r.unit));
  const own = [
    ...avvikelseRader(c.db, p),
    ...arendeRader(c.db, p, c.grund.kodverk),
    ...(isSamePeriod(p, fraga.period) ? kort : []),
  ];
  return [...own.filter((r) => !delivered.has(r.unit)), ...collected];
}

/** The first month that anything is known of, of what the report stands on. */
function forstaManadAv(c: QueryContext, underlag: Rapportfraga['underlag']): string | null {
  const first = listPerioder(c.db).toSorted()[0];
  const months = [
    underlag === 'insamlat' ? null : forstaManad(c.db),
    underlag === 'lokalt' || first === undefined
      ? null
      : dagarI(zSammandragsperiod.parse(first)).from.slice(0, 7),
  ];
  return months.filter((m) => m !== null).toSorted()[0] ?? null;
}

function kallaFor(c: QueryContext, fraga: Rapportfraga, perioder: readonly Period[]): Kalla {
  const kort = fraga.underlag === 'insamlat' ? [] : lokalaKort(c.db, fraga.period);
  const isCollected =
    fraga.underlag === 'insamlat' ||
    (fraga.underlag === 'allt' && insamladeRader(c.db, fraga.period).length > 0);
  return {
    kalla: isCollected ? 'sammandrag' : 'register',
    rader: new Map(
      perioder.map((p) => [
        periodCode(p),
        raderFor(
          c,
          fraga,
          p,
          kort.map((k) => k.rad),
        ),
      ]),
    ),
    forstaManad: forstaManadAv(c, fraga.underlag),
    kortplats: new Map(kort.map((k) => [k.rad.case, k.plats])),
  };
}

/** Compiles the report of a period from this computer's own records, or from what has been collected. */
export function sammanstallRapport(c: QueryContext, fraga: Rapportfraga): Rapport {
  const { period, lasning } = fraga;
  const perioder = rapportperioder(standardmall, period);
  const forra = readTexter(c.db, periodCode(yearsBefore(period, 1)));
  return sammanstall({
    ...kallaFor(c, fraga, perioder),
    org: c.grund.organisation,
    kodverk: c.grund.kodverk,
    mall: standardmall,
    lasning,
    period,
    tidigare: listTidigare(c.db),
    texter: readTexter(c.db, periodCode(period)),
    forraTexter: new Map([...forra].map(([id, t]) => [id, t.text])),
    idag: c.clock.today(),
  });
}
