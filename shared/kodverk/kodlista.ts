import { koderI } from './kodverk.ts';
import type { Kod, Kodverk } from './kodverk.ts';

/**
 * The code book with other codes in one of its lists. Codes that were given an end earlier stay with it, so that what
 * was written with them can still be read.
 */
export function medKoder(
  kodverk: Kodverk,
  lista: { readonly namn: string; readonly text: string },
  koder: readonly Kod[],
): Kodverk {
  const nya = new Set(koder.map((k) => k.kod));
  const tidigare = koderI(kodverk, lista.namn).filter((k) => !nya.has(k.kod) && k.giltigTill !== undefined);
  return {
    ...kodverk,
    listor: [
      ...kodverk.listor.filter((l) => l.namn !== lista.namn),
      { ...lista, koder: [...koder, ...tidigare] },
    ],
  };
}
