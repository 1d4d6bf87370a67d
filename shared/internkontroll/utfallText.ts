import { visaProcent, visaTal } from '../dokument/svenskaTal.ts';
import type { Kontroll } from './kontroll.ts';
import { andelProcent, uppfoljdOrd } from './sammanstall.ts';
import type { Sammanstallning, Varde } from './utfall.ts';
import { medVersal } from '../text/versal.ts';

/** "87 %", or nothing where there is nothing to follow up. */
export const andelText = (s: Pick<Sammanstallning, 'antal' | 'uppfoljda'>): string => {
  const procent = andelProcent(s.uppfoljda, s.antal);
  return procent === null ? '–' : visaProcent(procent);
};

function automatisk(v: Extract<Varde, { slag: 'automatisk' }>, k: Kontroll | undefined): string {
  const ord = k?.automatik == null ? 'uppföljda' : uppfoljdOrd[k.automatik.fraga];
  const one = (s: Sammanstallning): string =>
    s.antal === 0 ? 'inga' : `${visaTal(s.antal)}, varav ${visaTal(s.uppfoljda)} ${ord} (${andelText(s)})`;
  const moved =
    v.omklassade === 0
      ? ''
      : ` ${visaTal(v.omklassade)} som först registrerades här har klassats om till ett annat lagrum och räknas inte.`;
  return `${medVersal(v.period)}: ${one(v)}. ${medVersal(v.forra.period)}: ${one(v.forra)}.${moved}`;
}

/** An outcome in words. */
export function utfallText(v: Varde, k?: Kontroll): string {
  switch (v.slag) {
    case 'uppgift':
      return v.text;
    case 'klasser':
      return `Totalt ${visaTal(v.totalt)}: ${v.klasser
        .map(
          (c) =>
            `${c.namn} ${visaTal(c.antal)}${c.varav.length === 0 ? '' : ` (varav ${c.varav.map((d) => `${d.namn} ${visaTal(d.antal)}`).join(', ')})`}`,
        )
        .join('; ')}.`;
    case 'checklista':
      return `${visaTal(v.stickprov)} av ${visaTal(v.population)} granskade (frö ”${v.fro}”), ${visaTal(v.avvikelser)} med anmärkning.`;
    case 'automatisk':
      return automatisk(v, k);
  }
}

/** How many of the samples fall short on each question of the checklist, in the order of the questions. */
export const felPerFraga = (
  v: Extract<Varde, { slag: 'checklista' }>,
  fragor: readonly string[],
): readonly { readonly fraga: string; readonly antal: number }[] =>
  fragor.map((fraga, i) => ({
    fraga,
    antal: v.granskade.filter((g) => g.fel.includes(i + 1)).length,
  }));
