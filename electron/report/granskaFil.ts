import { fyndMedText } from '../../shared/halvarsrapport/rimlighet/fyndText.ts';
import type { FyndText } from '../../shared/halvarsrapport/rimlighet/fyndText.ts';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import type { Granskning } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { done } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { lasDocxFil } from './lasDocxFil.ts';

/** The Rimlighetskontroll of a Word file, for the window and the terminal alike. */
export async function granskaFil(
  fil: string,
  options: Granskning,
): Promise<Result<{ fil: string; fynd: FyndText[] }>> {
  const dokument = await lasDocxFil(fil);
  return dokument.ok
    ? done({ fil, fynd: granskaDokument(dokument.value, options).map(fyndMedText) })
    : dokument;
}
