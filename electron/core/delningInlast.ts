import type { ReadDb } from '../../db/db.ts';
import {
  aterkalladeKort,
  listPerioder,
  listSnapshots,
  snapshotsFor,
  texterAv,
} from '../../db/delningRepo.ts';
import type { SnapshotRad } from '../../db/delningRepo.ts';
import type { Kvittolage } from '../../shared/delning/kvitton.ts';
import { kallregister, kallstatus } from '../../shared/delning/register.ts';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import { zLastRad } from '../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { dagarI, sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import { zSammandragsperiod } from '../../shared/sammandrag/sammandragSchema.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { isSamePeriod, monthsOf, periodCode } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import { sasRotter, strings, tillaggsnyckel } from './delningPlats.ts';
import { kantRegister } from './delningRegister.ts';
import { tillSlut } from './steg.ts';
import type { Steg } from './steg.ts';

/** Judges what has been taken in: whether it counts. */
export function bedomare(db: ReadDb, snapshots: readonly SnapshotRad[]): (s: SnapshotRad) => Kvittolage {
  const registers = new Map(
    sasRotter(db).map((rot) => [rot.share, kallregister(kantRegister(db, rot)?.kallor ?? [])]),
  );
  const trusted = new Map(sasRotter(db).map((rot) => [rot.share, strings(rot.sasNycklar)]));
  const statusOf = (s: SnapshotRad) =>
    // The key that signs the registry needs nobody's approval.
    trusted.get(s.share)?.includes(s.pub) === true
      ? 'godkand'
      : kallstatus(registers.get(s.share), {
          pub: s.pub,
          unit: zEnhetId.parse(s.unit),
          isTillagg: s.state === 'tillagg',
        });
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
  const filer = tillSlut(raknadeFiler(db, perioder, villkor, new Set()));
  return { rader: filer.flatMap((f) => f.rader), underlag: filer.map((f) => f.fil) };
}

const kandaSlag = new Set<string>(zLastRad.options.map((o) => o.shape.rec.value));
/**
 * The row was judged by its schema when it was taken in, and what is taken in is never changed; the format of rows has a
 * version of its own. To judge half a million of them again for each report took longer than to read them. Kinds that
 * this version does not know are left out.
 */
const isKand = (rad: { readonly rec: string }): rad is SammandragRad => kandaSlag.has(rad.rec);

interface RaknadFil {
  readonly fil: Underlagsfil;
  readonly rader: readonly SammandragRad[];
}

/** So many files are read between two pauses, and their texts held at a time. */
const ATGANGEN = 200;

/** Reads the files that count, some at a time; tells which part of them is read. */
function* raknadeFiler(
  db: ReadDb,
  perioder: readonly Sammandragsperiod[],
  { senast, share }: { readonly senast?: Instant | undefined; readonly share?: string },
  utan: ReadonlySet<string>,
): Steg<readonly RaknadFil[]> {
  const lage = bedomare(db, listSnapshots(db));
  const back = aterkalladeKort(db);
  const raknade = snapshotsFor(db, perioder).filter(
    (s) =>
      lage(s) === 'raknas' &&
      !utan.has(s.src) &&
      (senast === undefined || s.forstaAt < senast) &&
      (share === undefined || s.share === share),
  );
  const filer: RaknadFil[] = [];
  for (let i = 0; i < raknade.length; i += ATGANGEN) {
    const some = raknade.slice(i, i + ATGANGEN);
    const texter = texterAv(
      db,
      some.map((s) => s.rad),
    );
    for (const s of some) {
      const rader = (texter.get(s.rad) ?? '')
        .split('\n')
        .slice(1, -2)
        .flatMap((line): readonly SammandragRad[] => {
          const rad = JSON.parse(line) as { readonly rec: string };
          if (!isKand(rad) || (rad.rec === 'case' && back.has(`${s.src}/${rad.case}`))) return [];
          return [rad];
        });
      const { unit, period, src, namn, sha256, intagenAt } = s;
      filer.push({ fil: { unit, period, src, namn, sha256, rader: rader.length, intagenAt }, rader });
    }
    yield (i + some.length) / raknade.length;
  }
  return filer;
}

/**
 * What this computer itself has put on the shares, as sources: beside its own records that would count twice. What it
 * stands in for was said from its own records too.
 */
export const egnaKallor = (db: ReadDb): ReadonlySet<string> =>
  new Set(
    sasRotter(db).flatMap((rot) => {
      const own = tillaggsnyckel(db, rot);
      return own === undefined ? [] : [own.src, ...strings(own.ersatter ?? '[]')];
    }),
  );

/**
 * The collected rows of some periods, by their codes, as a report wants them; every file is read once however many periods
 * it belongs to. Facts that hold for a whole half-year, such as different persons, are left out of longer and shorter
 * periods: they cannot be added up or divided. `utan` are sources to leave out.
 */
export function* insamladePerPeriod(
  db: ReadDb,
  perioder: readonly Period[],
  {
    senast,
    utan = new Set(),
  }: { readonly senast?: Instant | undefined; readonly utan?: ReadonlySet<string> },
): Steg<ReadonlyMap<string, readonly SammandragRad[]>> {
  if (sasRotter(db).length === 0) return new Map(perioder.map((p) => [periodCode(p), []]));
  const halvarAv = (p: Period): readonly Sammandragsperiod[] => [
    ...new Set(monthsOf(p).map((m) => sammandragsperiodOf(localDate(`${m}-01`)))),
  ];
  const filer = yield* raknadeFiler(db, [...new Set(perioder.flatMap(halvarAv))], { senast }, utan);
  const perHalvar = Map.groupBy(filer, (f) => f.fil.period);
  return new Map(
    perioder.map((p) => {
      const halves = halvarAv(p);
      const months = new Set(monthsOf(p));
      const [only, ...more] = halves;
      const isHalf = only !== undefined && more.length === 0 && isSamePeriod(dagarI(only), p);
      const rader = halves.flatMap((h) => perHalvar.get(h) ?? []).flatMap((f) => f.rader);
      return [periodCode(p), rader.filter((r) => (r.month === null ? isHalf : months.has(r.month)))];
    }),
  );
}

/** The collected rows of one period, but for what this computer has said itself. */
export const andrasRader = (db: ReadDb, p: Period): readonly SammandragRad[] =>
  tillSlut(insamladePerPeriod(db, [p], { utan: egnaKallor(db) })).get(periodCode(p)) ?? [];
