/**
 * A word as tables and text are compared: lower case, å ä → a, ö → o, also when typed as aa, ae, oe or with
 * combining marks. Both sides are folded, so what two words lose they lose alike.
 */
export const vik = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/a[ae]/g, 'a').replace(/oe/g, 'o');

/** Whether a text has every one of the words somewhere, whatever their case and dots. */
export const harOrden = (text: string, words: string): boolean => {
  const low = vik(text);
  return vik(words)
    .split(/\s+/u)
    .every((w) => low.includes(w));
};
