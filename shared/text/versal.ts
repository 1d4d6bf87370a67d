/** The text with its first letter as a capital, for the beginning of a line or a sentence. */
export const medVersal = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
