import { fyndslag } from '../../shared/sekretess/fynd.ts';
import { granskaText } from '../../shared/sekretess/granska.ts';

/** A warning for the terminal when a text can tell who somebody is; empty when it cannot. The text itself is not repeated. */
export function utpekandeVarning(texter: readonly string[]): string {
  const found = texter.flatMap((t) => granskaText(t));
  if (found.length === 0) return '';
  const kinds = [...new Set(found.map((f) => fyndslag[f.slag].toLowerCase()))];
  return `Obs! Texten kan peka ut någon (${kinds.join(', ')}). Skriv Brukare A eller Personal 1 i stället, och rätta med en komplettering.`;
}
