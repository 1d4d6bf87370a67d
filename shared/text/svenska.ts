/** `kl. 14.30` */
export const clockInText = (time: string): string => `kl. ${time.replace(':', '.')}`;
/** `a, b och c` */
export const listInText = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;
