import { listOpenAvvikelser } from '../../db/avvikelseRepo.ts';
import { findAntagande } from '../../db/dokumentRepo.ts';
import { eskaleringDokument, fristerDokument, monsterreglerDokument } from '../../db/dokumentslag.ts';
import { listMonsterrader } from '../../db/monsterRepo.ts';
import { eskaleringFor } from '../../shared/avvikelse/forlopp.ts';
import { nastaSteg } from '../../shared/avvikelse/nastaSteg.ts';
import { eskaleringar } from '../../shared/bedomning/eskalering.ts';
import { fristLista } from '../../shared/frist/frister.ts';
import type { Fristkod } from '../../shared/frist/frister.ts';
import { finnMonster } from '../../shared/monster/monster.ts';
import { regelandringar } from '../../shared/regler/regelandring.ts';
import type { Regelsamling } from '../../shared/regler/regelandring.ts';
import type { reglerApi } from '../../shared/regler/reglerApi.ts';
import { done } from '../../shared/result.ts';
import { addDays } from '../../shared/time/localDate.ts';
import { adopt } from './adopt.ts';
import { arendeAv, serEnhet } from './arendeReader.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';

const gallande = (c: QueryContext): Regelsamling => ({ ...c.grund.regler, monster: c.grund.monsterregler });
/** More open cases than this are not walked twice for a preview. */
const MOST = 5000;

/** What a set of rules says of the cases of today. */
function utfall(c: QueryContext, regler: Regelsamling) {
  const today = c.clock.today();
  const oppna = listOpenAvvikelser(c.db, MOST)
    .filter((a) => serEnhet(c.grund.profil, a.enhetId))
    .map((a) => arendeAv(c.db, a));
  const longest = Math.max(1, ...regler.monster.map((r) => r.dagar));
  const rader = listMonsterrader(c.db, addDays(today, -2 * longest)).filter((r) =>
    serEnhet(c.grund.profil, r.enhetId),
  );
  return {
    forsenade: oppna.filter((a) => (nastaSteg(a, regler, today)?.dagarKvar ?? 0) < 0).length,
    eskalerade: oppna.filter((a) => eskaleringFor(a, regler.eskalering).some((r) => r.grad !== 'samrad'))
      .length,
    monster: finnMonster(rader, regler.monster).length,
  };
}

const antagen = (c: QueryContext, slag: string) => findAntagande(c.db, slag) ?? null;

export const reglerHandlers: HandlersOf<typeof reglerApi> = {
  'regler.visa': (c) =>
    done({
      frister: c.grund.regler.frister,
      eskalering: c.grund.regler.eskalering,
      monster: [...c.grund.monsterregler],
      lista: (Object.keys(fristLista) as Fristkod[]).map((kod) => ({ kod, ...fristLista[kod] })),
      forval: Object.values(eskaleringar),
      antagna: {
        frister: antagen(c, fristerDokument.slag),
        eskalering: antagen(c, eskaleringDokument.slag),
        monster: antagen(c, monsterreglerDokument.slag),
      },
    }),
  'regler.forhandsvisa': (c, { frister, eskalering, monster }) => {
    const fore = gallande(c);
    const efter: Regelsamling = {
      frister: frister ?? fore.frister,
      eskalering: eskalering ?? fore.eskalering,
      monster: monster ?? fore.monster,
    };
    const [nu, med] = [utfall(c, fore), utfall(c, efter)];
    return done({
      andringar: [...regelandringar(fore, efter)],
      forsenade: { nu: nu.forsenade, med: med.forsenade },
      eskalerade: { nu: nu.eskalerade, med: med.eskalerade },
      monster: { nu: nu.monster, med: med.monster },
    });
  },
  'regler.frister.andra': (c, { frister }) => adopt(c, fristerDokument, frister),
  'regler.eskalering.andra': (c, { eskalering }) => adopt(c, eskaleringDokument, eskalering),
  'regler.monster.andra': (c, { monster }) => adopt(c, monsterreglerDokument, monster),
};
