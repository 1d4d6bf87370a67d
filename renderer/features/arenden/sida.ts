import type { z } from 'zod';
import type { Sak } from '../../../shared/atgard/atgard.ts';
import type { Kommande } from '../../../shared/frist/kommande.ts';
import type { HandlingRad } from '../../../shared/historik/handling.ts';
import type { zMojligtSteg } from '../../../shared/process/arendefilter.ts';
import { done } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { LocalDate } from '../../../shared/time/localDate.ts';
import type { EnhetId } from '../../../shared/enhet/enhet.ts';
import type { Grund } from '../../core/grund.ts';
import type { Option } from '../../ui/Choice.tsx';
import type { Fact } from '../../ui/Facts.tsx';
import type { Falt, Varden } from './falt.ts';
import type { Stegformer } from './gemensamtFalt.ts';

/** A row of the list, the same for every kind of case. */
export interface Listrad {
  readonly id: string;
  readonly nummer: string;
  readonly datum: string;
  readonly var: string;
  readonly vad: string;
  readonly status: string;
  readonly kommande: Kommande | null;
  /** What only this kind has, by the column it stands in. */
  readonly egna: Readonly<Record<string, string>>;
  /** Only that it exists may be seen. */
  readonly dold?: true;
}

/** What every list of cases can be ordered by. */
export const listsorteringar = ['datum', 'nummer', 'enhet', 'status'] as const;
type Listsort = (typeof listsorteringar)[number];

/** A column that only this kind of case has; hidden until it is chosen. */
export interface Egenkolumn {
  readonly id: string;
  readonly text: string;
  readonly width: number;
}

/** What the list is narrowed by, as every list question takes it; `egna` are the answers to the kind's own filters. */
export interface Listfraga {
  readonly filter: {
    readonly text?: string;
    readonly enheter?: EnhetId[];
    readonly from?: LocalDate;
    readonly to?: LocalDate;
  };
  readonly status: readonly string[];
  readonly egna: Readonly<Record<string, string>>;
  readonly sida: {
    readonly offset: number;
    readonly antal: number;
    readonly sort: Listsort;
    readonly fallande: boolean;
  };
}

/** A part of a case with its facts; a part without any is not shown. */
export interface Del {
  readonly id: string;
  readonly text: string;
  readonly fakta: readonly Fact[];
  /** A signed document that nobody can change. */
  readonly last?: true;
}

/** A case as the window shows it. */
export interface Arendevy {
  readonly nummer: string;
  readonly status: string;
  readonly arAvslutad: boolean;
  readonly kommande: Kommande | null;
  readonly mojligaSteg: readonly z.output<typeof zMojligtSteg>[];
  readonly historik: readonly HandlingRad[];
  /** A line under the number: what and where. */
  readonly rubrik: string;
  readonly delar: readonly Del[];
  /** The avvikelse it came from. */
  readonly avvikelseId: string | null;
  /** The words can be changed; after a decision only an addendum can be written. */
  readonly kanRattas: boolean;
  /** The case itself, for forms that begin with what it says. */
  readonly sak: unknown;
}

/** One kind of case: its words, its questions and its steps. The contract judges what the forms hold. */
export interface Sida {
  /** First part of the address. */
  readonly plats: string;
  readonly sak: Exclude<Sak['slag'], 'avvikelse' | 'samlingsutredning' | 'risk' | 'kontroll' | 'utfall'>;
  readonly titel: string;
  /** One and many of the kind, for counts. */
  readonly ord: readonly [ental: string, flertal: string];
  readonly ingress: string;
  readonly ny: {
    readonly knapp: string;
    readonly titel: string;
    readonly falt: readonly Falt[];
    readonly hjalp?: string;
    /** What is chosen from the start; only what the contract takes when nothing is said. */
    readonly start?: Varden;
  };
  readonly tomText: string;
  /** Something of the whole kind, beside the list. */
  readonly lank?: { readonly text: string; readonly till: string };
  readonly status: Readonly<Record<string, string>>;
  readonly oppna: readonly string[];
  /** What only this kind's list can be narrowed by. */
  readonly filter: readonly { readonly id: string; readonly text: string; readonly val: readonly Option[] }[];
  readonly kolumner: readonly Egenkolumn[];
  readonly lista: (
    fraga: Listfraga,
    grund: Grund,
  ) => Promise<Result<{ readonly rader: readonly Listrad[]; readonly totalt: number }>>;
  readonly visa: (id: string, grund: Grund, oppning: string) => Promise<Result<Arendevy>>;
  readonly registrera: (
    input: Readonly<Record<string, unknown>>,
  ) => Promise<Result<{ id: string; nummer: string }>>;
  readonly ratta: (
    id: string,
    input: Readonly<Record<string, unknown>>,
    skal: string,
  ) => Promise<Result<unknown>>;
  readonly steg: Stegformer;
  /** The words of every step, also those that are not open now, for the history. */
  readonly stegText: Readonly<Record<string, string>>;
  readonly taSteg: (id: string, steg: Readonly<Record<string, unknown>>) => Promise<Result<unknown>>;
}

/** The words of every step of a process table. */
export const stegTexter = (
  tabell: Readonly<Record<string, { readonly text: string }>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tabell).map(([namn, { text }]) => [namn, text]));

/** The value of an answer turned into another; a refusal is left as it is. */
export async function omvand<A, B>(asked: Promise<Result<A>>, f: (a: A) => B): Promise<Result<B>> {
  const result = await asked;
  return result.ok ? done(f(result.value)) : result;
}

/** Some of the values of a closed list, where the window has them as text from the address. */
export const valda = <S extends string>(kanda: readonly S[], valt: readonly string[]): S[] | undefined => {
  const out = kanda.filter((k) => valt.includes(k));
  return out.length === 0 ? undefined : out;
};
