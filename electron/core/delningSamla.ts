import { listSnapshots } from '../../db/delningRepo.ts';
import {
  betalaKvittoskuld,
  kvittoskuld,
  listPaminnelser,
  skrivetKvitto,
  sparaKvitto,
} from '../../db/delningRotRepo.ts';
import type { RotRad } from '../../db/delningRotRepo.ts';
import type { ApiOutput } from '../../shared/api.ts';
import { zKvitton } from '../../shared/delning/kvitton.ts';
import type { Kvitton } from '../../shared/delning/kvitton.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { karantanText } from '../../shared/sammandrag/las.ts';
import { samla } from '../share/collect.ts';
import type { Samling } from '../share/collect.ts';
import type { Publicering } from '../share/outbox.ts';
import type { Skrivmiljo } from '../share/commitFile.ts';
import { samlarminne } from '../share/localState.ts';
import { RECEIPTS, unit16 } from '../share/names.ts';
import { laggDokument } from '../share/signedDocs.ts';
import { felklassOf } from '../share/retryClasses.ts';
import { codeOf } from '../share/shareIo.ts';
import { granskning, sha256 } from '../share/sign.ts';
import type { JobContext } from './context.ts';
import { bedomare } from './delningInlast.ts';
import {
  centralnyckel,
  delningsproblem,
  lokaltMinne,
  medUtdelning,
  noteraKorning,
  sakraNyckel,
  sasRotter,
} from './delningPlats.ts';
import { skotDokument } from './delningDokument.ts';
import { sandTillagg } from './delningTillagg.ts';
import { hamtaRegister, skickaRegisterOmAndrat } from './delningRegister.ts';
import { hamtaVersionsnotis } from './delningVersion.ts';

const zRows = zKvitton.pick({ rader: true, paminnelser: true });
const parts = '0123456789abcdef'.split('');

/** What the receipts say, per first digit of the hashed unit; only parts with something to say. */
function kvittoinnehall(
  c: JobContext,
  rot: RotRad,
): ReadonlyMap<string, Pick<Kvitton, 'rader' | 'paminnelser'>> {
  const all = listSnapshots(c.db);
  const lage = bedomare(c.db, all);
  const rader = all
    .filter((s) => s.share === rot.share)
    .map((s) => ({
      unit: s.unit,
      src: s.src,
      period: s.period,
      seq: s.seq,
      sha256: s.sha256,
      lage: lage(s),
    }));
  const paminnelser = listPaminnelser(c.db).filter((p) => p.share === rot.share);
  const of = (unit: string) => unit16(unit).slice(0, 1);
  return new Map(
    parts
      .map(
        (del) =>
          [
            del,
            zRows.parse({
              rader: rader.filter((r) => of(r.unit) === del),
              paminnelser: paminnelser.filter((p) => of(p.unit) === del),
            }),
          ] as const,
      )
      .filter(([, innehall]) => innehall.rader.length + innehall.paminnelser.length > 0),
  );
}

/**
 * Writes the receipts that have changed. A document is only put beside the earlier ones, in a folder of the centre's own.
 * @throws what the file system throws
 */
export async function skickaKvitton(c: JobContext, miljo: Skrivmiljo, rot: RotRad): Promise<number> {
  const nyckel = centralnyckel(c.db, rot);
  const owed = kvittoskuld(c.db, rot.share);
  if (nyckel === undefined || owed === null) return 0;
  let [written, damaged] = [0, 0];
  for (const [del, innehall] of kvittoinnehall(c, rot)) {
    const hash = sha256(JSON.stringify(innehall));
    const before = skrivetKvitto(c.db, rot.share, del);
    if (before?.innehall === hash) continue;
    const seq = (before?.seq ?? 0) + 1;
    const document: Kvitton = {
      fmt: 'varsam-kvitton',
      v: 1,
      share: rot.share,
      del,
      seq,
      at: c.clock.now(),
      ...innehall,
    };
    if (!(await laggDokument(miljo, RECEIPTS, `k${del}`, seq, document, nyckel))) {
      damaged++;
      continue;
    }
    c.write(({ db }) => {
      sparaKvitto(db, { share: rot.share, del, seq, innehall: hash });
      return done(null);
    });
    written++;
  }
  if (damaged === 0)
    c.write(({ db }) => {
      betalaKvittoskuld(db, rot.share, owed);
      return done(null);
    });
  return written;
}

type Rad = ApiOutput<'delning.samla'>['rotter'][number];

async function samlaRot(
  c: JobContext,
  rot: RotRad,
  val: { readonly allt: boolean; readonly fortsattAnda: boolean },
): Promise<{
  readonly samling: Samling;
  readonly kvitton: number;
  /** Why what is registered here could not be sent; what was collected stands. */
  readonly tillaggsfel: Publicering['fel'];
}> {
  return medUtdelning(rot.sokvag, async (miljo) => {
    try {
      await hamtaRegister(c, miljo, rot);
      await skickaRegisterOmAndrat(c, miljo, rot);
      await hamtaVersionsnotis(c, miljo, rot);
      const tillaggsfel = await sandTillagg(c, miljo, rot, val.allt ? 'allt' : 'i-tur');
      const samling = await samla(miljo, rot.share, samlarminne(lokaltMinne(c), rot.share), granskning(), {
        ...val,
        framsteg: (gjort, av) => c.progress(gjort / av, `Läser ${gjort} av ${av} filer`),
        avbruten: () => c.signal.aborted,
      });
      if (samling.slag === 'fel') return { samling, kvitton: 0, tillaggsfel };
      const kvitton = await skickaKvitton(c, miljo, rot);
      const own = c.write(({ db, clock }) => done(centralnyckel(db, rot) ?? sakraNyckel(db, clock)));
      if (own.ok) await skotDokument(c, miljo, rot, own.value);
      return { samling, kvitton, tillaggsfel };
    } catch (error) {
      const kod = codeOf(error);
      if (kod === undefined) throw error;
      return { samling: { slag: 'fel', klass: felklassOf(kod), kod }, kvitton: 0, tillaggsfel: null };
    }
  });
}

/** One run over every root of this computer. A root without contact keeps its figures; the others go on. */
export async function samlaAlla(
  c: JobContext,
  val: { readonly allt: boolean; readonly fortsattAnda: boolean },
): Promise<Result<ApiOutput<'delning.samla'>>> {
  const rotter = sasRotter(c.db);
  const [first] = rotter;
  if (first === undefined) return refused(problem('delning-inte-sas'));
  const rows: Rad[] = [];
  for (const rot of rotter) {
    const { samling, kvitton, tillaggsfel } = await samlaRot(c, rot, val);
    noteraKorning(c, rot, samling.slag === 'fel' ? samling : tillaggsfel);
    if (samling.slag === 'fel') {
      if (rotter.length === 1) return refused(delningsproblem(samling.klass, rot.sokvag));
      rows.push({ ...nothing, sokvag: rot.sokvag });
      continue;
    }
    const r = samling.rapport;
    if (r.stopp !== null && rotter.length === 1)
      return refused(
        r.stopp === 'manga-borta'
          ? problem('delning-stopp-borta', { antal: r.saknade })
          : problem('delning-stopp-daliga', { antal: r.karantan.length + r.skadade.length }),
      );
    rows.push({
      sokvag: rot.sokvag,
      natt: r.stopp === null,
      nya: r.nya,
      kontrollerade: r.kontrollerade,
      saknade: r.saknade,
      grenar: r.grenar,
      frammande: [...r.frammande],
      okandaRader: { ...r.okandaRader },
      karantan: r.karantan.map((k) => ({ namn: k.namn, orsak: k.orsak, text: karantanText[k.orsak] })),
      skadade: [...r.skadade],
      kvitton,
    });
  }
  return done({ rotter: rows });
}

const nothing: Omit<Rad, 'sokvag'> = {
  natt: false,
  nya: 0,
  kontrollerade: 0,
  saknade: 0,
  grenar: 0,
  frammande: [],
  okandaRader: {},
  karantan: [],
  skadade: [],
  kvitton: 0,
};
