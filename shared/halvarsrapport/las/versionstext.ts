import type { Block, Dokument } from '../../dokument/dokument.ts';
import { longDate } from '../../time/localDate.ts';
import type { LocalDate } from '../../time/localDate.ts';
import { textblock } from '../rapporttext.ts';
import { skillnadstabell } from './skillnad.ts';
import type { Skillnad } from './skillnad.ts';

export interface Versionsuppgifter {
  readonly version: number;
  readonly last: LocalDate;
  readonly brytdatum: LocalDate;
  /** The version that is replaced: its hash, what has changed and why. Null for the first version. */
  readonly rattar: {
    readonly sha256: string;
    readonly skal: string;
    readonly siffror: readonly Skillnad[];
    /** Headings of the sections whose text differs. */
    readonly texter: readonly string[];
  } | null;
}

function andringsblock(v: Versionsuppgifter): readonly Block[] {
  const { rattar } = v;
  if (rattar === null) return [];
  const before = `Version ${v.version - 1}`;
  return [
    { slag: 'rubrik', id: 'rubrik-andringar', niva: 1, text: `Ändringar sedan version ${v.version - 1}` },
    ...textblock('andringar-skal', rattar.skal),
    ...(rattar.siffror.length === 0
      ? [{ slag: 'stycke' as const, id: 'andringar-siffror', text: 'Ingen siffra har ändrats.' }]
      : [
          skillnadstabell(rattar.siffror, {
            id: 'tabell-andringar',
            titel: 'Siffror som har ändrats',
            fore: before,
            efter: `Version ${v.version}`,
            kalla: `${before} har kontrollsumman ${rattar.sha256}.`,
          }),
        ]),
    ...(rattar.texter.length === 0
      ? []
      : [
          {
            slag: 'stycke' as const,
            id: 'andringar-texter',
            text: `Texten är ändrad i ${rattar.texter.map((t) => `”${t}”`).join(', ')}.`,
          },
        ]),
  ];
}

/** The document as it is locked: which version it is stands first, what a correction changes stands last. */
export const medVersion = (dokument: Dokument, v: Versionsuppgifter): Dokument => ({
  ...dokument,
  block: [
    {
      slag: 'stycke',
      id: 'version',
      roll: 'notis',
      text: `${v.rattar === null ? '' : `Version ${v.version}, ersätter version ${v.version - 1}. `}Rapporten är låst ${longDate(v.last)} med brytdatum ${longDate(v.brytdatum)}. Uppgifter som har kommit in senare ingår inte.`,
    },
    ...dokument.block,
    ...andringsblock(v),
  ],
});
