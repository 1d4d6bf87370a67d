import { arEffektBedomd, arGallande, arUtford } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
import { kommande, kommandeDen } from '../frist/kommande.ts';
import type { Kommande, Nu } from '../frist/kommande.ts';
import type { LocalDate } from '../time/localDate.ts';

/** What the next step of an investigation of several events depends on. */
export interface Samlingslage {
  readonly skapad: LocalDate;
  readonly avslutad: boolean;
  /** How many shared causes are named. */
  readonly orsaker: number;
  readonly atgarder: readonly Atgard[];
  readonly slutsats: string;
}
export type Samlingsstalle = 'orsaker' | 'atgarder' | 'slutsats';
interface Krav {
  readonly mening: string;
  readonly stalle: Samlingsstalle;
  /** The day that somebody has set for it; without one the local rule counts from when it was started. */
  readonly bestamd: LocalDate | null;
}
export interface Samlingssteg extends Kommande {
  readonly stalle: Samlingsstalle;
}

const tidigast = (atgarder: readonly Atgard[], dag: (a: Atgard) => LocalDate | null): LocalDate | null =>
  atgarder
    .map(dag)
    .filter((d) => d !== null)
    .toSorted()[0] ?? null;

type Rad = readonly [holds: (l: Samlingslage) => boolean, krav: (l: Samlingslage) => Krav];
/** What stands between the investigation and its end; the first row that holds decides. */
const rader: readonly Rad[] = [
  [
    (l) => l.orsaker === 0,
    () => ({
      mening: 'Ange vad händelserna har gemensamt: varför händer det igen?',
      stalle: 'orsaker',
      bestamd: null,
    }),
  ],
  [
    (l) => l.atgarder.filter(arGallande).length === 0,
    () => ({ mening: 'Besluta om en åtgärd för alla händelserna.', stalle: 'atgarder', bestamd: null }),
  ],
  [
    (l) => l.atgarder.filter(arGallande).some((a) => !arUtford(a)),
    (l) => ({
      mening: 'Genomför åtgärderna.',
      stalle: 'atgarder',
      bestamd: tidigast(
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
      bestamd: tidigast(
        l.atgarder.filter((a) => arGallande(a) && !arEffektBedomd(a)),
        (a) => a.bedomsDatum,
      ),
    }),
  ],
  [(l) => l.slutsats === '', () => ({ mening: 'Skriv slutsatsen.', stalle: 'slutsats', bestamd: null })],
];

/** What is owed before it can be closed; null when nothing is. */
export const samlingsKrav = (l: Samlingslage): Krav | null =>
  rader.find(([holds]) => holds(l))?.[1](l) ?? null;

/** The last day a measure was carried out: its effect is judged so many days after. */
const utford = (l: Samlingslage): LocalDate | null =>
  l.atgarder
    .map((a) => a.utfordDatum)
    .filter((d) => d !== null)
    .toSorted()
    .at(-1) ?? null;

/** The next step in one sentence, where it is done and by when; null when it is closed. */
export function nastaISamling(l: Samlingslage, nu: Nu): Samlingssteg | null {
  if (l.avslutad) return null;
  const { mening, stalle, bestamd } = samlingsKrav(l) ?? {
    mening: 'Avsluta samlingsutredningen.',
    stalle: 'slutsats',
    bestamd: null,
  };
  if (bestamd !== null) return { ...kommandeDen(nu, mening, bestamd), stalle };
  const klar = utford(l);
  return klar === null
    ? { ...kommande(nu, mening, 'samlingsutredning.utredning', l.skapad), stalle }
    : { ...kommande(nu, mening, 'avvikelse.uppfoljning', klar), stalle };
}
