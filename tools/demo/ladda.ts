import type { ApiInput, ApiName, ApiOutput } from '../../shared/api.ts';
import { halvar } from '../../shared/time/period.ts';
import { lasFacit } from './facit.ts';
import { facitAntal, handelser } from './handelser.ts';
import { laddaArenden } from './arenden.ts';
import { facitTexter, facitTidigare } from './tidigare.ts';

/** Asks the core and gives the value; throws with the sentence of a refusal. */
export type Ask = <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N>>;

export const FACIT_PERIOD = '2021-H1';

/** Loads the facit through the API: made-up events that give its counts, earlier figures, and the owners' texts. */
export async function laddaFacit(ask: Ask, utgava: 'publicerad' | 'rattad'): Promise<readonly string[]> {
  const facit = lasFacit();
  const saved = await ask('avvikelse.registreraFlera', {
    uppgifter: [...handelser(2021, halvar(2021, 1), facitAntal(facit), 'A')],
  });
  await laddaArenden(ask, facit);
  await ask('rapport.tidigare.spara', { uppgifter: [...facitTidigare(facit, utgava)] });
  for (const [avsnitt, text] of Object.entries(facitTexter(utgava)))
    await ask('rapport.text.spara', { period: FACIT_PERIOD, avsnitt, text, klar: true });
  return saved.map((s) => s.id);
}
