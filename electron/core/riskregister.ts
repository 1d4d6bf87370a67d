import { all, get } from '../../db/db.ts';
import type { ReadDb } from '../../db/db.ts';
import { riskForKontroll } from '../../db/planRepo.ts';
import { listRiskIds } from '../../db/riskRepo.ts';
import type { Riskmatris } from '../../shared/riskmatris/riskmatris.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import type { QueryContext } from './context.ts';
import { lasRisker } from './riskrader.ts';
import type { Riskrader } from './riskrader.ts';

/** Where in the history, which day and with which matrices something was read. */
interface Lage {
  readonly seq: number;
  readonly hash: string;
  readonly idag: LocalDate;
  readonly matriser: readonly Riskmatris[];
}
type Kept = Riskrader & Lage;
/** A reading that has begun: the pieces that are read, and the risks that remain. */
interface Paborjad {
  readonly lage: Lage;
  readonly bitar: Riskrader[];
  readonly kvar: string[];
}
const kept = new WeakMap<ReadDb, Kept>();
const paborjade = new WeakMap<ReadDb, Paborjad>();

/** What is written of these in the history never changes the register. */
const utanBetydelse = new Set([
  'avvikelse',
  'dubbelskattning',
  'klagomal',
  'lexSarah',
  'lexMaria',
  'extern',
  'samlingsutredning',
  'utfall',
  'kort',
  'leverans',
  'loggranskning',
  'rapport',
  'rapportfynd',
  'rapporttext',
  'rapportuppdrag',
  'registerutdrag',
  'rollnyckel',
  'signal',
  'utdelning',
  'version',
]);
/** With more changes than this it is read anew. */
const hogst = 200;
/** How many risks are read at a time when there is no hurry: some ten milliseconds. */
const BIT = 250;

interface Lank {
  readonly seq: number;
  readonly hash: string;
  readonly handling: string;
  readonly sak: string;
  readonly sakId: string;
}

/** The risks that have changed since the register was kept; null when all of it has to be read. */
function andrade(c: QueryContext, had: Kept | undefined): ReadonlySet<string> | null {
  if (had === undefined || had.idag !== c.clock.today() || had.matriser !== c.grund.matriser) return null;
  const links = all<Lank>(
    c.db,
    'SELECT seq, hash, handling, sak, sakId FROM historik WHERE seq >= @seq ORDER BY seq LIMIT @hogst',
    { seq: had.seq, hogst: hogst + 1 },
  );
  const [first, ...since] = links;
  if ((first?.hash ?? '') !== had.hash || links.length > hogst) return null;
  const out = new Set<string>();
  for (const { handling, sak, sakId } of since) {
    if (sak === 'risk') out.add(sakId);
    else if (sak === 'kontroll')
      for (const id of [had.kontroller.get(sakId) ?? null, riskForKontroll(c.db, sakId)]) {
        if (id !== null) out.add(id);
      }
    else if (!utanBetydelse.has(sak) || handling === 'gallrad') return null;
  }
  return out;
}

function nuvarandeLage(c: QueryContext): Lage {
  const last = get<{ seq: number; hash: string }>(
    c.db,
    'SELECT seq, hash FROM historik ORDER BY seq DESC LIMIT 1',
  ) ?? { seq: 0, hash: '' };
  return { ...last, idag: c.clock.today(), matriser: c.grund.matriser };
}

const sammanfogade = (bitar: readonly Riskrader[]): Riskrader => ({
  rader: bitar.flatMap((b) => b.rader),
  skal: new Map(bitar.flatMap((b) => [...b.skal])),
  kontroller: new Map(bitar.flatMap((b) => [...b.kontroller])),
});

/** Reads the next piece; true when there is nothing left to read. */
function lasBit(c: QueryContext, antal: number): boolean {
  let p = paborjade.get(c.db);
  if (p?.lage.idag !== c.clock.today() || p.lage.matriser !== c.grund.matriser) {
    p = { lage: nuvarandeLage(c), bitar: [], kvar: listRiskIds(c.db) };
    paborjade.set(c.db, p);
  }
  p.bitar.push(lasRisker(c, p.kvar.splice(0, antal)));
  if (p.kvar.length > 0) return false;
  // What was changed while it was read lies after the link it began at, and is read again with the next question.
  kept.set(c.db, { ...p.lage, ...sammanfogade(p.bitar) });
  paborjade.delete(c.db);
  return true;
}

function lasOm(c: QueryContext, had: Kept, changed: ReadonlySet<string>): Riskrader {
  const nya = lasRisker(c, [...changed]);
  return {
    rader: [...had.rader.filter((r) => !changed.has(r.id)), ...nya.rader].toSorted((a, b) => a.nr - b.nr),
    skal: new Map([...[...had.skal].filter(([id]) => !changed.has(id)), ...nya.skal]),
    kontroller: new Map([...had.kontroller, ...nya.kontroller]),
  };
}

/**
 * True when the register can be told from what is kept. When it cannot, a page of it is read on its own, so that nobody
 * waits for five thousand risks to see a hundred.
 */
export const registretArLast = (c: QueryContext): boolean => andrade(c, kept.get(c.db)) !== null;

/**
 * Reads a piece of the register before anyone has asked for it, some milliseconds at a time; true when all of it is read.
 */
export const forberedRegistret = (c: QueryContext): boolean => registretArLast(c) || lasBit(c, BIT);

/**
 * The whole register, ready to be filtered and ordered. Every change of anything is a link of the history: what was read
 * at one link is brought up to the next by reading only the risks that the links between them name.
 */
export function riskregister(c: QueryContext): Riskrader {
  let had = kept.get(c.db);
  let changed = andrade(c, had);
  // Twice when a reading that was begun long ago is finished, and too much has been changed since to be caught up with.
  while (had === undefined || changed === null) {
    lasBit(c, Number.MAX_SAFE_INTEGER);
    had = kept.get(c.db);
    changed = andrade(c, had);
  }
  const lage = nuvarandeLage(c);
  if (had.seq === lage.seq) return had;
  const now: Kept = { ...(changed.size === 0 ? had : lasOm(c, had, changed)), ...lage };
  kept.set(c.db, now);
  return now;
}
