/**
 * Questions that name a file or a folder without writing anything that can be read outside Varsam: they read, or write
 * what is encrypted. Every other question that names one is a way out, also one that is made tomorrow.
 */
export const ejExport: ReadonlySet<string> = new Set([
  'rimlighet.granskaFil',
  'import.forhandsgranska',
  'import.genomfor',
  'profil.sakerhetskopiera',
  'kopior.valjMapp',
]);

const pekar = (value: unknown): boolean => value !== undefined && value !== null;

/** Whether the question as it was asked would write a file that can be read outside Varsam. */
export const exporterar = (namn: string, input: unknown): boolean =>
  !ejExport.has(namn) &&
  typeof input === 'object' &&
  input !== null &&
  (('fil' in input && pekar(input.fil)) || ('mapp' in input && pekar(input.mapp)));
