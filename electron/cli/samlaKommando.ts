import { done } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

export const samlaKommando: Kommando = {
  namn: 'samla',
  ord: [],
  hjalp: 'Läser in sammandrag från utdelningen och skriver kvitton (SAS, MAS).',
  val: { allt: { type: 'boolean' }, fortsatt: { type: 'boolean' } },
  valHjalp: {
    allt: 'alla perioder, och varje fil kontrolleras på nytt; gör det före en rapport',
    fortsatt: 'fortsätt fast många filer är borta eller skadade',
  },
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const read = await core.value.call(
      'delning.samla',
      { allt: c.val['allt'] === true, fortsattAnda: c.val['fortsatt'] === true },
      { progress: (_, text) => c.say(text) },
    );
    if (!read.ok) return read;
    const lines = read.value.rotter.flatMap((r) => [
      r.natt ? r.sokvag : `${r.sokvag} nås inte just nu`,
      `  Nya: ${r.nya}. Kontrollerade: ${r.kontrollerade}. Försvunna: ${r.saknade}. Kvitton: ${r.kvitton}.`,
      ...r.karantan.map((k) => `  I karantän: ${k.namn} (${k.text})`),
      ...r.skadade.map((namn) => `  Ändrad sedan den lästes in: ${namn}`),
      ...(r.frammande.length === 0 ? [] : [`  Främmande filer: ${r.frammande.join(', ')}`]),
      ...(r.grenar === 0
        ? []
        : [`  Källor med två grenar: ${r.grenar} (återställd kopia, eller samma nyckel på två datorer)`]),
    ]);
    return done({ json: read.value, text: lines.join('\n') });
  },
};
