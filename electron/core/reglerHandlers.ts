import { eskaleringDokument, fristerDokument, monsterreglerDokument } from '../../db/dokumentslag.ts';
import { eskaleringar } from '../../shared/bedomning/eskalering.ts';
import { fristLista } from '../../shared/frist/frister.ts';
import type { Fristkod } from '../../shared/frist/frister.ts';
import type { reglerApi } from '../../shared/regler/reglerApi.ts';
import { done } from '../../shared/result.ts';
import { adopt } from './adopt.ts';
import type { HandlersOf } from './handlerTypes.ts';

export const reglerHandlers: HandlersOf<typeof reglerApi> = {
  'regler.visa': (c) =>
    done({
      frister: c.grund.regler.frister,
      eskalering: c.grund.regler.eskalering,
      monster: [...c.grund.monsterregler],
      lista: (Object.keys(fristLista) as Fristkod[]).map((kod) => ({ kod, ...fristLista[kod] })),
      forval: Object.values(eskaleringar),
    }),
  'regler.frister.andra': (c, { frister }) => adopt(c, fristerDokument, frister),
  'regler.eskalering.andra': (c, { eskalering }) => adopt(c, eskaleringDokument, eskalering),
  'regler.monster.andra': (c, { monster }) => adopt(c, monsterreglerDokument, monster),
};
