import { toAsciiId } from '../text/ascii.ts';
import { localDate } from '../time/localDate.ts';
import { verksamhetsformer } from './enhet.ts';
import type { Enhet, EnhetId, Organisation, Verksamhet, Verksamhetsform, VerksamhetId } from './enhet.ts';

/** Where a unit of each form usually lies in the SoL/LSS tree, and whether it has patients under HSL. */
const standard: Readonly<Record<Verksamhetsform, { readonly verksamhet: string; readonly hsl: boolean }>> = {
  sabo: { verksamhet: 'Vård och omsorg', hsl: true },
  korttid: { verksamhet: 'Vård och omsorg', hsl: true },
  hemtjanst: { verksamhet: 'Vård och omsorg', hsl: true },
  hemsjukvard: { verksamhet: 'Vård och omsorg', hsl: true },
  lss: { verksamhet: 'Socialt stöd', hsl: true },
  psykiatri: { verksamhet: 'Socialt stöd', hsl: true },
  ifo: { verksamhet: 'Individ- och familjeomsorg', hsl: false },
};
const isForm = (text: string): text is Verksamhetsform => Object.hasOwn(verksamhetsformer, text);

/**
 * An organisation from one line per unit: `Hagen`, `Tätort:hemtjanst` or `Boendet:lss@Socialt stöd`. Without a form the
 * unit is a särskilt boende. Units count as having always existed. Gives the faults as Swedish sentences instead when a
 * line cannot be read.
 */
export function organisationAv(
  kommun: string,
  rader: readonly string[],
): Organisation | { readonly fel: string } {
  const verksamheter: Verksamhet[] = [];
  const enheter: Enhet[] = [];
  for (const rad of rader) {
    const m = /^\s*([^:@]+?)\s*(?::\s*([^@]+?)\s*)?(?:@\s*(.+?)\s*)?$/u.exec(rad);
    const namn = m?.[1];
    if (namn === undefined) return { fel: `Enheten ”${rad}” går inte att läsa.` };
    const form = m?.[2] ?? 'sabo';
    if (!isForm(form))
      return {
        fel: `Formen ”${form}” finns inte. Välj någon av: ${Object.keys(verksamhetsformer).join(', ')}.`,
      };
    const verksamhet = m?.[3] ?? standard[form].verksamhet;
    const verksamhetId = toAsciiId(verksamhet) as VerksamhetId;
    if (!verksamheter.some((v) => v.id === verksamhetId))
      verksamheter.push({ id: verksamhetId, namn: verksamhet });
    enheter.push({
      id: toAsciiId(namn).slice(0, 40) as EnhetId,
      versioner: [
        { from: localDate('1900-01-01'), to: null, namn, form, verksamhetId, hsl: standard[form].hsl },
      ],
      efterfoljare: [],
    });
  }
  return { kommun, verksamheter, enheter };
}
