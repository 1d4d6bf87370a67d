import { z } from 'zod';
import { granskaText } from '../sekretess/granska.ts';
import type { Paketfalt } from './paketfalt.ts';

/** What is looked through before a package is made. */
export const zPreflight = z.strictObject({
  /** Points of the form without an answer. */
  saknas: z.array(z.string()),
  /** Fields that name a person, and fields whose text seems to: to be looked at on purpose. */
  identitet: z.array(z.strictObject({ rubrik: z.string(), varfor: z.string() })),
  varningar: z.array(z.string()),
});
export type Preflight = z.output<typeof zPreflight>;

export const kanInteAndras =
  'Ett formulär som är sänt till IVO kan inte ändras. Läs igenom allt innan du sänder.';
const format =
  'IVO:s e-tjänst tar emot pdf, xlsx, jpeg, png och gif, inte docx (kontrollera i e-tjänsten innan du sänder).';

/** Lists what is missing and what can tell who a person is. Decides nothing: a person does. */
export function preflight(falt: readonly Paketfalt[]): Preflight {
  const identitet = falt.flatMap((f) => {
    if (f.svar === '') return [];
    if (f.identitet) return [{ rubrik: f.rubrik, varfor: 'Fältet namnger en person.' }];
    const slag = new Set(granskaText(f.svar).map((x) => x.slag));
    return slag.size === 0
      ? []
      : [{ rubrik: f.rubrik, varfor: `Texten kan innehålla ${[...slag].join(', ')}.` }];
  });
  return {
    saknas: falt.filter((f) => f.kravs && f.svar === '').map((f) => f.rubrik),
    identitet,
    varningar: [kanInteAndras, format],
  };
}
