import {
  besvaraLankar,
  countRisker,
  deleteLank,
  findRisk,
  insertBehallen,
  insertLank,
  insertPoang,
  listBehallna,
  listLankar,
  listPoangFor,
  listRisker,
  listRiskIds,
  nastaLedigaNr,
  riskerForAvvikelse,
  riskIdForNr,
  saveRisk,
} from '../../db/riskRepo.ts';
import type { SparadRisk } from '../../db/riskRepo.ts';
import type { AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { gallandePoang, nastaGranskning, senastePoang } from '../../shared/internkontroll/risk.ts';
import type { Risk } from '../../shared/internkontroll/risk.ts';
import type { riskApi } from '../../shared/internkontroll/riskApi.ts';
import { valjRisker } from '../../shared/internkontroll/riskrad.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { avvikerFranData, finnsIMatrisen, zonFor } from '../../shared/riskmatris/riskmatris.ts';
import { readArende } from './arendeReader.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { senasteMatriser } from './matriser.ts';
import type { Riskrader } from './riskrader.ts';
import { dagAv, lasRisker, matrisAv, omvarderaFor, riskensKontroller } from './riskrader.ts';
import { registretArLast, riskregister } from './riskregister.ts';
import { riskUrData } from './riskUrData.ts';

const finnsInte = (id: string) => refused(problem('finns-inte', { vad: 'Risken', id }));

function asRisk(c: QueryContext, r: SparadRisk, skal: readonly string[]): Risk {
  const p = gallandePoang(r.poang);
  const matris = p === undefined ? undefined : matrisAv(c, p);
  return {
    ...r.uppgifter,
    id: r.id,
    poang: [...r.poang],
    omvardera: skal.length === 0 ? null : skal.join(' '),
    nastaGranskning: p === undefined || matris === undefined ? null : nastaGranskning(matris, p, dagAv(p.at)),
  };
}

/** The case when this profile may see it; a case of another unit does not exist for it. */
const avvikelseFor = (c: CommandContext, id: string) =>
  readArende(c.db, id as AvvikelseId, c.grund.profil)?.avvikelse;

type RiskNames = Extract<keyof typeof riskApi, `risk.${string}`>;

export const riskHandlers: HandlersOf<Pick<typeof riskApi, RiskNames>> = {
  'risk.spara': (c, { id, uppgifter }) => {
    const taken = riskIdForNr(c.db, uppgifter.nr);
    if (taken !== undefined && taken !== id)
      return refused(problem('nummer-upptaget', { nr: uppgifter.nr }, 'uppgifter.nr'));
    const before = id === undefined ? undefined : findRisk(c.db, id);
    if (id !== undefined && before === undefined) return finnsInte(id);
    const { organisation } = c.grund;
    if (
      uppgifter.verksamhetId !== null &&
      !organisation.verksamheter.some((v) => v.id === uppgifter.verksamhetId)
    )
      return refused(
        problem('finns-inte', { vad: 'Verksamheten', id: uppgifter.verksamhetId }, 'uppgifter.verksamhetId'),
      );
    const riskId = id ?? c.newId();
    saveRisk(c.db, riskId, uppgifter);
    c.log({
      handling: before === undefined ? 'skapad' : 'andrad',
      sak: 'risk',
      sakId: riskId,
      detalj: { fran: before?.uppgifter, till: uppgifter },
    });
    return done({ id: riskId });
  },

  'risk.nastaNr': (c) => done({ nr: nastaLedigaNr(c.db) }),

  'risk.skatta': (c, { id, niva, matrisId = c.grund.internkontroll.matrisId, poang, motivering }) => {
    const risk = findRisk(c.db, id);
    if (risk === undefined) return finnsInte(id);
    const matris = senasteMatriser(c).find((m) => m.id === matrisId);
    if (matris === undefined)
      return refused(problem('finns-inte', { vad: 'Matrisen', id: matrisId }, 'matrisId'));
    if (!finnsIMatrisen(matris, poang))
      return refused(
        problem(
          'utanfor-matrisen',
          { niva: `${poang.sannolikhet}/${poang.allvarlighetsgrad}`, matris: matris.namn },
          'poang',
        ),
      );
    const before = senastePoang(risk.poang, niva);
    const isChanged =
      before !== undefined &&
      (before.sannolikhet !== poang.sannolikhet || before.allvarlighetsgrad !== poang.allvarlighetsgrad);
    if (isChanged && motivering === '') return refused(problem('motivering-saknas', {}, 'motivering'));
    const p = {
      niva,
      matrisId,
      matrisVersion: matris.version,
      ...poang,
      motivering,
      at: c.clock.now(),
      vem: c.vem,
    };
    insertPoang(c.db, id, p);
    if (niva === 'nuvarande') besvaraLankar(c.db, id);
    c.log({ handling: 'skattad', sak: 'risk', sakId: id, detalj: { niva, matrisId, ...poang, motivering } });
    return done({ id, zon: zonFor(matris, poang).text });
  },

  'risk.behall': (c, { id, skal }) => {
    if (findRisk(c.db, id) === undefined) return finnsInte(id);
    const fragor = omvarderaFor(c, id);
    if (fragor.length === 0) return refused(problem('inget-att-omvardera'));
    insertBehallen(c.db, id, { fraga: fragor.join(' '), skal, at: c.clock.now(), vem: c.vem });
    besvaraLankar(c.db, id);
    c.log({ handling: 'behallen', sak: 'risk', sakId: id, detalj: { fraga: fragor, skal } });
    return done({ id });
  },

  'risk.lista': (c) => {
    const { skal } = riskregister(c);
    return done(listRisker(c.db).map((r) => asRisk(c, r, skal.get(r.id) ?? [])));
  },

  'risk.rader': (c, { filter, sort, fallande, offset, antal }) => {
    const visa = ({ rader, skal }: Riskrader) =>
      rader.map(({ sok: _s, stallningar: _t, ...r }) => ({ ...r, omvardera: [...(skal.get(r.id) ?? [])] }));
    // The first list after the start, and the first of a new day: nothing is read but the page that is asked for.
    if (!registretArLast(c) && sort === 'nr' && Object.values(filter).every((v) => v === undefined)) {
      const sida = visa(lasRisker(c, listRiskIds(c.db, { offset, antal, fallande })));
      return done({ totalt: countRisker(c.db), rader: fallande ? sida.toReversed() : sida });
    }
    const { rader, skal, kontroller } = riskregister(c);
    const valda = valjRisker(rader, filter, sort, fallande, (id) => skal.has(id));
    return done({
      totalt: valda.length,
      rader: visa({ rader: valda.slice(offset, offset + antal), skal, kontroller }),
    });
  },

  'risk.finn': (c, { nr }) => {
    const id = riskIdForNr(c.db, nr);
    return id === undefined ? finnsInte(String(nr)) : done({ id });
  },

  'risk.visa': (c, { id }) => {
    const r = findRisk(c.db, id);
    if (r === undefined) return finnsInte(id);
    const urData = riskUrData(c, r);
    const p = gallandePoang(r.poang);
    const skal = omvarderaFor(c, id);
    return done({
      risk: asRisk(c, r, skal),
      omvardera: [...skal],
      behallen: listBehallna(c.db, id),
      avvikelser: listLankar(c.db, id),
      kontroller: riskensKontroller(c, id),
      urData,
      avvikerFranData: p !== undefined && urData !== null && avvikerFranData(p.sannolikhet, urData.varde),
    });
  },

  'risk.marken': (c, { matrisId, niva, den }) => {
    const gallande = senasteMatriser(c).find((m) => m.id === matrisId);
    if (gallande === undefined)
      return refused(problem('finns-inte', { vad: 'Matrisen', id: matrisId }, 'matrisId'));
    const senaste = new Map(
      listPoangFor(c.db, niva)
        .filter((p) => den === undefined || dagAv(p.at) <= den)
        .map((p) => [p.nr, p]),
    );
    const rutor = new Map<
      string,
      { sannolikhet: number; allvarlighetsgrad: number; nr: number[]; tidigare: number[] }
    >();
    let med = 0;
    for (const [nr, p] of senaste) {
      if (p.matrisId !== matrisId) continue;
      med += 1;
      const key = `${p.sannolikhet}/${p.allvarlighetsgrad}`;
      const ruta = rutor.get(key) ?? {
        sannolikhet: p.sannolikhet,
        allvarlighetsgrad: p.allvarlighetsgrad,
        nr: [],
        tidigare: [],
      };
      ruta.nr.push(nr);
      if (p.matrisVersion !== gallande.version) ruta.tidigare.push(nr);
      rutor.set(key, ruta);
    }
    return done({ rutor: [...rutor.values()], utan: countRisker(c.db) - med });
  },

  'risk.koppla': (c, { id, avvikelseId }) => {
    if (findRisk(c.db, id) === undefined) return finnsInte(id);
    const avvikelse = avvikelseFor(c, avvikelseId);
    if (avvikelse === undefined)
      return refused(problem('finns-inte', { vad: 'Avvikelsen', id: avvikelseId }, 'avvikelseId'));
    if (!insertLank(c.db, { riskId: id, avvikelseId, at: c.clock.now(), vem: c.vem }))
      return refused(problem('ingen-andring', {}, 'avvikelseId'));
    c.log({ handling: 'kopplad', sak: 'risk', sakId: id, detalj: { avvikelseId, nummer: avvikelse.nummer } });
    return done({ id });
  },

  'risk.lossa': (c, { id, avvikelseId }) => {
    if (!deleteLank(c.db, { riskId: id, avvikelseId }))
      return refused(problem('finns-inte', { vad: 'Kopplingen', id: avvikelseId }, 'avvikelseId'));
    c.log({ handling: 'lossad', sak: 'risk', sakId: id, detalj: { avvikelseId } });
    return done({ id });
  },

  'risk.forAvvikelse': (c, { avvikelseId }) =>
    done(
      readArende(c.db, avvikelseId as AvvikelseId, c.grund.profil) === undefined
        ? []
        : riskerForAvvikelse(c.db, avvikelseId),
    ),
};
