/** The text with its first letter as a capital, for the beginning of a line or a sentence. */
export const medVersal = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The text as it stands in the middle of a sentence; an abbreviation keeps its capitals. */
export const utanVersal = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
