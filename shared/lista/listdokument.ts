import { rad } from '../dokument/dokument.ts';
import type { Dokument } from '../dokument/dokument.ts';

interface Lista {
  readonly titel: string;
  readonly urval: readonly string[];
  readonly kolumner: readonly string[];
  readonly rader: readonly (readonly string[])[];
}

/** A list with what it is narrowed by and how many it holds, so that a printed one can be understood by itself. */
export const listdokument = ({ titel, urval, kolumner, rader }: Lista): Dokument => ({
  sprak: 'sv-SE',
  titel,
  block: [
    {
      slag: 'stycke',
      roll: 'ingress',
      text: `Antal rader: ${rader.length}. ${urval.length === 0 ? 'Hela listan.' : `Urval: ${urval.join('; ')}.`}`,
    },
    {
      slag: 'tabell',
      caption: titel,
      headerRows: [rad(...kolumner)],
      rows: rader.map((r) => rad(...r)),
    },
  ],
});
