import type { z } from 'zod';
import type { Kommande } from '../../../shared/frist/kommande.ts';
import type { HandlingRad } from '../../../shared/historik/handling.ts';
import type { zMojligtSteg } from '../../../shared/process/arendefilter.ts';
import { done } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Grund } from '../../core/grund.ts';
import type { Fact } from '../../ui/Facts.tsx';
import type { Falt, Varden } from './falt.ts';

/** A row of the list, the same for every kind of case. */
export interface Listrad {
  readonly id: string;
  readonly nummer: string;
  readonly datum: string;
  readonly var: string;
  readonly vad: string;
  readonly status: string;
  readonly kommande: Kommande | null;
  /** Only that it exists may be seen. */
  readonly dold?: true;
}

/** A case as the window shows it. */
export interface Arendevy {
  readonly nummer: string;
  readonly status: string;
  readonly arAvslutad: boolean;
  readonly kommande: Kommande | null;
  readonly mojligaSteg: readonly z.output<typeof zMojligtSteg>[];
  readonly historik: readonly HandlingRad[];
  readonly fakta: readonly Fact[];
  /** The case itself, for forms that begin with what it says. */
  readonly sak: unknown;
}

interface Steg {
  readonly falt: readonly Falt[];
  /** What the form begins with, when the step writes on something that is there. */
  readonly fran?: (sak: unknown) => unknown;
}

/** One kind of case: its words, its questions and its steps. The contract judges what the forms hold. */
export interface Sida {
  /** First part of the address. */
  readonly plats: string;
  readonly titel: string;
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
  readonly lista: (text: string, grund: Grund) => Promise<Result<readonly Listrad[]>>;
  readonly visa: (id: string, grund: Grund) => Promise<Result<Arendevy>>;
  readonly registrera: (
    input: Readonly<Record<string, unknown>>,
  ) => Promise<Result<{ id: string; nummer: string }>>;
  readonly steg: Readonly<Record<string, Steg>>;
  readonly taSteg: (id: string, steg: Readonly<Record<string, unknown>>) => Promise<Result<unknown>>;
}

/** The value of an answer turned into another; a refusal is left as it is. */
export async function omvand<A, B>(asked: Promise<Result<A>>, f: (a: A) => B): Promise<Result<B>> {
  const result = await asked;
  return result.ok ? done(f(result.value)) : result;
}

export const filterAv = (text: string): { readonly text?: string } => (text === '' ? {} : { text });
