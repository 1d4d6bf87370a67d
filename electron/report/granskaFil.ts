import { fyndMedText } from '../../shared/halvarsrapport/rimlighet/fyndText.ts';
import type { FyndText } from '../../shared/halvarsrapport/rimlighet/fyndText.ts';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import type { Granskning } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { done } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { lasDocx } from './lasDocx.ts';
import { lasDocxFil } from './lasDocxFil.ts';

/** The Rimlighetskontroll of a Word file, for the window and the terminal alike; from its bytes when they are given. */
export async function granskaFil(
  fil: string,
  options: Granskning,
  innehall?: Uint8Array,
): Promise<Result<{ fil: string; fynd: FyndText[] }>> {
  const dokument = innehall === undefined ? await lasDocxFil(fil) : lasDocx(innehall, fil);
  return dokument.ok
    ? done({ fil, fynd: granskaDokument(dokument.value, options).map(fyndMedText) })
    : dokument;
}
