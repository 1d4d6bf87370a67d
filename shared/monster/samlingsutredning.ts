import { arEffektBedomd, arGallande, arUtford } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
import type { LocalDate } from '../time/localDate.ts';

/** What the next step of an investigation of several events depends on. */
export interface Samlingslage {
  readonly avslutad: boolean;
  /** How many shared causes are named. */
  readonly orsaker: number;
  readonly atgarder: readonly Atgard[];
  readonly slutsats: string;
}
export type Samlingsstalle = 'orsaker' | 'atgarder' | 'slutsats';
export interface Samlingssteg {
  readonly mening: string;
  readonly stalle: Samlingsstalle;
  /** The day that somebody has set for it, when there is one. */
  readonly senast: LocalDate | null;
}

const tidigast = (atgarder: readonly Atgard[], dag: (a: Atgard) => LocalDate | null): LocalDate | null =>
  atgarder
    .map(dag)
    .filter((d) => d !== null)
    .toSorted()[0] ?? null;

type Rad = readonly [holds: (l: Samlingslage) => boolean, step: (l: Samlingslage) => Samlingssteg];
/** What stands between the investigation and its end; the first row that holds decides. */
const rader: readonly Rad[] = [
  [
    (l) => l.orsaker === 0,
    () => ({
      mening: 'Ange vad händelserna har gemensamt: varför händer det igen?',
      stalle: 'orsaker',
      senast: null,
    }),
  ],
  [
    (l) => l.atgarder.filter(arGallande).length === 0,
    () => ({ mening: 'Besluta om en åtgärd för alla händelserna.', stalle: 'atgarder', senast: null }),
  ],
  [
    (l) => l.atgarder.filter(arGallande).some((a) => !arUtford(a)),
    (l) => ({
      mening: 'Genomför åtgärderna.',
      stalle: 'atgarder',
      senast: tidigast(
        l.atgarder.filter((a) => arGallande(a) && !arUtford(a)),
        (a) => a.klarSenast,
      ),
    }),
  ],
  [
    (l) => l.atgarder.filter(arGallande).some((a) => !arEffektBedomd(a)),
    (l) => ({
      mening: 'Bedöm om åtgärderna hjälpte.',
      stalle: 'atgarder',
      senast: tidigast(
        l.atgarder.filter((a) => arGallande(a) && !arEffektBedomd(a)),
        (a) => a.bedomsDatum,
      ),
    }),
  ],
  [(l) => l.slutsats === '', () => ({ mening: 'Skriv slutsatsen.', stalle: 'slutsats', senast: null })],
];

/** What is owed before it can be closed; null when nothing is. */
export const samlingsKrav = (l: Samlingslage): Samlingssteg | null =>
  rader.find(([holds]) => holds(l))?.[1](l) ?? null;

/** The next step in one sentence; null when it is closed. */
export const nastaISamling = (l: Samlingslage): Samlingssteg | null =>
  l.avslutad
    ? null
    : (samlingsKrav(l) ?? { mening: 'Avsluta samlingsutredningen.', stalle: 'slutsats', senast: null });
