import {
  centralnyckel,
  egenNyckel,
  enhetsRot,
  lokaltMinne,
  medUtdelning,
  noteraKorning,
  sakraNyckel,
  sasRotter,
  strings,
  obesvaradeKallor,
} from './delningPlats.ts';
import { skrivKvitto, strommarFor } from '../../db/delningRepo.ts';
import type { StromRad } from '../../db/delningRepo.ts';
import {
  listRotter,
  olastaPaminnelser,
  osettRegisternytt,
  sparaPaminnelse,
} from '../../db/delningRotRepo.ts';
import type { NyckelRad, RotRad } from '../../db/delningRotRepo.ts';
import type { ApiOutput } from '../../shared/api.ts';
import { centralText, delningslage } from '../../shared/delning/delningslage.ts';
import { paminnelseText, zKvitton, zPaminnelseslag } from '../../shared/delning/kvitton.ts';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { zSammandragsperiod } from '../../shared/sammandrag/sammandragSchema.ts';
import { zInstant } from '../../shared/time/instantSchema.ts';
import type { Skrivmiljo } from '../share/commitFile.ts';
import { sandarminne } from '../share/localState.ts';
import { RECEIPTS, unit16 } from '../share/names.ts';
import { innehallOf, publicera } from '../share/outbox.ts';
import type { Tillsyn } from '../share/outbox.ts';
import { felklassOf } from '../share/retryClasses.ts';
import { codeOf } from '../share/shareIo.ts';
import { nyasteDokument } from '../share/signedDocs.ts';
import { fingeravtryck, granskning } from '../share/sign.ts';
import type { JobContext, QueryContext } from './context.ts';
import { skotDokument } from './delningDokument.ts';
import { avsandareOf, egnaFiler, stallUt } from './delningStall.ts';
import { hamtaRegister } from './delningRegister.ts';
import type { Registernytt } from './delningRegister.ts';
import { allaStallen, perioderAttSaga, utsagorFor } from './delningUtsagor.ts';
import { hamtaVersionsnotis } from './delningVersion.ts';

const checks = granskning();

/** Reads the centre's receipts for our units: only they make the status green. */
async function lasKvitton(c: JobContext, miljo: Skrivmiljo, rot: RotRad, nyckel: NyckelRad): Promise<void> {
  const ours = strommarFor(c.db, rot.share, nyckel.src);
  const byNumber = new Map(ours.map((s) => [`${s.unit} ${s.period} ${s.seq}`, s.sha256]));
  for (const del of new Set(ours.map((s) => unit16(s.unit).slice(0, 1)))) {
    const found = await nyasteDokument(miljo, RECEIPTS, `k${del}`, zKvitton, strings(rot.sasNycklar), checks);
    if (found === null || found.dokument.share !== rot.share) continue;
    c.write(({ db }) => {
      for (const k of found.dokument.rader) {
        if (k.src !== nyckel.src) continue;
        const sent = byNumber.get(`${k.unit} ${k.period} ${k.seq}`);
        // A receipt for other bytes under our number is no receipt.
        if (sent !== undefined && sent !== k.sha256) continue;
        skrivKvitto(db, { ...k, share: rot.share, at: found.dokument.at });
      }
      for (const p of found.dokument.paminnelser)
        if (ours.some((s) => s.unit === p.unit)) sparaPaminnelse(db, { share: rot.share, ...p });
      return done(null);
    });
  }
}

/** How many units and half-years have something to say that has not been decided yet; the two newest half-years. */
function osagda(c: QueryContext, nyckel: NyckelRad, strommar: readonly StromRad[]): number {
  const said = new Map(strommar.map((s) => [`${s.unit} ${s.period}`, s.innehall]));
  return perioderAttSaga(c)
    .slice(-2)
    .flatMap((period) => utsagorFor(c, period, allaStallen(c), strings(nyckel.ersatter ?? '[]')))
    .filter((u) => said.get(`${u.unit} ${u.period}`) !== innehallOf(u)).length;
}

const factsOf = (rot: RotRad) => ({
  senastNaddAt: rot.senastNaddAt === null ? null : zInstant.parse(rot.senastNaddAt),
  felKlass: rot.felKlass,
});

/** The state of sharing on this computer. */
export function delningsstatus(c: QueryContext): ApiOutput<'delning.status'> {
  const unit = enhetsRot(c.db);
  const nyckel = egenNyckel(c.db);
  const strommar =
    unit === undefined || nyckel === undefined ? [] : strommarFor(c.db, unit.share, nyckel.src);
  const vantar =
    strommar.filter((s) => s.skickadAt === null).length +
    (unit === undefined || nyckel === undefined ? 0 : osagda(c, nyckel, strommar));
  const open = strommar.filter((s) => s.skickadAt !== null && s.kvittoSeq !== s.seq);
  const oldest = open.map((s) => s.skickadAt ?? '').toSorted()[0];
  const { lage, text } = delningslage(
    {
      ansluten: unit !== undefined,
      vantar,
      okvitterade: open.length,
      aldstaOkvitteradAt: oldest === undefined ? null : zInstant.parse(oldest),
      senastNaddAt: unit?.senastNaddAt == null ? null : zInstant.parse(unit.senastNaddAt),
      felKlass: unit?.felKlass ?? null,
      felRad: unit?.felRad ?? 0,
    },
    c.clock.today(),
  );
  const [centre] = sasRotter(c.db);
  return {
    lage,
    // At the centre the words are about what has been fetched.
    text: unit === undefined && centre !== undefined ? centralText(factsOf(centre)) : text,
    roll: unit?.roll ?? null,
    sokvag: unit?.sokvag ?? null,
    centrum: sasRotter(c.db)[0]?.sokvag ?? null,
    rotter: listRotter(c.db).map((rot) => ({
      share: rot.share,
      sokvag: rot.sokvag,
      som: rot.roll === 'enhet' ? 'enhet' : centralnyckel(c.db, rot) === undefined ? 'central' : 'ansvarig',
      text: rot.roll === 'enhet' ? text : centralText(factsOf(rot)),
    })),
    vantar,
    okvitterade: open.length,
    fingeravtryck: nyckel === undefined ? null : fingeravtryck(nyckel.pub),
    nyDator: obesvaradeKallor(c.db).length > 0,
    // At the centre they are what has been sent, not what has come.
    paminnelser: olastaPaminnelser(c.db)
      .filter((p) => p.share === unit?.share)
      .map((p) => {
        const slag = zPaminnelseslag.parse(p.slag);
        return {
          unit: zEnhetId.parse(p.unit),
          period: zSammandragsperiod.parse(p.period),
          slag,
          text: paminnelseText[slag],
          at: p.at,
        };
      }),
    nyttFranCentralen: osettRegisternytt(c.db).map((r) => ({
      texter: [...strings(r.texter)],
      oppna: r.oppna,
      at: zInstant.parse(r.at),
    })),
  };
}

/** One run: decide, send, read registry and receipts. No contact is no refusal: everything is kept and waits. */
export async function dela(c: JobContext, tillsyn: Tillsyn): Promise<Result<ApiOutput<'delning.dela'>>> {
  const rot = enhetsRot(c.db);
  if (rot === undefined) return refused(problem('delning-ej-ansluten'));
  const key = c.write(({ db, clock }) => done(sakraNyckel(db, clock)));
  if (!key.ok) return key;
  if (obesvaradeKallor(c.db).length > 0) return refused(problem('delning-ny-dator'));
  const nyckel = key.value;
  c.progress(0.1, 'Räknar ihop');
  stallUt(c, rot, nyckel, (w, period) =>
    utsagorFor(w, period, allaStallen(w), strings(nyckel.ersatter ?? '[]')),
  );

  c.progress(0.3, 'Skickar');
  const minne = sandarminne(lokaltMinne(c), rot.share, nyckel.src);
  const egna = egnaFiler(c.db, rot.share, nyckel.src);
  let register: Registernytt | null = null;
  const sent = await medUtdelning(rot.sokvag, async (miljo) => {
    const answer = await publicera(
      { ...miljo, share: rot.share, egna },
      avsandareOf(c, nyckel),
      minne,
      tillsyn,
    );
    if (answer.fel !== null) return answer;
    try {
      c.progress(0.8, 'Läser kvitton');
      register = await hamtaRegister(c, miljo, rot);
      await lasKvitton(c, miljo, rot, nyckel);
      await hamtaVersionsnotis(c, miljo, rot);
      await skotDokument(c, miljo, rot, nyckel);
      return answer;
    } catch (error) {
      const kod = codeOf(error);
      if (kod === undefined) throw error;
      return { ...answer, fel: { klass: felklassOf(kod), kod } };
    }
  });
  noteraKorning(c, rot, sent.fel);
  const status = delningsstatus(c);
  return done({
    sanda: sent.sanda,
    lagade: sent.lagade,
    vantar: status.vantar,
    kvitterade: strommarFor(c.db, rot.share, nyckel.src).filter((s) => s.kvittoSeq === s.seq).length,
    lage: status.lage,
    text: status.text,
    register,
  });
}
