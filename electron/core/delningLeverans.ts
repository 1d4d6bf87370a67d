import { listDelade } from '../../db/delatDokumentRepo.ts';
import { listKarantan, listSnapshots, snapshotTexter } from '../../db/delningRepo.ts';
import type { SnapshotRad, TextRad } from '../../db/delningRepo.ts';
import type { ApiOutput } from '../../shared/api.ts';
import type { Leveranslage, Leveransrad } from '../../shared/delning/delningApi.ts';
import type { Kvittolage } from '../../shared/delning/kvitton.ts';
import { enhetDen, senasteVersion, zEnhetId } from '../../shared/enhet/enhet.ts';
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
import { sasRotter } from './delningPlats.ts';
import { kantRegister } from './delningRegister.ts';

const sumFact = (rows: readonly SammandragRad[], fact: string): number =>
  rows.reduce((sum, r) => (r.rec === 'fact' && r.fact === fact ? sum + r.n : sum), 0);

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
  const counted = files.filter((f) => lage(f) === 'raknas');
  const rows = counted.flatMap((f) => raderAv(f.text));
  const kallor = files.map((f) => kallradOf(f, lage(f), counted.length > 1));
  const handelser = rows.reduce((sum, r) => (r.rec === 'count' ? sum + r.n : sum), 0);
  return {
    enhetId: id,
    namn,
    lage: wordFor(kallor, handelser),
    handelser,
    ejUppfoljda: sumFact(rows, 'avvikelse.ej_uppfoljda'),
    pagar: sumFact(rows, 'avvikelse.pagar'),
    utkast: sumFact(rows, 'avvikelse.utkast'),
    senastAt:
      kallor
        .map((k) => k.intagenAt)
        .toSorted()
        .at(-1) ?? null,
    kallor,
  };
}

/** Computers that have shared documents, and where they stand. */
function dokumentdatorer(c: QueryContext): ApiOutput<'delning.leverans'>['datorer'] {
  return sasRotter(c.db).flatMap((rot) => {
    const kallor = kantRegister(c.db, rot)?.kallor ?? [];
    const others = listDelade(c.db, rot.share).filter((d) => d.egen === 0);
    return [...Map.groupBy(others, (d) => d.pub)].map(([pub, documents]) => ({
      src: kallaOf(pub),
      fingeravtryck: fingeravtryck(pub),
      lage: kallor.find((k) => k.pub === pub)?.status ?? ('vantar' as const),
      dokument: documents.length,
    }));
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
    karantan: listKarantan(c.db)
      .filter((k) => k.period === period)
      .map((k) => ({ namn: k.namn, text: karantanText[k.orsak as Karantanorsak], senastAt: k.senastAt })),
    datorer: dokumentdatorer(c),
  };
}
