import type { Eskalering, Eskaleringsregel } from '../bedomning/eskalering.ts';
import { fristenheter, fristLista } from '../frist/frister.ts';
import type { FristInstallning, Fristkod } from '../frist/frister.ts';
import { lagrumText } from '../kodverk/kodverk.ts';
import type { Monsterregel } from '../monster/monster.ts';
import { roller } from '../profil/profil.ts';
import { medVersal } from '../text/versal.ts';

/** The local rules that are edited together. */
export interface Regelsamling {
  readonly frister: FristInstallning;
  readonly eskalering: Eskalering;
  readonly monster: readonly Monsterregel[];
}

/** `3 dagar`, `1 månad` */
export function fristText(inst: FristInstallning, kod: Fristkod): string {
  const antal = inst.dagar[kod] ?? fristLista[kod].dagar;
  const enhet = inst.enheter[kod] ?? fristLista[kod].enhet;
  const one = { dagar: 'dag', arbetsdagar: 'arbetsdag', manader: 'månad' } as const;
  return `${antal} ${antal === 1 ? one[enhet] : fristenheter[enhet]}`;
}

const dagarEfter = (n: number): string =>
  n === 0 ? 'när dagen har gått' : n === 1 ? 'efter en dag' : `efter ${n} dagar`;
export const trappText = (t: FristInstallning['trappa'][number]): string =>
  `${roller[t.roll]} får veta ${dagarEfter(t.dagarEfter)}`;

/** `HSL: MAS tar alltid del från riskvärde 8` */
export function eskaleringsregelText(r: Eskaleringsregel): string {
  const when = [
    ...(r.minstRiskvarde === undefined ? [] : [`riskvärde ${r.minstRiskvarde}`]),
    ...(r.minstAllvarlighetsgrad === undefined ? [] : [`allvarlighetsgrad ${r.minstAllvarlighetsgrad}`]),
  ].join(' eller ');
  const vem = r.till.toUpperCase();
  const vad = {
    samrad: `rådgör med ${vem} vid behov`,
    alltid: `${vem} tar alltid del`,
    avslut: `avslutas aldrig utan ${vem}`,
  }[r.grad];
  const lag = r.lagrum.map((l) => lagrumText[l]).join(' och ');
  return `${lag}: ${vad} från ${when}${r.legitimerad ? ', och en namngiven legitimerad ska ha deltagit' : ''}`;
}

const monsterVad: Readonly<Record<Monsterregel['slag'], string>> = {
  typ: 'samma typ på samma enhet',
  tid: 'samma typ på samma enhet och samma tid på dygnet',
  person: 'samma person på samma enhet',
};
/** `Samma person på samma enhet: 3 händelser inom 30 dagar` */
export function monsterregelText(r: Monsterregel): string {
  const vad = monsterVad[r.slag];
  return `${medVersal(vad)}: ${r.antal} händelser inom ${r.dagar} dagar`;
}

const changedLines = (
  what: string,
  before: readonly string[],
  after: readonly string[],
): readonly string[] => [
  ...before.filter((t) => !after.includes(t)).map((t) => `${what} försvinner: ${t}`),
  ...after.filter((t) => !before.includes(t)).map((t) => `${what} tillkommer: ${t}`),
];

/** What adopting the new rules would change, a sentence each; empty when nothing would. */
export function regelandringar(fore: Regelsamling, efter: Regelsamling): readonly string[] {
  const koder = Object.keys(fristLista) as Fristkod[];
  const frister = koder
    .map((kod) => [kod, fristText(fore.frister, kod), fristText(efter.frister, kod)] as const)
    .filter(([, a, b]) => a !== b)
    .map(([kod, a, b]) => `${fristLista[kod].text}: ${a} blir ${b}`);
  const namn =
    fore.eskalering.namn === efter.eskalering.namn
      ? []
      : [`Eskalering enligt ${fore.eskalering.namn} blir enligt ${efter.eskalering.namn}`];
  return [
    ...frister,
    ...changedLines('Trappsteg', fore.frister.trappa.map(trappText), efter.frister.trappa.map(trappText)),
    ...namn,
    ...changedLines(
      'Eskaleringsregel',
      fore.eskalering.regler.map(eskaleringsregelText),
      efter.eskalering.regler.map(eskaleringsregelText),
    ),
    ...changedLines('Mönsterregel', fore.monster.map(monsterregelText), efter.monster.map(monsterregelText)),
  ];
}
