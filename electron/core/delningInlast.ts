import type { ReadDb } from '../../db/db.ts';
import { aterkalladeKort, listPerioder, listSnapshots, snapshotTexter } from '../../db/delningRepo.ts';
import type { SnapshotRad } from '../../db/delningRepo.ts';
import type { Kvittolage } from '../../shared/delning/kvitton.ts';
import { kallstatus } from '../../shared/delning/register.ts';
import { zEnhetId } from '../../shared/enhet/enhet.ts';
import { zLastRad } from '../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { dagarI, sammandragsperiodOf, zSammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { isSamePeriod, monthsOf } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import { sasRotter, strings } from './delningPlats.ts';
import { kantRegister } from './delningRegister.ts';

/** Judges what has been taken in: whether it counts. */
export function bedomare(db: ReadDb, snapshots: readonly SnapshotRad[]): (s: SnapshotRad) => Kvittolage {
  const registers = new Map(sasRotter(db).map((rot) => [rot.share, kantRegister(db, rot)]));
  const statusOf = (s: SnapshotRad) =>
    kallstatus(registers.get(s.share) ?? null, s.pub, zEnhetId.parse(s.unit));
  // Only an approved source can take another's place, and only for the unit and half-year it has delivered itself.
  const replaced = new Set(
    snapshots
      .filter((s) => s.ersatter !== '[]' && statusOf(s) === 'godkand')
      .flatMap((s) => strings(s.ersatter).map((src) => `${s.unit} ${s.period} ${src}`)),
  );
  return (s) => {
    const status = statusOf(s);
    if (status !== 'godkand') return status;
    return replaced.has(`${s.unit} ${s.period} ${s.src}`) ? 'ersatt' : 'raknas';
  };
}

export interface Underlagsfil {
  readonly unit: string;
  readonly period: string;
  readonly src: string;
  readonly namn: string;
  readonly sha256: string;
  readonly rader: number;
  readonly intagenAt: string;
}

/**
 * The rows a report is made of, from what has been collected for some half-years: approved sources only, those that
 * others have replaced left out, cards that were taken back left out. With them the files they stand on.
 * All half-years when none are named. With `senast` only units that had delivered before that moment,
 * with `share` only what lies on that share.
 */
export function samladeRader(
  db: ReadDb,
  perioder: readonly Sammandragsperiod[] = listPerioder(db).map((p) => zSammandragsperiod.parse(p)),
  villkor: { readonly senast?: Instant | undefined; readonly share?: string } = {},
): { readonly rader: readonly SammandragRad[]; readonly underlag: readonly Underlagsfil[] } {
  const { senast, share } = villkor;
  const lage = bedomare(db, listSnapshots(db));
  const back = aterkalladeKort(db);
  const rader: SammandragRad[] = [];
  const underlag: Underlagsfil[] = [];
  for (const s of snapshotTexter(db, perioder)) {
    if (lage(s) !== 'raknas' || (senast !== undefined && s.forstaAt >= senast)) continue;
    if (share !== undefined && s.share !== share) continue;
    const before = rader.length;
    for (const line of s.text.split('\n').slice(1, -2)) {
      // Judged when it was taken in; kinds this version does not know are left out here as there.
      const rad = zLastRad.safeParse(JSON.parse(line));
      if (!rad.success) continue;
      if (rad.data.rec === 'case' && back.has(`${s.src}/${rad.data.case}`)) continue;
      rader.push(rad.data);
    }
    underlag.push({
      unit: s.unit,
      period: s.period,
      src: s.src,
      namn: s.namn,
      sha256: s.sha256,
      rader: rader.length - before,
      intagenAt: s.intagenAt,
    });
  }
  return { rader, underlag };
}

/**
 * The collected rows of any period, as a report wants them. Facts that hold for a whole half-year, such as different
 * persons, are left out of longer and shorter periods: they cannot be added up or divided.
 */
export function insamladeRader(db: ReadDb, p: Period, senast?: Instant): readonly SammandragRad[] {
  if (sasRotter(db).length === 0) return [];
  const months = new Set(monthsOf(p));
  const perioder = [...new Set([...months].map((m) => sammandragsperiodOf(localDate(`${m}-01`))))];
  const [only, ...more] = perioder;
  const isHalf = only !== undefined && more.length === 0 && isSamePeriod(dagarI(only), p);
  return samladeRader(db, perioder, { senast }).rader.filter((r) =>
    r.month === null ? isHalf : months.has(r.month),
  );
}
