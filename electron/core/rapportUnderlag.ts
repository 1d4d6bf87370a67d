import { arendeRader, lokalaKort } from '../../db/arendeRaderRepo.ts';
import { avvikelseRader, forstaManad } from '../../db/sammandragRepo.ts';
import { listTidigare, readTexter } from '../../db/rapportRepo.ts';
import { sammanstall } from '../../shared/halvarsrapport/rapport.ts';
import type { Rapport } from '../../shared/halvarsrapport/rapport.ts';
import { rapportperioder } from '../../shared/halvarsrapport/rapportmall.ts';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import { periodCode, yearsBefore } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import type { QueryContext } from './context.ts';
import { insamladeRader } from './delningInlast.ts';

/** Compiles the report of a period from what this computer has, and at the centre from what it has collected. */
export function sammanstallRapport(c: QueryContext, period: Period, lasning: 'da' | 'nu'): Rapport {
  const mall = standardmall;
  const kort = lokalaKort(c.db, period);
  const code = periodCode(period);
  const rader = new Map(
    rapportperioder(mall, period).map((p) => [
      periodCode(p),
      [
        ...avvikelseRader(c.db, p),
        ...arendeRader(c.db, p, c.grund.kodverk),
        ...insamladeRader(c.db, p),
        ...(periodCode(p) === code ? kort.map((k) => k.rad) : []),
      ],
    ]),
  );
  const forra = readTexter(c.db, periodCode(yearsBefore(period, 1)));
  return sammanstall({
    org: c.grund.organisation,
    kodverk: c.grund.kodverk,
    mall,
    lasning,
    period,
    rader,
    kortplats: new Map(kort.map((k) => [k.rad.case, k.plats])),
    forstaManad: forstaManad(c.db),
    tidigare: listTidigare(c.db),
    texter: readTexter(c.db, code),
    forraTexter: new Map([...forra].map(([id, t]) => [id, t.text])),
    idag: c.clock.today(),
  });
}
