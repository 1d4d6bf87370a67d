import { visaTal } from '../dokument/svenskaTal.ts';
import { periodLabel } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import type { Risk } from './risk.ts';
import { medVersal } from '../text/versal.ts';

/** The parts of the report that are the owner's own words; an empty one is proposed. */
export const rapportavsnitt = {
  inledning: 'Inledning',
  slutsatser: 'Slutsatser av uppföljning',
  beslut: 'Förslag till beslut',
} as const;
export type Rapportavsnitt = keyof typeof rapportavsnitt;
export type Rapporttexter = { readonly [A in Rapportavsnitt]?: string | undefined };

const words = 'ingen en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
/** A count of risks as Swedish writes it: in words up to twelve. */
export const antalOrd = (n: number): string => words[n] ?? visaTal(n);

/** What the summary counts, each from the register itself. */
export interface Sammanfattning {
  readonly antal: number;
  readonly foljsUpp: number;
  readonly behoverAtgard: number;
}
export const sammanfatta = (
  risker: readonly Pick<Risk, 'foljsUppDelar' | 'atgardBehovs'>[],
): Sammanfattning => ({
  antal: risker.length,
  foljsUpp: risker.filter((r) => r.foljsUppDelar).length,
  behoverAtgard: risker.filter((r) => r.atgardBehovs === true).length,
});

/** "Sju av nio risker följs upp …", "Fyra behöver åtgärder.", computed. */
export function sammanfattningsmeningar(
  s: Sammanfattning,
  arDelar: boolean,
  rapport = 'delårsrapporten',
): readonly string[] {
  const antal = antalOrd(s.antal);
  if (s.antal === 0) return ['Inga risker är registrerade.'];
  if (s.antal === 1)
    return [
      arDelar && s.foljsUpp === 1 ? `Risken följs upp i ${rapport}.` : 'Risken följs upp vid helår.',
      s.behoverAtgard === 0 ? 'Den behöver inga åtgärder.' : 'Den behöver åtgärder.',
    ];
  const uppfoljning = !arDelar
    ? `Alla risker (${antal}) följs upp vid helår.`
    : s.foljsUpp === s.antal
      ? `Alla ${antal} risker följs upp i ${rapport}.`
      : s.foljsUpp === 0
        ? `Ingen av ${antal} risker följs upp i ${rapport}; alla följs upp vid helår.`
        : `${medVersal(antalOrd(s.foljsUpp))} av ${antal} risker följs upp i ${rapport}; övriga följs upp vid helår.`;
  const atgard =
    s.behoverAtgard === 0
      ? 'Ingen av riskerna behöver åtgärder.'
      : `${medVersal(antalOrd(s.behoverAtgard))} behöver åtgärder.`;
  return [uppfoljning, atgard];
}

/** "En risk ska hanteras omedelbart, fyra snarast …" as counts in the words of the zones. */
export const zonmening = (zoner: readonly { readonly text: string; readonly antal: number }[]): string =>
  `Riskerna fördelar sig så här i matrisen: ${zoner.map((z) => `${z.text.toLowerCase()} ${visaTal(z.antal)}`).join(', ')}.`;

const inline = (p: Period): string => periodLabel(p).toLowerCase();

interface Ram {
  readonly kommun: string;
  readonly namnd: string;
  readonly period: Period;
}
/** What the report says where its owner has written nothing. */
export const forslag = {
  inledning: (r: Ram): string =>
    `Nämnden ska se till att den interna kontrollen är tillräcklig och att verksamheten bedrivs på ett i övrigt tillfredsställande sätt (kommunallagen 2017:725, 6 kap. 6 §). Rapporten gäller ${r.namnd} i ${r.kommun}, ${inline(r.period)}.`,
  beslut: (r: Ram): string => `${r.namnd} godkänner uppföljningen av internkontroll ${inline(r.period)}.`,
} as const;
