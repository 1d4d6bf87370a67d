import { kommande } from '../frist/kommande.ts';
import type { Kommande, Nu } from '../frist/kommande.ts';
import { sistaDag } from '../frist/frister.ts';
import type { FristInstallning } from '../frist/frister.ts';
import type { Klagomal } from './klagomal.ts';

/** Beröm owes no answer; nor does what nobody can be answered about. */
export const skaBesvaras = (k: Pick<Klagomal, 'kanBesvaras' | 'slag'>): boolean =>
  k.kanBesvaras && k.slag !== 'berom';

/** The last days for the confirmation and the answer; null when nobody is to be answered. */
export const svarsfrister = (k: Klagomal, frister: FristInstallning) =>
  skaBesvaras(k)
    ? {
        bekraftelse: sistaDag(frister, 'klagomal.bekraftelse', k.mottaget),
        svar: sistaDag(frister, 'klagomal.svar', k.mottaget),
      }
    : null;

/** What a complaint owes next; null when nothing is owed. */
export function klagomalNasta(k: Klagomal, nu: Nu): Kommande | null {
  if (k.status === 'avslutad') return null;
  const owesAnswer = skaBesvaras(k) && k.svar === null;
  if (owesAnswer && k.status === 'mottagen')
    return kommande(nu, 'Bekräfta att klagomålet är mottaget.', 'klagomal.bekraftelse', k.mottaget);
  if (owesAnswer) return kommande(nu, 'Svara den som klagat.', 'klagomal.svar', k.mottaget);
  return kommande(nu, 'Avsluta: skriv vad ni har lärt er.', 'klagomal.svar', k.svar?.datum ?? k.mottaget);
}

/** Answered within the local limit; null while there is no answer. */
export const besvaratITid = (
  k: Pick<Klagomal, 'svar' | 'mottaget'>,
  frister: FristInstallning,
): boolean | null =>
  k.svar === null ? null : k.svar.datum <= sistaDag(frister, 'klagomal.svar', k.mottaget);
