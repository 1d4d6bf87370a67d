import { statusText } from '../../shared/avvikelse/overgangar.ts';
import type { ApiOutput } from '../../shared/api.ts';
import { lagrumText } from '../../shared/kodverk/kodverk.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import { enhetNamn } from '../../shared/enhet/enhet.ts';
import { andringar, handlingTitle, handlingWords } from '../../shared/avvikelse/historikText.ts';
import type { Handling } from '../../shared/avvikelse/historikText.ts';
import { roller } from '../../shared/profil/profil.ts';
import { handelseslag, skadegrader } from '../../shared/avvikelse/avvikelse.ts';
import type { Avvikelse } from '../../shared/avvikelse/avvikelse.ts';
import { typText } from '../../shared/avvikelse/fakta.ts';
import type { Ordbok } from '../../shared/avvikelse/fakta.ts';
import type { Kodverk } from '../../shared/kodverk/kodverk.ts';
import { done } from '../../shared/result.ts';
import { localDateOf, localTimeOf } from '../../shared/time/instant.ts';
import type { Kommando } from './kommando.ts';

const rollText: Readonly<Record<string, string>> = roller;
const historikrad = (h: Handling, a: Avvikelse, ordbok: Ordbok): readonly string[] => [
  `${localDateOf(h.at)} ${localTimeOf(h.at)}  ${handlingTitle(h)}  ${h.vem} (${rollText[h.roll] ?? h.roll})`,
  ...[
    ...(handlingWords(h) === '' ? [] : [handlingWords(h)]),
    ...andringar(h, a, ordbok).map(
      (x) => `${x.fraga}: ${x.fore ?? 'inget svar'} → ${x.efter ?? 'inget svar'}`,
    ),
  ].map((line) => `                  ${line}`),
];

function forPeople(
  { avvikelse: a, historik }: ApiOutput<'avvikelse.visa'>,
  kodverk: Kodverk,
  org: Organisation,
): string {
  return [
    `${a.nummer}  ${typText(a, kodverk)}  ${lagrumText[a.lagrum]}  ${statusText[a.status]}`,
    ...(a.slag === null ? [] : [handelseslag[a.slag]]),
    ...(a.skadaFysisk === null ? [] : [skadegrader[a.skadaFysisk]]),
    `${enhetNamn(org, a.enhetId, a.raknedatum)}, ${a.raknedatum}${a.nar.precision === 'exakt' ? ` kl. ${a.nar.tid}` : ' (ungefär)'}`,
    '',
    a.vadHande,
    ...(a.omedelbarAtgard === '' ? [] : ['', `Gjort direkt: ${a.omedelbarAtgard}`]),
    '',
    ...historik.flatMap((h) => historikrad(h, a, { kodverk, organisation: org })),
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
    return lage.ok
      ? done({ json: found.value, text: forPeople(found.value, lage.value.kodverk, lage.value.organisation) })
      : lage;
  },
};
