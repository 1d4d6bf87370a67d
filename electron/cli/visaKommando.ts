import { statusText } from '../../shared/avvikelse/overgangar.ts';
import type { ApiOutput } from '../../shared/api.ts';
import { kodText } from '../../shared/kodverk/kodverk.ts';
import type { Kodverk } from '../../shared/kodverk/kodverk.ts';
import { done } from '../../shared/result.ts';
import { localDateOf, localTimeOf } from '../../shared/time/instant.ts';
import type { Kommando } from './kommando.ts';

function forPeople({ avvikelse: a, historik }: ApiOutput<'avvikelse.visa'>, kodverk: Kodverk): string {
  const typ = kodText(kodverk, 'avvikelsetyp', a.undertyp ?? a.typ);
  return [
    `${a.nummer}  ${typ}  ${statusText[a.status]}`,
    `${a.enhetId}, ${a.raknedatum}${a.nar.precision === 'exakt' ? ` kl. ${a.nar.tid}` : ' (ungefär)'}`,
    '',
    a.vadHande,
    ...(a.omedelbarAtgard === '' ? [] : ['', `Gjort direkt: ${a.omedelbarAtgard}`]),
    '',
    ...historik.map((h) => `${localDateOf(h.at)} ${localTimeOf(h.at)}  ${h.handling}  ${h.vem} (${h.roll})`),
  ].join('\n');
}

export const visaKommando: Kommando = {
  namn: 'visa',
  ord: ['ID'],
  hjalp: 'Visar en avvikelse med historik. ID är numret eller id:t.',
  val: {},
  valHjalp: {},
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const id = await core.value.call('avvikelse.finn', { nummer: c.ord[0] ?? '' });
    if (!id.ok) return id;
    const found = await core.value.call('avvikelse.visa', id.value);
    if (!found.ok) return found;
    const lage = await core.value.call('profil.lage', {});
    return lage.ok ? done({ json: found.value, text: forPeople(found.value, lage.value.kodverk) }) : lage;
  },
};
