import { atgardslage } from '../../db/atgardslageRepo.ts';
import { listKontroller } from '../../db/planRepo.ts';
import { listUppdrag } from '../../db/rapportUppdragRepo.ts';
import { listUtfallIKorthet, listUtfallMed } from '../../db/utfallRepo.ts';
import { leveranslagen } from '../../shared/delning/delningApi.ts';
import type { Bidrag, Kontrollutfall, Leveransuppgift } from '../../shared/halvarsrapport/bidrag/bidrag.ts';
import { attBesvara } from '../../shared/halvarsrapport/bidrag/uppdrag.ts';
import type { Del, Rapportmall } from '../../shared/halvarsrapport/rapportmall.ts';
import { matrisblock } from '../../shared/internkontroll/rapport.ts';
import { resultatText } from '../../shared/internkontroll/resultatskala.ts';
import { utfallText } from '../../shared/internkontroll/utfallText.ts';
import { rodTradAvsnitt } from '../../shared/rodtrad/rodTradDokument.ts';
import { sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import { yearOf } from '../../shared/time/localDate.ts';
import { halvarOf, isIn, isSamePeriod } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import type { QueryContext } from './context.ts';
import { leverans } from './delningLeverans.ts';
import { sasRotter } from './delningPlats.ts';
import { internkontrollunderlag } from './internkontrollunderlag.ts';
import { rodTradFor } from './rodTradHandlers.ts';

function leveransuppgifter(c: QueryContext, period: Period): readonly Leveransuppgift[] | null {
  if (sasRotter(c.db).length === 0 || !isSamePeriod(period, halvarOf(period.from))) return null;
  return leverans(c, sammandragsperiodOf(period.from)).enheter.map((e) => ({
    namn: e.namn,
    lage: leveranslagen[e.lage],
    handelser: e.handelser,
    ejUppfoljda: e.ejUppfoljda,
  }));
}

/** Controls with an outcome measured in the period, each with its latest. */
function kontrollutfall(c: QueryContext, namnd: string, period: Period): readonly Kontrollutfall[] {
  const plan = { ar: yearOf(period.from), namnd };
  const iPerioden = listUtfallIKorthet(c.db, plan).filter((u) => isIn(u.matdatum, period));
  // In order of the measured day, so the last one of a control stays.
  const senaste = new Map(iPerioden.map((u) => [u.kontrollId, u.id]));
  const utfall = new Map(listUtfallMed(c.db, [...senaste.values()]).map((u) => [u.kontrollId, u]));
  return listKontroller(c.db, plan).flatMap((k) => {
    const last = utfall.get(k.id);
    return last === undefined
      ? []
      : [
          {
            kontroll: k.kontrollmoment,
            resultat: resultatText(c.grund.kodverk, last.resultat),
            utfall: utfallText(last.varde, k),
          },
        ];
  });
}

/** The risks of the nämnd in the matrix that is in use; none where there is no such matrix. */
function matris(c: QueryContext, namnd: string, period: Period): Bidrag['riskmatris'] {
  const u = internkontrollunderlag(c, { period, namnd }, {});
  return u.ok ? matrisblock(u.value) : [];
}

/** What the parts of a template take in from other registers; what no part asks for is not gathered. */
export function bidragFor(c: QueryContext, mall: Rapportmall, period: Period): Bidrag {
  const asked = new Set<Del['slag']>(mall.avsnitt.flatMap((a) => a.delar.map((d) => d.slag)));
  const rodTrad = asked.has('rodtrad') ? rodTradFor(c, period) : null;
  return {
    leverans: asked.has('leveranslage') ? leveransuppgifter(c, period) : null,
    atgarder: asked.has('effekt') ? atgardslage(c.db, period, c.clock.today()) : null,
    uppdrag: asked.has('uppdrag') ? attBesvara(listUppdrag(c.db, mall.id), period) : [],
    // The section has its own heading in the report.
    rodTrad: rodTrad === null ? [] : rodTradAvsnitt(rodTrad.rader, rodTrad.om).slice(1),
    riskmatris: asked.has('riskmatris') ? matris(c, mall.namnd, period) : [],
    internkontroll: asked.has('internkontroll') ? kontrollutfall(c, mall.namnd, period) : [],
  };
}
