import { longDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

interface Prov {
  readonly sokvag: string;
  readonly godkand: boolean;
  readonly steg: readonly {
    readonly utfall: 'bra' | 'anmarkning' | 'fel';
    readonly text: string;
    readonly ms: number;
  }[];
}

const marks = { bra: 'bra', anmarkning: 'OBS', fel: 'FEL' } as const;
export const provdom = (godkand: boolean): string =>
  godkand
    ? 'Utdelningen går att använda.'
    : 'Utdelningen går inte att använda än. Ge den här rapporten till IT.';

/** What a trial of the folder found, as text for IT: one line per step with what to do about it. */
export const provrapport = (prov: Prov): string =>
  [
    prov.sokvag,
    ...prov.steg.map((s) => `  ${marks[s.utfall].padEnd(4)} ${s.text} (${s.ms} ms)`),
    provdom(prov.godkand),
  ].join('\n');

/** The same as a file: with a heading, the day and what Varsam needs of a folder. */
export const provrapportFil = (prov: Prov, kommun: string, dag: LocalDate): string =>
  `Varsam, ${kommun}: provkörning av utdelningen ${longDate(dag)}

${provrapport(prov)}

Det här behöver Varsam: en mapp på filservern som enheternas och SAS datorer når, med rättigheten
Ändra (Modify) för dem som levererar. Sökvägen får vara högst 140 tecken. Skydda gärna mappen med
tidigare versioner. Inga portar, ingen tjänst och inget konto behövs.
`.replaceAll('\n', '\r\n');
