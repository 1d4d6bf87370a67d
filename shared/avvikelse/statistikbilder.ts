import { paretobild } from '../diagram/paretobild.ts';
import { stapelradsbild } from '../diagram/stapelradsbild.ts';
import { styrdiagrambild } from '../diagram/styrdiagrambild.ts';
import type { Bild } from '../diagram/svg.ts';
import { visaTal } from '../dokument/svenskaTal.ts';
import { jamforPoisson } from '../statistik/poisson.ts';
import { bandFor, tidsband } from '../time/tidsband.ts';
import { statistiktabeller } from './statistiktabeller.ts';
import type { Statistik, Statistiknamn, Statistikrad } from './statistiktabeller.ts';

/** Fewer events than this say nothing of when they come. */
const FEWEST = 6;

interface Del {
  readonly text: string;
  readonly antal: number;
  /** Its share of the time, in any unit. */
  readonly tid: number;
}

/**
 * The part of the day or the week that has more events than its time would give by chance, by the exact Poisson test
 * against the rest of the time, p under 0.05 divided by the number of parts (Bonferroni); null when none has.
 */
function overvikt(delar: readonly Del[]): Del | null {
  const [antal, tid] = [delar.reduce((n, d) => n + d.antal, 0), delar.reduce((n, d) => n + d.tid, 0)];
  const more = delar.filter((d) => {
    const rest = { antal: antal - d.antal, tid: tid - d.tid };
    const { p } = jamforPoisson(rest, d);
    return d.antal / d.tid > antal / tid && p < 0.05 / delar.length;
  });
  return more.toSorted((a, b) => b.antal / b.tid - a.antal / a.tid)[0] ?? null;
}

function fynd(delar: readonly Del[], vad: string): string {
  const antal = delar.reduce((n, d) => n + d.antal, 0);
  if (antal < FEWEST) return `För få händelser för att säga något om ${vad}`;
  const most = overvikt(delar);
  return most === null
    ? `Inget urskiljer sig i ${vad}`
    : `Fler än väntat ${most.text}: ${visaTal(most.antal)} av ${visaTal(antal)}`;
}

const dagnamn = ['på måndagar', 'på tisdagar', 'på onsdagar', 'på torsdagar', 'på fredagar', 'på lördagar', 'på söndagar'] as const; // prettier-ignore

const veckan = (rader: readonly Statistikrad[]): Bild =>
  stapelradsbild(
    fynd(
      rader.map((r, i) => ({ text: dagnamn[i] ?? r.text, antal: r.antal, tid: 1 })),
      'hur händelserna fördelar sig över veckan',
    ),
    rader.map((r) => ({ text: r.text, kort: r.text, antal: r.antal })),
  );

function dygnet(rader: readonly Statistikrad[]): Bild {
  const timmar = rader.filter((r) => r.nyckel !== 'okand');
  const pass = tidsband.map((b) => ({
    text: `på ${b.text}`,
    tid: b.timmar,
    antal: timmar.filter((r) => bandFor(r.nyckel) === b.kod).reduce((n, r) => n + r.antal, 0),
  }));
  return stapelradsbild(
    fynd(pass, 'när på dygnet händelserna sker'),
    timmar.map((r) => ({ text: r.text, kort: r.nyckel, antal: r.antal })),
  );
}

export interface Statistikbild {
  readonly id: 'manader' | 'typer' | 'veckodagar' | 'timmar';
  readonly rubrik: string;
  readonly bild: Bild;
}

/** The charts of the statistics, each with a title that says the finding, in the order of the page. */
export function statistikbilder(s: Statistik, namn: Statistiknamn): readonly Statistikbild[] {
  const tabeller = statistiktabeller(s, namn);
  const rader = (id: string) => tabeller.find((t) => t.id === id)?.rader ?? [];
  const typer = rader('typ').map((r, i) => ({
    text: r.text,
    antal: r.antal,
    ackumulerad: s.perTyp[i]?.ackumulerad ?? 0,
    vasentlig: s.perTyp[i]?.vasentlig ?? false,
  }));
  return [
    { id: 'manader', rubrik: 'Utvecklingen månad för månad', bild: styrdiagrambild(s.styrdiagram) },
    { id: 'typer', rubrik: 'Vad det handlar om', bild: paretobild(typer) },
    { id: 'timmar', rubrik: 'När på dygnet', bild: dygnet(rader('timme')) },
    { id: 'veckodagar', rubrik: 'När i veckan', bild: veckan(rader('veckodag')) },
  ];
}
