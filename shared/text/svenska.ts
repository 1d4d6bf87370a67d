/** `kl. 14.30` */
export const clockInText = (time: string): string => `kl. ${time.replace(':', '.')}`;
const joined = (words: readonly string[], last: 'och' | 'eller'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
/** `a, b eller c` */
export const eitherInText = (words: readonly string[]): string => joined(words, 'eller');
/** `a, b och c` */
export const listInText = (words: readonly string[]): string => joined(words, 'och');
