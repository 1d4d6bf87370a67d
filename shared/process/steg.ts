import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { roller } from '../profil/profil.ts';
import type { Roll } from '../profil/profil.ts';

/**
 * A step of a process as a row of a table: where it can be taken, where it leads, who may take it and what must be
 * there first. Lex Sarah, lex Maria, complaints and external deviations are each one such table.
 */
export interface Steg<S extends string, T> {
  readonly fran: readonly S[];
  /** Null: the status stays as it is. */
  readonly till: S | null;
  /** The words on the button. */
  readonly text: string;
  /** Left out: every role. */
  readonly roller?: readonly Roll[];
  /** Whether the step has to do with this case at all: otherwise it is not offered. Left out: always. */
  readonly galler?: (sak: T) => boolean;
  /** What is still missing, in words that can follow "behövs:". */
  readonly saknas?: (sak: T, kring: Kring) => readonly string[];
  /** What is missing for the step to end the case, where the answer decides whether it does. */
  readonly saknasForAvslut?: (kring: Kring) => readonly string[];
}
export type Stegtabell<K extends string, S extends string, T> = Readonly<Record<K, Steg<S, T>>>;

/** What stands around a case that a step can ask for. */
export interface Kring {
  /** What is left of the measures before the case can end. */
  readonly atgarder: readonly string[];
}

interface Lage<S extends string, T> {
  readonly status: S;
  readonly statusText: Readonly<Record<S, string>>;
  readonly roll: Roll;
  readonly sak: T;
  readonly kring: Kring;
}

/** Why a step cannot be taken now, or null when it can: first the status, then the role, then what is missing. */
export function provaSteg<S extends string, T>(
  steg: Steg<S, T>,
  lage: Lage<S, T> & { readonly avslutar: boolean },
): Problem | null {
  if (!steg.fran.includes(lage.status))
    return problem('steg-passar-inte', {
      steg: steg.text,
      status: lage.statusText[lage.status].toLowerCase(),
    });
  if (steg.roller !== undefined && !steg.roller.includes(lage.roll))
    return problem('far-inte', { roll: roller[lage.roll] });
  const saknas = [
    ...(steg.saknas?.(lage.sak, lage.kring) ?? []),
    ...(lage.avslutar ? (steg.saknasForAvslut?.(lage.kring) ?? []) : []),
  ];
  return saknas.length === 0 ? null : problem('steg-kraver', { steg: steg.text, saknas: saknas.join(', ') });
}

/** A step that is open, with what it lacks, and what it lacks to end the case where the answer decides that. */
interface MojligtSteg<K> {
  readonly steg: K;
  readonly text: string;
  readonly saknas: readonly string[];
  readonly saknasForAvslut: readonly string[];
}

/** The steps that can be taken from a status by a role, in the order of the table, with what each still lacks. */
export function mojligaSteg<K extends string, S extends string, T>(
  tabell: Stegtabell<K, S, T>,
  lage: Pick<Lage<S, T>, 'status' | 'roll' | 'sak' | 'kring'>,
): readonly MojligtSteg<K>[] {
  return (Object.keys(tabell) as K[]).flatMap((namn) => {
    const steg = tabell[namn];
    const open =
      steg.fran.includes(lage.status) &&
      (steg.roller?.includes(lage.roll) ?? true) &&
      (steg.galler?.(lage.sak) ?? true);
    return open
      ? [
          {
            steg: namn,
            text: steg.text,
            saknas: steg.saknas?.(lage.sak, lage.kring) ?? [],
            saknasForAvslut: steg.saknasForAvslut?.(lage.kring) ?? [],
          },
        ]
      : [];
  });
}
