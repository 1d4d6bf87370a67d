/** `kl. 14.30` */
export const clockInText = (time: string): string => `kl. ${time.replace(':', '.')}`;
/** `a, b eller c` */
export const eitherInText = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1) ?? ''}`;
/** `a, b och c` */
export const listInText = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;
