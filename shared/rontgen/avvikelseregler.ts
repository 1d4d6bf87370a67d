import { arGallande } from '../atgard/atgard.ts';
import type { Arende } from '../avvikelse/forlopp.ts';
import { eskaleringFor } from '../avvikelse/forlopp.ts';
import { arAvslutad, raknas } from '../avvikelse/overgangar.ts';
import { gallandeBedomning } from '../bedomning/bedomning.ts';
import { sistaDag } from '../frist/frister.ts';
import { granskaText } from '../sekretess/granska.ts';
import type { Lage, Regel, Traff } from './lage.ts';

const traff = (a: Arende, stalle: string): Traff => ({
  sak: 'avvikelse',
  id: a.avvikelse.id,
  nummer: a.avvikelse.nummer,
  stalle,
});
const finn =
  (stalle: string, villkor: (a: Arende, l: Lage) => boolean) =>
  (l: Lage): readonly Traff[] =>
    l.avvikelser.filter((a) => raknas(a.avvikelse.status) && villkor(a, l)).map((a) => traff(a, stalle));

const arOppen = (a: Arende): boolean => !arAvslutad(a.avvikelse.status);
const skadad = (a: Arende): boolean =>
  [a.avvikelse.skadaFysisk, a.avvikelse.skadaPsykisk].some((s) => s !== null && s !== 'ingen');
const svartSkadad = (a: Arende): boolean =>
  [a.avvikelse.skadaFysisk, a.avvikelse.skadaPsykisk].some((s) => s === 'allvarlig' || s === 'dod');
const texter = (a: Arende): string =>
  [a.avvikelse.vadHande, a.avvikelse.omedelbarAtgard, a.avvikelse.forbattringsforslag].join('\n');
const harLex = (l: Lage, a: Arende, vad: 'lexSarah' | 'lexMaria'): boolean =>
  l[vad].some((x) => x.avvikelseId === a.avvikelse.id);

export const avvikelseregler: readonly Regel[] = [
  {
    kod: 'skada-utan-bedomning',
    text: 'Någon skadades, men risken är inte bedömd.',
    gor: 'Bedöm allvarlighetsgrad och sannolikhet.',
    grad: 'allvarlig',
    finn: finn('bedomning', (a) => skadad(a) && a.bedomningar.length === 0),
  },
  {
    kod: 'hog-risk-utan-mas',
    text: 'Riskvärdet kräver MAS eller SAS, men ingen av dem har tagit del.',
    gor: 'Kontakta MAS eller SAS.',
    grad: 'allvarlig',
    finn: finn(
      'mas',
      (a, l) =>
        a.forlopp.masDatum === null && eskaleringFor(a, l.eskalering).some((r) => r.grad === 'alltid'),
    ),
  },
  {
    kod: 'svar-skada-lag-grad',
    text: 'Skadan är allvarlig eller dödlig, men allvarlighetsgraden är satt till 1 eller 2.',
    gor: 'Gör om bedömningen eller rätta skadan.',
    grad: 'allvarlig',
    finn: finn(
      'bedomning',
      (a) => svartSkadad(a) && (gallandeBedomning(a.bedomningar)?.allvarlighetsgrad ?? 9) <= 2,
    ),
  },
  {
    kod: 'lex-fraga-obesvarad',
    text: 'Allvarlig händelse enligt SoL eller LSS där frågan om lex Sarah inte är besvarad.',
    gor: 'Svara på frågan, också om svaret är nej.',
    grad: 'allvarlig',
    finn: finn(
      'lexSarah',
      (a) =>
        a.avvikelse.lagrum !== 'hsl' &&
        a.forlopp.lexSarahSvar === null &&
        (svartSkadad(a) || (gallandeBedomning(a.bedomningar)?.allvarlighetsgrad ?? 0) >= 3),
    ),
  },
  {
    kod: 'lex-ja-utan-rapport',
    text: 'Svaret på frågan om lex Sarah är ja, men det finns ingen rapport.',
    gor: 'Gör en lex Sarah-rapport av avvikelsen.',
    grad: 'allvarlig',
    finn: finn('lexSarah', (a, l) => a.forlopp.lexSarahSvar === 'ja' && !harLex(l, a, 'lexSarah')),
  },
  {
    kod: 'svar-vardskada-utan-lex-maria',
    text: 'Allvarlig skada enligt HSL utan lex Maria-utredning.',
    gor: 'Låt MAS ta ställning till lex Maria.',
    grad: 'allvarlig',
    finn: finn(
      'lexMaria',
      (a, l) => a.avvikelse.lagrum === 'hsl' && svartSkadad(a) && !harLex(l, a, 'lexMaria'),
    ),
  },
  {
    kod: 'slag-mot-skada',
    text: 'Slaget är risk eller tillbud, men en skada är angiven.',
    gor: 'Rätta slaget till negativ händelse, eller rätta skadan.',
    grad: 'brist',
    finn: finn(
      'handelsen',
      (a) => (a.avvikelse.slag === 'risk' || a.avvikelse.slag === 'tillbud') && skadad(a),
    ),
  },
  {
    kod: 'negativ-utan-skada',
    text: 'Negativ händelse där både fysisk och psykisk skada är ”ingen”.',
    gor: 'Rätta slaget till tillbud, eller rätta skadan.',
    grad: 'brist',
    finn: finn(
      'handelsen',
      ({ avvikelse: x }) =>
        x.slag === 'negativ-handelse' && x.skadaFysisk === 'ingen' && x.skadaPsykisk === 'ingen',
    ),
  },
  {
    kod: 'for-lange-i-steg',
    text: 'Avvikelsen har stått i samma steg för länge.',
    gor: 'Ta nästa steg eller avsluta med skäl.',
    grad: 'brist',
    finn: finn(
      'steg',
      (a, l) => arOppen(a) && sistaDag(l.frister, 'arende.steg', a.forlopp.statusSedan) < l.today,
    ),
  },
  {
    kod: 'utredd-utan-atgard',
    text: 'Utredd utan åtgärd och utan skäl till att ingen behövs.',
    gor: 'Föreslå en åtgärd eller skriv skälet.',
    grad: 'brist',
    finn: finn(
      'atgarder',
      (a) =>
        !['registrerad', 'bedomd'].includes(a.avvikelse.status) &&
        !a.atgarder.some(arGallande) &&
        a.forlopp.ingenAtgardSkal === '',
    ),
  },
  {
    kod: 'person-i-text',
    text: 'Texten kan peka ut en person.',
    gor: 'Byt namn och nummer mot roller, till exempel Brukare A.',
    grad: 'allvarlig',
    finn: finn('handelsen', (a) => granskaText(texter(a)).length > 0),
  },
];
