import { arbetssaker } from '../../shared/arbete/arbeteApi.ts';
import type { arbeteApi } from '../../shared/arbete/arbeteApi.ts';
import { done } from '../../shared/result.ts';
import { mittArbete } from './arbetskallor.ts';
import type { HandlersOf } from './handlerTypes.ts';

export const arbeteHandlers: HandlersOf<typeof arbeteApi> = {
  'arbete.mitt': (c, { antal }) => {
    const alla = mittArbete(c);
    return done({
      rader: alla.slice(0, antal),
      totalt: alla.length,
      forsenade: alla.filter((r) => r.dagarKvar < 0).length,
      perSak: Object.fromEntries(arbetssaker.map((sak) => [sak, alla.filter((r) => r.sak === sak).length])),
    });
  },
};
