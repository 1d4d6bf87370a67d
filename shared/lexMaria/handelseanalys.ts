import { z } from 'zod';
import { zFritext } from '../text/fritext.ts';

/** The parts of an event analysis (HSLF-FS 2017:41). Saved as it grows. */
export const analysdelar = {
  handelseforlopp: 'Händelseförloppet, så att den som saknar medicinsk utbildning förstår',
  konsekvenser: 'Konsekvenser för patienten, eller vad som kunde ha hänt',
  orsaker: 'Orsaker',
  bidragande: 'Bidragande faktorer',
  liknande: 'Har liknande hänt förut, och kan det hända igen?',
  atgarder: 'Åtgärder: vidtagna och planerade, vem som ansvarar och när de följs upp',
  utvardering: 'Hur åtgärdernas effekt utvärderas',
} as const;
export type Analysdel = keyof typeof analysdelar;

export const zHandelseanalys = z.strictObject({
  handelseforlopp: zFritext.default(''),
  konsekvenser: zFritext.default(''),
  orsaker: zFritext.default(''),
  bidragande: zFritext.default(''),
  liknande: zFritext.default(''),
  atgarder: zFritext.default(''),
  utvardering: zFritext.default(''),
});
export type Handelseanalys = z.output<typeof zHandelseanalys>;

/** The parts that have no text yet. */
export const saknadeDelar = (a: Handelseanalys | null): readonly string[] =>
  (Object.keys(analysdelar) as Analysdel[])
    .filter((d) => a === null || a[d] === '')
    .map((d) => analysdelar[d]);
