import { insertUppdrag, listUppdrag, saveUppdragssvar } from '../../db/rapportUppdragRepo.ts';
import { attBesvara } from '../../shared/halvarsrapport/bidrag/uppdrag.ts';
import type { rapportApi } from '../../shared/halvarsrapport/rapportApi.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { periodCode } from '../../shared/time/period.ts';
import type { HandlersOf } from './handlerTypes.ts';

export const rapportUppdragHandlers: HandlersOf<
  Pick<typeof rapportApi, 'rapport.uppdrag.lista' | 'rapport.uppdrag.lagg' | 'rapport.uppdrag.svara'>
> = {
  'rapport.uppdrag.lista': (c, { mall, period }) => {
    const alla = listUppdrag(c.db, mall);
    return done({
      attBesvara: [...attBesvara(alla, period)],
      nya: alla.filter((u) => u.fran === periodCode(period)),
    });
  },
  'rapport.uppdrag.lagg': (c, { mall, period, slag, text, beslutad }) => {
    const id = c.newId();
    const fran = periodCode(period);
    insertUppdrag(c.db, mall, { id, fran, slag, text, beslutad }, { at: c.clock.now(), vem: c.vem });
    c.log({ handling: 'skapad', sak: 'rapportuppdrag', sakId: id, detalj: { fran, slag, text } });
    return done({ id });
  },
  'rapport.uppdrag.svara': (c, { mall, period, id, svar, klar }) => {
    if (!attBesvara(listUppdrag(c.db, mall), period).some((u) => u.id === id))
      return refused(problem('finns-inte', { vad: 'Uppdraget', id }, 'id'));
    const code = periodCode(period);
    saveUppdragssvar(c.db, { uppdragId: id, period: code, svar, klar }, { at: c.clock.now(), vem: c.vem });
    c.log({ handling: 'besvarad', sak: 'rapportuppdrag', sakId: id, detalj: { period: code, svar, klar } });
    return done({ id });
  },
};
