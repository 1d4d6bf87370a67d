import {
  besvaradeRisker,
  findOmgang,
  insertOmgang,
  listOmgangar,
  listSkattningar,
  omgangensRisker,
  saveSkattning,
} from '../../db/dubbelskattningRepo.ts';
import type { OmgangLage } from '../../db/dubbelskattningRepo.ts';
import { findRisk } from '../../db/riskRepo.ts';
import { jamfor, samstammighet } from '../../shared/internkontroll/dubbelskattning.ts';
import type { dubbelskattningApi } from '../../shared/internkontroll/dubbelskattningApi.ts';
import { senastePoang } from '../../shared/internkontroll/risk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { finnsIMatrisen, zonFor } from '../../shared/riskmatris/riskmatris.ts';
import type { Poang, Riskmatris } from '../../shared/riskmatris/riskmatris.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { matrisFor } from './matriser.ts';
import { matrisAv } from './riskrader.ts';

const finnsInte = (id: string) => refused(problem('finns-inte', { vad: 'Dubbelskattningen', id }));

const arKlar = (o: OmgangLage): boolean => o.besvaradeA === o.antal && o.besvaradeB === o.antal;

const visad = (o: OmgangLage) => ({
  id: o.id,
  namn: o.namn,
  at: o.at,
  antal: o.antal,
  personer: {
    a: { namn: o.personA, besvarade: o.besvaradeA },
    b: { namn: o.personB, besvarade: o.besvaradeB },
  },
  klar: arKlar(o),
});

/** The matrix that the round was begun with, whatever has been adopted since. */
function omgangensMatris(c: QueryContext, o: OmgangLage): Riskmatris {
  const matris = matrisAv(c, o);
  if (matris === undefined) throw new Error(`Matrisen ${o.matrisId} version ${o.matrisVersion} saknas`);
  return matris;
}

const fold = (s: string): string => s.toLocaleLowerCase('sv');

export const dubbelskattningHandlers: HandlersOf<typeof dubbelskattningApi> = {
  'dubbelskattning.bjudIn': (c, { namn, personer, risker }) => {
    if (fold(personer.a) === fold(personer.b))
      return refused(problem('samma-person-tva-ganger', {}, 'personer.b'));
    for (const riskId of risker)
      if (findRisk(c.db, riskId) === undefined)
        return refused(problem('finns-inte', { vad: 'Risken', id: riskId }, 'risker'));
    const matris = matrisFor(c, c.grund.internkontroll.matrisId);
    const id = c.newId();
    const unika = [...new Set(risker)];
    insertOmgang(
      c.db,
      {
        id,
        namn,
        matrisId: matris.id,
        matrisVersion: matris.version,
        personA: personer.a,
        personB: personer.b,
        at: c.clock.now(),
        vem: c.vem,
      },
      unika,
    );
    c.log({ handling: 'bjuden', sak: 'dubbelskattning', sakId: id, detalj: { namn, risker: unika.length } });
    return done({ id });
  },

  'dubbelskattning.lista': (c) => done(listOmgangar(c.db).map(visad)),

  'dubbelskattning.underlag': (c, { id, person }) => {
    const o = findOmgang(c.db, id);
    if (o === undefined) return finnsInte(id);
    const besvarade = besvaradeRisker(c.db, id, person);
    return done({
      omgang: visad(o),
      matris: omgangensMatris(c, o),
      risker: omgangensRisker(c.db, id).flatMap((riskId) => {
        const r = findRisk(c.db, riskId);
        if (r === undefined) return [];
        const { nr, risk, orsak, konsekvens } = r.uppgifter;
        return [{ id: riskId, nr, risk, orsak, konsekvens, besvarad: besvarade.has(riskId) }];
      }),
    });
  },

  'dubbelskattning.skatta': (c, { id, person, riskId, poang, motivering }) => {
    const o = findOmgang(c.db, id);
    if (o === undefined) return finnsInte(id);
    if (arKlar(o)) return refused(problem('dubbelskattning-klar', { namn: o.namn }));
    if (!omgangensRisker(c.db, id).includes(riskId))
      return refused(problem('finns-inte', { vad: 'Risken', id: riskId }, 'riskId'));
    const matris = omgangensMatris(c, o);
    if (!finnsIMatrisen(matris, poang))
      return refused(
        problem(
          'utanfor-matrisen',
          { niva: `${poang.sannolikhet}/${poang.allvarlighetsgrad}`, matris: matris.namn },
          'poang',
        ),
      );
    saveSkattning(c.db, id, { riskId, person, ...poang, motivering, at: c.clock.now() });
    // The history is read by others: it tells that an answer was given, never which.
    c.log({ handling: 'blindskattad', sak: 'dubbelskattning', sakId: id, detalj: { person, riskId } });
    const after = findOmgang(c.db, id);
    return done({ id, klar: after !== undefined && arKlar(after) });
  },

  'dubbelskattning.jamforelse': (c, { id }) => {
    const o = findOmgang(c.db, id);
    if (o === undefined) return finnsInte(id);
    if (!arKlar(o))
      return refused(
        problem('dubbelskattning-vantar', {
          namn: o.namn,
          kvar: 2 * o.antal - o.besvaradeA - o.besvaradeB,
        }),
      );
    const matris = omgangensMatris(c, o);
    const par = jamfor(listSkattningar(c.db, id));
    const visa = (s: Poang & { readonly motivering: string }) => ({
      sannolikhet: s.sannolikhet,
      allvarlighetsgrad: s.allvarlighetsgrad,
      motivering: s.motivering,
      zon: zonFor(matris, s).text,
    });
    return done({
      omgang: visad(o),
      matris,
      samstammighet: samstammighet(par, matris),
      par: par.flatMap((s) => {
        const r = findRisk(c.db, s.riskId);
        if (r === undefined) return [];
        const latest = senastePoang(r.poang, 'nuvarande');
        return [
          {
            riskId: s.riskId,
            nr: r.uppgifter.nr,
            risk: r.uppgifter.risk,
            a: visa(s.a),
            b: visa(s.b),
            sannolikhet: s.sannolikhet,
            allvarlighetsgrad: s.allvarlighetsgrad,
            bestamd: latest !== undefined && o.senast !== null && latest.at > o.senast,
          },
        ];
      }),
    });
  },
};
