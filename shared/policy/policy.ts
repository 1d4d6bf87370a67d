import { policytabell } from './policytabell.ts';
import type { Policynamn, Policyrad } from './policytabell.ts';

/** What IT has decided for this computer; null and the usual values where nothing has been decided. */
export interface Policyvarden {
  /** Folders that may be used for sharing; null when any may. */
  readonly utdelning: readonly string[] | null;
  readonly enhet: string | null;
  readonly lasEfterMinuter: number | null;
  readonly tillatExport: boolean | null;
  readonly kopieringsmapp: string | null;
  readonly minstaVersion: string | null;
  readonly aterstallningsnyckel: string | null;
}
export interface Policy {
  /** Where it was read; null when there is none. */
  readonly kalla: string | null;
  readonly varden: Policyvarden;
  /** Settings that were given and could not be used, each with a sentence. */
  readonly fel: readonly string[];
}

const inget: Policyvarden = {
  utdelning: null,
  enhet: null,
  lasEfterMinuter: null,
  tillatExport: null,
  kopieringsmapp: null,
  minstaVersion: null,
  aterstallningsnyckel: null,
};
/** What holds where a value was given but cannot be read: the careful side. */
const forsiktigt: Policyvarden = {
  ...inget,
  utdelning: [],
  enhet: 'okand-enhet-enligt-policy',
  lasEfterMinuter: 5,
  tillatExport: false,
};
export const ingenPolicy: Policy = { kalla: null, varden: inget, fel: [] };

const asText = (v: unknown): string | undefined =>
  typeof v === 'string' && v.trim() !== '' && v.length <= 1000 ? v.trim() : undefined;

/** The value as its row says it must be, or undefined. */
function varde(rad: Policyrad, v: unknown): unknown {
  switch (rad.typ) {
    case 'text': {
      const text = asText(v);
      return text === undefined || (rad.monster !== undefined && !rad.monster.test(text)) ? undefined : text;
    }
    case 'textlista': {
      const list = (Array.isArray(v) ? (v as unknown[]) : [v]).map(asText);
      return list.includes(undefined) || list.length === 0 || list.length > 50 ? undefined : list;
    }
    case 'heltal':
      return typeof v === 'number' && Number.isInteger(v) && v >= (rad.min ?? 0) && v <= (rad.max ?? v)
        ? v
        : undefined;
    case 'jaNej':
      return v === true || v === 1 ? true : v === false || v === 0 ? false : undefined;
  }
}

const krav: Readonly<Record<Policyrad['typ'], (rad: Policyrad) => string>> = {
  text: (rad) => (rad.monster === undefined ? 'en text' : 'tre tal med punkt emellan'),
  textlista: () => 'en text eller en lista av texter',
  heltal: (rad) => `ett heltal från ${rad.min ?? 0} till ${rad.max ?? 'obegränsat'}`,
  jaNej: () => 'ja eller nej (1 eller 0)',
};

/**
 * Reads what was found under the names of the table, in any case of letters. A value that cannot be used is told with a
 * sentence, and the careful side holds: never a crash, never less protection than was meant.
 */
export function tolkaPolicy(kalla: string, rader: Readonly<Record<string, unknown>>): Policy {
  const fel: string[] = [];
  const varden: Record<string, unknown> = { ...inget };
  const kanda = new Map<string, Policyrad>(policytabell.map((r) => [r.namn.toLowerCase(), r]));
  for (const [namn, v] of Object.entries(rader)) {
    const rad = kanda.get(namn.toLowerCase());
    if (rad === undefined) {
      fel.push(`Inställningen ”${namn.slice(0, 60)}” finns inte i den här versionen. Den används inte.`);
      continue;
    }
    const read = varde(rad, v);
    if (read === undefined)
      fel.push(`${rad.sv.rubrik} ska vara ${krav[rad.typ](rad)}. Tills det är rättat gäller: ${rad.vidFel}.`);
    varden[rad.namn] = read ?? forsiktigt[rad.namn as Policynamn];
  }
  return { kalla, varden: varden as unknown as Policyvarden, fel };
}

/** A policy that is there but cannot be read at all: the careful side of everything. */
export const olasligPolicy = (kalla: string, skal: string): Policy => ({
  kalla,
  varden: { ...forsiktigt, enhet: null },
  fel: [
    `Det IT har bestämt i ${kalla} går inte att läsa: ${skal}. Tills det är rättat är export och utdelning avstängda och låset kommer efter 5 minuter.`,
  ],
});

const tal = (version: string): readonly number[] => version.split('.').map(Number);
/** Whether a version of the program is older than the one that is demanded. */
export function arForGammal(version: string, minsta: string | null): boolean {
  if (minsta === null) return false;
  const [a, b] = [tal(version.replace(/[-+].*$/, '')), tal(minsta)];
  for (let i = 0; i < 3; i += 1) {
    const skillnad = (a[i] ?? 0) - (b[i] ?? 0);
    if (skillnad !== 0) return skillnad < 0;
  }
  return false;
}

export const farExportera = (p: Policy): boolean => p.varden.tillatExport !== false;

const samma = (a: string, b: string): boolean =>
  a.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase() ===
  b.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase();
/** Whether a folder may be used for sharing. */
export const farDelaI = (p: Policy, sokvag: string): boolean =>
  p.varden.utdelning === null || p.varden.utdelning.some((u) => samma(u, sokvag));
