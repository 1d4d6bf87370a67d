import type { EnhetId } from '../shared/enhet/enhet.ts';
import { koderI } from '../shared/kodverk/kodverk.ts';
import type { Kodverk } from '../shared/kodverk/kodverk.ts';
import type { FristInstallning } from '../shared/frist/frister.ts';
import type { Klagomal } from '../shared/klagomal/klagomal.ts';
import { besvaratITid } from '../shared/klagomal/klagomalNasta.ts';
import { anmaldSvar } from '../shared/lexSarah/lexSarah.ts';
import type { LexMaria } from '../shared/lexMaria/lexMaria.ts';
import type { LexSarah } from '../shared/lexSarah/lexSarah.ts';
import type {
  CaseRad,
  ExternRad,
  KlagomalRad,
  LexMariaRad,
  LexSarahRad,
  SammandragRad,
} from '../shared/sammandrag/rader.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import type { Instant } from '../shared/time/instant.ts';
import type { Period } from '../shared/time/period.ts';
import type { Arendetabell } from './arendetabell.ts';
import type { ReadDb } from './db.ts';
import { externRepo } from './externRepo.ts';
import { klagomalRepo } from './klagomalRepo.ts';
import { lexMariaRepo } from './lexMariaRepo.ts';
import { lexSarahRepo } from './lexSarahRepo.ts';

/** Days of a period, and the moment before which a case must have been registered to be among them. */
interface Urval extends Period {
  readonly senast?: Instant | undefined;
}
/** The municipality's own lists and limits. */
interface Lokalt {
  readonly kodverk: Kodverk;
  readonly regler: { readonly frister: FristInstallning };
  /** Of reports sent past the unit's chef only that they exist is told. */
  readonly doljForbiChef?: boolean;
}
const inPeriod = <T extends { readonly registreradAt: Instant }>(
  db: ReadDb,
  tabell: Arendetabell<T>,
  { from, to, senast }: Urval,
): readonly T[] =>
  tabell
    .list(db, { lika: {}, from, to, text: undefined, offset: 0, antal: 1_000_000 })
    .saker.filter((s) => senast === undefined || s.registreradAt < senast);

/** A case of a whole verksamhet lies under the verksamhet's own id, so that no unit is given what is not its. */
const unitOf = (t: { readonly enhetId: string | null; readonly verksamhetId: string | null }): EnhetId =>
  (t.enhetId ?? t.verksamhetId ?? '') as EnhetId;
const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** Equal rows as one with their sum, in a stable order. */
function gather<T extends SammandragRad & { readonly n: number }>(rows: readonly T[]): readonly T[] {
  const sums = new Map<string, T>();
  for (const r of rows) {
    const key = JSON.stringify({ ...r, n: 0 });
    sums.set(key, { ...r, n: r.n + (sums.get(key)?.n ?? 0) });
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, r]) => r);
}

/** The complaints of a period. */
export const klagomalI = (db: ReadDb, p: Urval): readonly Klagomal[] => inPeriod(db, klagomalRepo, p);

/** A complaint as a row, answered in time or not by the municipality's own limit. */
export const klagomalSomRad = (k: Klagomal, frister: FristInstallning): KlagomalRad => ({
  rec: 'klagomal',
  unit: unitOf(k),
  month: monthOf(k.mottaget),
  lagrum: k.lagrum,
  slag: k.slag,
  kanal: k.kanal,
  galler: k.galler,
  status: k.status,
  iTid: besvaratITid(k, frister),
  n: k.antal,
});

/** A counterpart is told by its code in the municipality's list; one that is not there is not told. */
const externRader = (db: ReadDb, p: Urval, kodverk: Kodverk): readonly ExternRad[] => {
  const codes = new Map(koderI(kodverk, 'motpart').map((k) => [k.text.toLowerCase(), k.kod]));
  return gather(
    inPeriod(db, externRepo, p).map((e): ExternRad => ({
      rec: 'extern',
      unit: unitOf(e),
      month: monthOf(e.datum),
      riktning: e.riktning,
      motpart: codes.get(e.motpart.toLowerCase()) ?? null,
      amne: e.amne,
      besvarad: e.svar !== null,
      nytta: e.svar?.nytta ?? null,
      n: 1,
    })),
  );
};

const lexSarahRader = (cases: readonly LexSarah[], dolj: boolean): readonly LexSarahRad[] =>
  gather(
    cases.map((l): LexSarahRad => ({
      rec: 'lexsarah',
      unit: unitOf(l),
      month: monthOf(l.handelsedatum),
      lagrum: l.lagrum,
      ...(dolj && l.forbiChef
        ? { utfall: null, status: 'rapporterad', anmaldIvo: false }
        : { utfall: l.beslut?.utfall ?? null, status: l.status, anmaldIvo: l.anmalan !== null }),
      n: 1,
    })),
  );

const lexMariaRader = (db: ReadDb, p: Urval): readonly LexMariaRad[] =>
  gather(
    inPeriod(db, lexMariaRepo, p).map((l): LexMariaRad => ({
      rec: 'lexmaria',
      unit: unitOf(l),
      month: monthOf(l.handelsedatum),
      utfall: l.beslut?.vardskada ?? null,
      status: l.status,
      anmaldIvo: l.anmalan !== null,
      mtp: l.mtp,
      n: 1,
    })),
  );

/** Complaints, external deviations, lex Sarah and lex Maria of a period as counts; no text. */
export const arendeRader = (db: ReadDb, p: Urval, lokalt: Lokalt): readonly SammandragRad[] => [
  ...gather(klagomalI(db, p).map((k) => klagomalSomRad(k, lokalt.regler.frister))),
  ...externRader(db, p, lokalt.kodverk),
  ...lexSarahRader(inPeriod(db, lexSarahRepo, p), lokalt.doljForbiChef ?? false),
  ...lexMariaRader(db, p),
];

/** A card for this computer's own report and what its signer calls the place. These rows are not for the share. */
export interface LokaltKort {
  readonly rad: CaseRad;
  readonly plats: string;
  readonly nummer: string;
  /** Of a report sent past the unit's chef: not for every role. */
  readonly forbiChef: boolean;
}

const oneLine = (text: string, max: number): string =>
  text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, max)
    .trim();

type Lexarende = LexSarah | LexMaria;
const kortetAv = (
  law: CaseRad['law'],
  { id, kort, handelsedatum, ...l }: Lexarende,
  om: Pick<CaseRad, 'lagrum' | 'utfall' | 'anmald'>,
): readonly LokaltKort[] =>
  kort === null
    ? []
    : [
        {
          plats: kort.verksamhet,
          nummer: l.nummer,
          forbiChef: 'forbiChef' in l && l.forbiChef,
          rad: {
            rec: 'case',
            unit: unitOf(l),
            month: monthOf(handelsedatum),
            case: id.replaceAll('-', ''),
            law,
            ...om,
            handelse: oneLine(kort.handelse, 600),
            atgarder: kort.atgarder.map((a) => oneLine(a, 200)),
          },
        },
      ];

/** Signed texts of lex Sarah and lex Maria cases, each in the order the events happened. */
export const lokalaKort = (db: ReadDb, p: Urval): readonly LokaltKort[] => [
  ...inPeriod(db, lexSarahRepo, p)
    .toReversed()
    .flatMap((l) =>
      kortetAv('lex_sarah', l, {
        lagrum: l.lagrum,
        utfall: l.beslut?.utfall ?? null,
        anmald: anmaldSvar(l),
      }),
    ),
  ...inPeriod(db, lexMariaRepo, p)
    .toReversed()
    .flatMap((l) =>
      kortetAv('lex_maria', l, {
        lagrum: 'hsl',
        utfall: l.beslut?.vardskada ?? null,
        anmald: l.anmalan !== null ? 'ja' : l.status === 'ej-lex-maria' ? 'ej-lex' : 'nej',
      }),
    ),
];
