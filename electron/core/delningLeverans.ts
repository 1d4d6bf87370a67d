import { listDelade } from '../../db/delatDokumentRepo.ts';
import { dubblettsvarOf } from '../../db/dubblettsvarRepo.ts';
import { listKarantan, listSnapshots, snapshotTexter } from '../../db/delningRepo.ts';
import type { SnapshotRad, TextRad } from '../../db/delningRepo.ts';
import type { ApiOutput } from '../../shared/api.ts';
import type { Leveranslage, Leveransrad } from '../../shared/delning/delningApi.ts';
import { dubblettText, dubblettnyckel, mojligaDubbletter } from '../../shared/delning/mojligaDubbletter.ts';
import type { Kvittolage } from '../../shared/delning/kvitton.ts';
import { enhetDen, senasteVersion } from '../../shared/enhet/enhet.ts';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { karantanText, raderAv } from '../../shared/sammandrag/las.ts';
import type { Karantanorsak } from '../../shared/sammandrag/las.ts';
import { KOMMUNEN } from '../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { dagarI } from '../../shared/sammandrag/sammandrag.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { fingeravtryck, kallaOf } from '../share/sign.ts';
import type { QueryContext } from './context.ts';
import { bedomare } from './delningInlast.ts';
import { sasRotter, strings, tillaggsnyckel } from './delningPlats.ts';
import { kantRegister } from './delningRegister.ts';
import { zInstant } from '../../shared/time/instantSchema.ts';

const sumFact = (rows: readonly SammandragRad[], fact: string): number =>
  rows.reduce((sum, r) => (r.rec === 'fact' && r.fact === fact ? sum + r.n : sum), 0);

const eventsIn = (rows: readonly SammandragRad[]): number =>
  rows.reduce((sum, r) => (r.rec === 'count' ? sum + r.n : sum), 0);

function kallradOf(s: SnapshotRad, lage: Kvittolage, several: boolean): Leveransrad['kallor'][number] {
  const marks: [boolean, Leveransrad['kallor'][number]['anmarkningar'][number]][] = [
    [s.saknas === 1, 'saknas'],
    [s.gren === 1, 'gren'],
    [s.skadad === 1, 'skadad'],
    [several && lage === 'raknas', 'flera-kallor'],
  ];
  return {
    src: s.src,
    fingeravtryck: fingeravtryck(s.pub),
    lage,
    seq: s.seq,
    state: s.state === 'klar' ? 'klar' : 'live',
    forstaAt: s.forstaAt,
    intagenAt: s.intagenAt,
    anmarkningar: marks.filter(([on]) => on).map(([, mark]) => mark),
  };
}

function wordFor(kallor: Leveransrad['kallor'], handelser: number): Leveranslage {
  const counted = kallor.filter((k) => k.lage === 'raknas');
  if (counted.length === 0) return kallor.some((k) => k.lage === 'vantar') ? 'vantar-godkannande' : 'saknas';
  if (counted.every((k) => k.state === 'klar')) return 'klar';
  return handelser === 0 ? 'tyst' : 'levererat';
}

function rowFor(
  { id, namn }: { readonly id: EnhetId; readonly namn: string },
  files: readonly TextRad[],
  lage: (s: SnapshotRad) => Kvittolage,
): Leveransrad {
  // What the centre has registered about a unit counts, but is no delivery.
  const delivered = files.filter((f) => f.state !== 'tillagg');
  const counted = delivered.filter((f) => lage(f) === 'raknas');
  const rows = counted.flatMap((f) => raderAv(f.text));
  const kallor = delivered.map((f) => kallradOf(f, lage(f), counted.length > 1));
  const handelser = eventsIn(rows);
  const beside = files.filter((f) => f.state === 'tillagg' && lage(f) === 'raknas');
  const senast = kallor
    .map((k) => k.intagenAt)
    .toSorted()
    .at(-1);
  return {
    enhetId: id,
    namn,
    lage: wordFor(kallor, handelser),
    handelser,
    tillagg: eventsIn(beside.flatMap((f) => raderAv(f.text))),
    ejUppfoljda: sumFact(rows, 'avvikelse.ej_uppfoljda'),
    pagar: sumFact(rows, 'avvikelse.pagar'),
    utkast: sumFact(rows, 'avvikelse.utkast'),
    senastAt: senast === undefined ? null : zInstant.parse(senast),
    kallor,
  };
}

/** What may be counted twice in a half-year: registered by the unit, and beside it by SAS or MAS. */
function dubbletter(
  c: QueryContext,
  files: ReadonlyMap<string, readonly TextRad[]>,
  lage: (s: SnapshotRad) => Kvittolage,
  namnOf: (unit: EnhetId) => string,
): ApiOutput<'delning.leverans'>['dubbletter'] {
  const counted = [...files.values()].flat().filter((f) => lage(f) === 'raknas');
  const rowsOf = (of: readonly TextRad[]) =>
    of.flatMap((f) => raderAv(f.text)).filter((r) => r.rec === 'count');
  const [beside, delivered] = [
    counted.filter((f) => f.state === 'tillagg'),
    counted.filter((f) => f.state !== 'tillagg'),
  ];
  const places = new Set(beside.map((f) => f.unit));
  const svar = dubblettsvarOf(c.db);
  return mojligaDubbletter(rowsOf(delivered.filter((f) => places.has(f.unit))), rowsOf(beside)).map((d) => ({
    ...d,
    svar: svar.get(dubblettnyckel(d)) ?? null,
    text: dubblettText(d, namnOf(d.enhetId), c.grund.kodverk),
  }));
}

/** Computers that have shared documents or have registered at the centre, and where they stand. */
function datorer(c: QueryContext): ApiOutput<'delning.leverans'>['datorer'] {
  const files = listSnapshots(c.db).filter((s) => s.state === 'tillagg');
  return sasRotter(c.db).flatMap((rot) => {
    const kallor = kantRegister(c.db, rot)?.kallor ?? [];
    const trusted = strings(rot.sasNycklar);
    const own = tillaggsnyckel(c.db, rot)?.pub;
    const documents = listDelade(c.db, rot.share).filter((d) => d.egen === 0);
    const centres = new Set(files.flatMap((s) => (s.share === rot.share ? [s.pub] : [])));
    const all = new Set([...documents.map((d) => d.pub), ...centres]);
    return [...all]
      .filter((pub) => pub !== own && !trusted.includes(pub))
      .map((pub) => {
        const known = kallor.find((k) => k.pub === pub);
        const isWaiting = known === undefined || (centres.has(pub) && !known.central);
        return {
          src: kallaOf(pub),
          fingeravtryck: fingeravtryck(pub),
          lage: isWaiting && known?.status !== 'sparrad' ? ('vantar' as const) : (known?.status ?? 'vantar'),
          dokument: documents.filter((d) => d.pub === pub).length,
          central: centres.has(pub),
        };
      });
  });
}

/** Which units have delivered for a half-year: those the organisation expects, in its order. */
export function leverans(c: QueryContext, period: Sammandragsperiod): ApiOutput<'delning.leverans'> {
  const lage = bedomare(c.db, listSnapshots(c.db));
  const files = Map.groupBy(snapshotTexter(c.db, [period]), (s) => s.unit);
  const { from, to } = dagarI(period);
  const enheter = c.grund.organisation.enheter
    .filter((e) => [from, to].some((day) => enhetDen(e, day) !== undefined) || files.has(e.id))
    .map((e) => {
      const namn = (enhetDen(e, to) ?? senasteVersion(e)).namn;
      return rowFor({ id: e.id, namn }, files.get(e.id) ?? [], lage);
    });
  // Nobody is expected to say anything about a whole verksamhet; what has come is shown.
  const wider = [
    ...c.grund.organisation.verksamheter.map((v) => ({ id: zEnhetId.parse(v.id), namn: v.namn })),
    { id: KOMMUNEN, namn: 'Hela kommunen' },
  ]
    .filter(({ id }) => files.has(id) && !enheter.some((e) => e.enhetId === id))
    .map((v) => rowFor(v, files.get(v.id) ?? [], lage));
  return {
    period,
    enheter: [...enheter, ...wider],
    levererat: enheter.filter((e) => ['klar', 'levererat', 'tyst'].includes(e.lage)).length,
    vantade: enheter.length,
    dubbletter: dubbletter(
      c,
      files,
      lage,
      (unit) => [...enheter, ...wider].find((e) => e.enhetId === unit)?.namn ?? unit,
    ),
    karantan: listKarantan(c.db)
      .filter((k) => k.period === period)
      .map((k) => ({ namn: k.namn, text: karantanText[k.orsak as Karantanorsak], senastAt: k.senastAt })),
    datorer: datorer(c),
  };
}
