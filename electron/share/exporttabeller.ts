import { radfalt } from '../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';

/** A row with the half-year of the file it was read from. */
export interface Exportrad {
  readonly period: string;
  readonly rad: SammandragRad;
}

/** Kinds of rows by the name of their table. Cards with text are read in the program, where withdrawals count. */
export const exporttabeller = {
  antal: 'count',
  fakta: 'fact',
  klagomal: 'klagomal',
  externa: 'extern',
  lexsarah: 'lexsarah',
  lexmaria: 'lexmaria',
  kontroller: 'control',
} as const satisfies Readonly<Record<string, SammandragRad['rec']>>;
export type Exporttabell = keyof typeof exporttabeller;
export const exportnamn = Object.keys(exporttabeller) as readonly Exporttabell[];

type Value = string | number | boolean | null;
export interface Kolumn {
  readonly namn: string;
  readonly typ: 'STRING' | 'INT32' | 'BOOLEAN';
  readonly varden: readonly Value[];
}

const numbers: ReadonlySet<string> = new Set(['n', 'allvarlighetsgrad', 'granskade', 'avvikande']);
const booleans: ReadonlySet<string> = new Set(['uppfoljd', 'iTid', 'besvarad', 'anmaldIvo', 'mtp']);
const typeOf = (namn: string): Kolumn['typ'] =>
  numbers.has(namn) ? 'INT32' : booleans.has(namn) ? 'BOOLEAN' : 'STRING';

/** Several types of one event are one cell with spaces between: codes have none. */
const cell = (value: unknown): Value =>
  Array.isArray(value) ? value.join(' ') : ((value as Value | undefined) ?? null);

/** One table, column by column: the half-year first, then the fields of the row in the order of the format. */
export function kolumnerFor(tabell: Exporttabell, rader: readonly Exportrad[]): readonly Kolumn[] {
  const rec = exporttabeller[tabell];
  const own = rader.filter(({ rad }) => rad.rec === rec);
  const names = Object.keys(radfalt[rec]).filter((namn) => namn !== 'rec');
  return [
    { namn: 'period', typ: 'STRING', varden: own.map(({ period }) => period) },
    ...names.map((namn): Kolumn => ({
      namn,
      typ: typeOf(namn),
      varden: own.map(({ rad }) => cell((rad as unknown as Readonly<Record<string, unknown>>)[namn])),
    })),
  ];
}

/** Codes and numbers only, so nothing needs quotes and nothing can be a formula. */
export function csvText(kolumner: readonly Kolumn[]): string {
  const rows = (kolumner[0]?.varden ?? []).map((_, i) =>
    kolumner.map(({ varden }) => String(varden[i] ?? '')).join(','),
  );
  return [kolumner.map((k) => k.namn).join(','), ...rows].map((line) => `${line}\n`).join('');
}

/** The same table as Parquet. The library is read first when something is written. */
export async function parquetBytes(kolumner: readonly Kolumn[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: kolumner.map(({ namn, typ, varden }) => ({
        name: namn,
        data: [...varden],
        type: typ,
        nullable: true,
      })),
    }),
  );
}
