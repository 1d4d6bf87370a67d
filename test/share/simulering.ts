import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderIo } from '../../electron/share/folderIo.ts';
import { sandarminne } from '../../electron/share/localState.ts';
import { formulera } from '../../electron/share/outbox.ts';
import { kallaOf, nyttNyckelpar } from '../../electron/share/sign.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import { Killed } from './faultyShare.ts';
import { flakyIo } from './flakyIo.ts';
import { manader, manadsrader, slumptal } from './simuleradEnhet.ts';
import {
  figures,
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
import type { Unit } from './world.ts';

export interface Simulering {
  readonly enheter: number;
  readonly manader: number;
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
}

const survive = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
};

/**
 * A municipality that publishes each month to a real folder where calls fail and processes die, with clocks that lie by
 * years, and two centres that collect in between. At the end the folder is whole again, everybody has one more run, and
 * the figures of both centres are compared with what was registered.
 */
export async function simulera(
  antalEnheter: number,
  antalManader: number,
  perCall: number,
  say: (text: string) => void = () => undefined,
): Promise<Simulering> {
  const start = performance.now();
  const random = slumptal(antalEnheter * 1000 + antalManader);
  const count = { calls: 0, faults: 0, kills: 0 };
  const root = mkdtempSync(join(tmpdir(), 'varsam-simulering-'));
  try {
    const share = join(root, 'utdelning');
    mkdirSync(share);
    writeFileSync(join(share, 'share.json'), marker());
    const real = folderIo(share);
    const flaky = () => flakyIo(real, random, perCall, count);
    // One database for all units, each with its own source: what a unit remembers is keyed by its source.
    const db = localDb();
    const units: SimUnit[] = Array.from({ length: antalEnheter }, (_, i) => {
      const at = `${1985 + Math.floor(random() * 80)}-02-03T04:05:06.000Z`;
      const unit = newUnit(`enhet-${i}`, nyttNyckelpar(), db, at);
      return {
        ...unit,
        minne: sandarminne(localMemory(db, at), SHARE, kallaOf(unit.nyckel.pub)),
        rows: new Map(),
      };
    });
    const centres = [newCentre(), newCentre()];
    let handelser = 0;

    for (const month of manader(antalManader)) {
      for (const unit of units) {
        const rows = manadsrader(unit.unit, month, random);
        handelser += rows.reduce((sum, r) => (r.rec === 'count' ? sum + r.n : sum), 0);
        const p = periodOf(month);
        const all = [...(unit.rows.get(p) ?? []), ...rows];
        unit.rows.set(p, all);
        const last = unit.minne.strommar().find((s) => s.period === p) ?? null;
        const next = formulera(
          unit.avsandare,
          { unit: unit.unit, period: p, rader: skrivRader(all), state: 'live', replaces: [], withdrawn: [] },
          last,
        );
        if (next !== null) unit.minne.stall(next);
        await survive(() => skicka(unit, flaky()));
      }
      for (const centre of centres)
        await survive(() => samlaIn(centre, flaky(), { allt: false, fortsattAnda: true }));
      say(`${month}: ${count.calls} anrop, ${count.faults} fel, ${count.kills} dödade processer`);
    }

    for (const unit of units) await skicka(unit, real, true);
    for (const centre of centres) await samlaIn(centre, real, { allt: true, fortsattAnda: true });
    return {
      enheter: antalEnheter,
      manader: antalManader,
      handelser,
      anrop: count.calls,
      fel: count.faults,
      dodadeProcesser: count.kills,
      olika: differences(units, centres.map(figures)),
      ...left(share),
      karantan: centres.reduce((sum, c) => sum + quarantined(c).length, 0),
      sekunder: Math.round((performance.now() - start) / 100) / 10,
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function differences(
  units: readonly SimUnit[],
  shown: readonly Readonly<Record<string, number>>[],
): readonly string[] {
  const wrong: string[] = [];
  for (const unit of units)
    for (const [p, rows] of unit.rows) {
      const truth = rows.reduce((sum, r) => (r.rec === 'count' ? sum + r.n : sum), 0);
      for (const centre of shown) {
        const got = centre[`${unit.unit} ${p}`] ?? 0;
        if (got !== truth) wrong.push(`${unit.unit} ${p}: registrerat ${truth}, visat ${got}`);
      }
    }
  return wrong;
}

function left(share: string): { readonly filer: number; readonly kvarlamnadeTempfiler: number } {
  const names = readdirSync(share, { recursive: true, encoding: 'utf8' });
  return {
    filer: names.filter((n) => n.endsWith('.jsonl')).length,
    kvarlamnadeTempfiler: names.filter((n) => n.endsWith('.part')).length,
  };
}
