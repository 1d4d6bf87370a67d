import { antal } from './antal.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

export const kontrolleraKommando: Kommando = {
  namn: 'kontrollera',
  ord: [],
  hjalp: 'Kontrollerar att databasen är hel och att historiken inte är ändrad.',
  val: {},
  valHjalp: {},
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const checked = await core.value.call('profil.kontrollera', {});
    if (!checked.ok) return checked;
    const { databas, historik, handlingar, spets } = checked.value;
    if (databas === 'skadad') return refused(problem('databas-skadad'));
    if (historik === 'bruten') return refused(problem('historik-bruten'));
    return done({
      json: checked.value,
      text: `Databasen är hel. Historiken är obruten: ${antal(handlingar, 'handling', 'handlingar')}, sista kontrollsumma ${spets}.`,
    });
  },
};
