import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderIo } from '../../electron/share/folderIo.ts';
import { sandarminne } from '../../electron/share/localState.ts';
import { formulera } from '../../electron/share/outbox.ts';
import { EgnaFiler } from '../../electron/share/ownFiles.ts';
import { kallaOf, nyttNyckelpar } from '../../electron/share/sign.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import { Killed } from './faultyShare.ts';
import { flakyIo } from './flakyIo.ts';
import type { FlakyCount } from './flakyIo.ts';
import { manader, manadsrader, slumptal } from './simuleradEnhet.ts';
import {
  figures,
  fileDb,
  localDb,
  localMemory,
  marker,
  newCentre,
  newUnit,
  period,
  quarantined,
  samlaIn,
  skicka,
  SHARE,
} from './world.ts';
import type { Centre, Unit } from './world.ts';

export interface Simulering {
  readonly enheter: number;
  readonly manader: number;
  readonly rotter: number;
  readonly filer: number;
  readonly handelser: number;
  readonly anrop: number;
  readonly fel: number;
  readonly dodadeProcesser: number;
  /** Sums that differ between what the units registered and what a centre shows; empty when all is well. */
  readonly olika: readonly string[];
  readonly kvarlamnadeTempfiler: number;
  readonly karantan: number;
  readonly sekunder: number;
}

const periodOf = (month: string): Sammandragsperiod =>
  period(`${month.slice(0, 4)}h${Number(month.slice(5)) <= 6 ? 1 : 2}`);

interface SimUnit extends Unit {
  readonly rows: Map<Sammandragsperiod, SammandragRad[]>;
  egna: EgnaFiler;
}
interface Rot {
  readonly share: string;
  readonly folder: string;
  readonly units: readonly SimUnit[];
}

/** Beyond about so many units a share is made per region, and the centre collects from several. */
const ENHETER_PER_ROT = 5000;

/** Gives whether the process lived through it. */
const survive = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return false;
  }
};

/** What one run of the simulation is made of: randomness that is the same every time, and what has gone wrong so far. */
interface Lopp {
  readonly random: () => number;
  readonly count: FlakyCount;
  readonly perCall: number;
  readonly manader: readonly string[];
  readonly say: (text: string) => void;
}

/** A region: a folder, and units that each have a source of their own. They share one database, as what a unit remembers is keyed by its source. */
function newRoot(root: string, nr: number, antal: number, { random }: Lopp): Rot {
  const share = `${SHARE.slice(0, 24)}${String(nr).padStart(8, '0')}`;
  const folder = join(root, `utdelning-${nr}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'share.json'), marker(share));
  const db = localDb();
  const units = Array.from({ length: antal }, (_, i): SimUnit => {
    const at = `${1985 + Math.floor(random() * 80)}-02-03T04:05:06.000Z`;
    const unit = newUnit(`enhet-${nr * ENHETER_PER_ROT + i}`, nyttNyckelpar(), db, at);
    return {
      ...unit,
      minne: sandarminne(localMemory(db, at), share, kallaOf(unit.nyckel.pub)),
      rows: new Map(),
      egna: new EgnaFiler(),
    };
  });
  return { share, folder, units };
}

/** Registers a month in a unit and decides what to say about the half-year so far. Gives the number of events. */
function register(unit: SimUnit, month: string, random: () => number): number {
  const rows = manadsrader(unit.unit, month, random);
  const p = periodOf(month);
  const all = [...(unit.rows.get(p) ?? []), ...rows];
  unit.rows.set(p, all);
  const next = formulera(
    unit.avsandare,
    { unit: unit.unit, period: p, rader: skrivRader(all), state: 'live', replaces: [], withdrawn: [] },
    unit.minne.strommar().find((s) => s.period === p) ?? null,
  );
  if (next !== null) unit.minne.stall(next);
  return rows.reduce((sum, r) => (r.rec === 'count' ? sum + r.n : sum), 0);
}

/** Months with faults, then one whole run for everybody. Gives the number of events. */
async function levaEttTag(rot: Rot, centres: readonly Centre[], lopp: Lopp): Promise<number> {
  const { random, count, perCall } = lopp;
  const real = folderIo(rot.folder);
  const flaky = () => flakyIo(real, random, perCall, count);
  const minnen = centres.map((c) => newCentre(c.db, rot.share));
  let handelser = 0;
  for (const month of lopp.manader) {
    for (const unit of rot.units) {
      handelser += register(unit, month, random);
      const { minne, egna } = unit;
      // What a process has seen of the share dies with it.
      if (!(await survive(() => skicka(unit, flaky(), 'ingen', { minne, share: rot.share, egna }))))
        unit.egna = new EgnaFiler();
    }
    for (const centre of minnen)
      await survive(() =>
        samlaIn(centre, flaky(), { allt: false, fortsattAnda: true }, centre.minne, rot.share),
      );
    lopp.say(`${month}: ${count.calls} anrop, ${count.faults} fel, ${count.kills} dödade processer`);
  }
  for (const unit of rot.units) await skicka(unit, real, 'allt', { minne: unit.minne, share: rot.share });
  for (const centre of minnen)
    await samlaIn(centre, real, { allt: true, fortsattAnda: true }, centre.minne, rot.share);
  return handelser;
}

/**
 * A municipality, or with more than five thousand units several regions, that publishes each month to real folders where
 * calls fail and processes die, with clocks that lie by years, and two centres that collect in between from all of them.
 * At the end the folders are whole again, everybody has one more run, and the figures of both centres are compared with
 * what was registered.
 */
export async function simulera(
  antalEnheter: number,
  antalManader: number,
  perCall: number,
  say: (text: string) => void = () => undefined,
): Promise<Simulering> {
  const start = performance.now();
  const lopp: Lopp = {
    random: slumptal(antalEnheter * 1000 + antalManader),
    count: { calls: 0, faults: 0, kills: 0 },
    perCall,
    manader: manader(antalManader),
    say,
  };
  const root = mkdtempSync(join(tmpdir(), 'varsam-simulering-'));
  try {
    const centres = ['central-1.db', 'central-2.db'].map((name) => newCentre(fileDb(join(root, name))));
    const rotter = Math.ceil(antalEnheter / ENHETER_PER_ROT);
    const facit = new Map<string, number>();
    const left = { filer: 0, kvarlamnadeTempfiler: 0 };
    let handelser = 0;
    for (let nr = 0; nr < rotter; nr++) {
      if (rotter > 1) say(`Utdelning ${nr + 1} av ${rotter}`);
      const antal = Math.min(ENHETER_PER_ROT, antalEnheter - nr * ENHETER_PER_ROT);
      const rot = newRoot(root, nr, antal, lopp);
      handelser += await levaEttTag(rot, centres, lopp);
      for (const unit of rot.units)
        for (const [p, rows] of unit.rows)
          facit.set(
            `${unit.unit} ${p}`,
            rows.reduce((sum, r) => (r.rec === 'count' ? sum + r.n : sum), 0),
          );
      for (const name of readdirSync(rot.folder, { recursive: true, encoding: 'utf8' })) {
        if (name.endsWith('.jsonl')) left.filer++;
        if (name.endsWith('.part')) left.kvarlamnadeTempfiler++;
      }
      rmSync(rot.folder, { recursive: true });
    }
    return {
      enheter: antalEnheter,
      manader: antalManader,
      rotter,
      handelser,
      anrop: lopp.count.calls,
      fel: lopp.count.faults,
      dodadeProcesser: lopp.count.kills,
      olika: centres.flatMap((c) => differences(facit, figures(c))),
      ...left,
      karantan: centres.reduce((sum, c) => sum + quarantined(c).length, 0),
      sekunder: Math.round((performance.now() - start) / 100) / 10,
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Every figure that differs, and every one that a centre shows and nobody has registered. */
function differences(
  facit: ReadonlyMap<string, number>,
  shown: Readonly<Record<string, number>>,
): readonly string[] {
  const wrong = [...facit]
    .filter(([key, n]) => (shown[key] ?? 0) !== n)
    .map(([key, n]) => `${key}: registrerat ${n}, visat ${shown[key] ?? 0}`);
  const extra = Object.keys(shown).filter((key) => !facit.has(key));
  return [...wrong, ...extra.map((key) => `${key}: visat men inte registrerat`)];
}
