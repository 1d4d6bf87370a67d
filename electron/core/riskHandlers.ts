import { findAvvikelse } from '../../db/avvikelseRepo.ts';
import { writeDokument } from '../../db/dokumentRepo.ts';
import { matriserDokument } from '../../db/dokumentslag.ts';
import {
  findRisk,
  insertPoang,
  listBlindskattningar,
  listRisker,
  riskIdForNr,
  saveBlindskattning,
  saveRisk,
  setOmvardera,
} from '../../db/internkontrollRepo.ts';
import type { SparadRisk } from '../../db/internkontrollRepo.ts';
import type { AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { jamfor } from '../../shared/internkontroll/dubbelskattning.ts';
import type { internkontrollApi } from '../../shared/internkontroll/internkontrollApi.ts';
import { bytterZon, gallandePoang, nastaGranskning } from '../../shared/internkontroll/risk.ts';
import type { Risk } from '../../shared/internkontroll/risk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { finnsIMatrisen, zonFor } from '../../shared/riskmatris/riskmatris.ts';
import { localDateOf } from '../../shared/time/instant.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { senasteMatriser } from './matriser.ts';

const finnsInte = (id: string) => refused(problem('finns-inte', { vad: 'Risken', id }));

export function asRisk(c: QueryContext, r: SparadRisk): Risk {
  const p = gallandePoang(r.poang);
  const matris = c.grund.matriser.find((m) => m.id === p?.matrisId && m.version === p.matrisVersion);
  return {
    ...r.uppgifter,
    id: r.id,
    poang: [...r.poang],
    omvardera: r.omvardera,
    nastaGranskning:
      p === undefined || matris === undefined ? null : nastaGranskning(matris, p, localDateOf(p.at)),
  };
}

type RiskNames = Extract<keyof typeof internkontrollApi, `risk.${string}` | `matris.${string}`>;

export const riskHandlers: HandlersOf<Pick<typeof internkontrollApi, RiskNames>> = {
  'risk.spara': (c, { id, uppgifter }) => {
    const taken = riskIdForNr(c.db, uppgifter.nr);
    if (taken !== undefined && taken !== id)
      return refused(problem('nummer-upptaget', { nr: uppgifter.nr }, 'uppgifter.nr'));
    const before = id === undefined ? undefined : findRisk(c.db, id);
    if (id !== undefined && before === undefined) return finnsInte(id);
    const riskId = id ?? c.newId();
    saveRisk(c.db, riskId, uppgifter, before?.omvardera ?? null);
    c.log({
      handling: before === undefined ? 'skapad' : 'andrad',
      sak: 'risk',
      sakId: riskId,
      detalj: { fran: before?.uppgifter, till: uppgifter },
    });
    return done({ id: riskId });
  },

  'risk.skatta': (c, { id, niva, matrisId, poang, motivering }) => {
    if (findRisk(c.db, id) === undefined) return finnsInte(id);
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
    if (niva === 'nuvarande') setOmvardera(c.db, id, null);
    c.log({ handling: 'skattad', sak: 'risk', sakId: id, detalj: { niva, matrisId, ...poang, motivering } });
    return done({ id, zon: zonFor(matris, poang).text });
  },

  'risk.behall': (c, { id, skal }) => {
    if (findRisk(c.db, id) === undefined) return finnsInte(id);
    setOmvardera(c.db, id, null);
    c.log({ handling: 'behallen', sak: 'risk', sakId: id, detalj: { skal } });
    return done({ id });
  },

  'risk.lista': (c) => done(listRisker(c.db).map((r) => asRisk(c, r))),

  'risk.koppla': (c, { id, avvikelseId }) => {
    if (findRisk(c.db, id) === undefined) return finnsInte(id);
    const avvikelse = findAvvikelse(c.db, avvikelseId as AvvikelseId);
    if (avvikelse === undefined)
      return refused(problem('finns-inte', { vad: 'Avvikelsen', id: avvikelseId }, 'avvikelseId'));
    setOmvardera(c.db, id, `Avvikelsen ${avvikelse.nummer} har kopplats till risken.`);
    c.log({ handling: 'kopplad', sak: 'risk', sakId: id, detalj: { avvikelseId, nummer: avvikelse.nummer } });
    return done({ id });
  },

  'risk.blindskatta': (c, { id, omgang, vem, poang }) => {
    if (findRisk(c.db, id) === undefined) return finnsInte(id);
    saveBlindskattning(c.db, omgang, { riskId: id, vem, ...poang });
    c.log({ handling: 'blindskattad', sak: 'risk', sakId: id, detalj: { omgang, vem } });
    return done({ id });
  },

  'risk.blindjamforelse': (c, { omgang }) => {
    const alla = listBlindskattningar(c.db, omgang);
    const { par, eniga } = jamfor(alla);
    const only = ({ vem, sannolikhet, allvarlighetsgrad }: (typeof alla)[number]) => ({
      vem,
      sannolikhet,
      allvarlighetsgrad,
    });
    const risker = new Set(alla.map((s) => s.riskId)).size;
    return done({
      par: par.map((p) => ({ ...p, a: only(p.a), b: only(p.b) })),
      eniga,
      vantar: risker - par.length,
    });
  },

  'matris.lista': (c) => done([...c.grund.matriser]),

  'matris.prova': (c, { matris }) => {
    const gammal = senasteMatriser(c).find((m) => m.id === matris.id);
    const byter = gammal === undefined ? [] : bytterZon(listRisker(c.db), gammal, matris);
    return done({ bytterZon: byter.map((r) => ({ id: r.id, nr: r.uppgifter.nr, risk: r.uppgifter.risk })) });
  },

  'matris.anta': (c, { matris }) => {
    const versions = c.grund.matriser.filter((m) => m.id === matris.id).map((m) => m.version);
    const ny = { ...matris, version: Math.max(0, ...versions) + 1 };
    writeDokument(c.db, matriserDokument, [...c.grund.matriser, ny], { at: c.clock.now(), vem: c.vem });
    c.log({ handling: 'antagen', sak: 'matris', sakId: ny.id, detalj: { version: ny.version } });
    return done({ id: ny.id, version: ny.version });
  },
};
