import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { handelseslag } from '../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { rad } from './world.ts';

/** Numbers that look random and are the same every time (mulberry32). */
export function slumptal(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const typer = [
  ['hsl', 'fall', 'fall-utan-skada'],
  ['hsl', 'fall', 'fall-mindre-skada'],
  ['hsl', 'lakemedel', 'lakemedel-utebliven-dos'],
  ['hsl', 'lakemedel', 'lakemedel-fel-dos'],
  ['sol', 'insats', 'insats-utebliven'],
  ['sol', 'bemotande', null],
  ['lss', 'omsorg', null],
] as const;

const skador = [null, 'ingen', 'lindrig', 'mattlig'] as const;

/** A month of a made-up unit: a handful of count rows and the facts beside them. */
export function manadsrader(unit: EnhetId, month: string, random: () => number): readonly SammandragRad[] {
  const rows: SammandragRad[] = [];
  for (const [lagrum, typ, undertyp] of typer)
    for (const status of ['registrerad', 'avslutad'] as const) {
      const n = Math.floor(random() * 5);
      const slag = handelseslag[Math.floor(random() * handelseslag.length)] ?? null;
      const skada = skador[Math.floor(random() * skador.length)] ?? null;
      const allvarlighetsgrad = random() < 0.4 ? null : 1 + Math.floor(random() * 4);
      const uppfoljd = status === 'avslutad';
      if (n > 0)
        rows.push(
          rad(unit, n, { month, lagrum, typ, undertyp, slag, skada, allvarlighetsgrad, status, uppfoljd }),
        );
    }
  rows.push({
    rec: 'fact',
    unit,
    month,
    fact: 'fall.hoftskydd',
    kod: null,
    n: Math.floor(random() * 4),
    unitOfCount: 'handelser',
  });
  return rows;
}

/** Months from January 2025 on, `YYYY-MM`. */
export const manader = (antal: number): readonly string[] =>
  Array.from(
    { length: antal },
    (_, i) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
