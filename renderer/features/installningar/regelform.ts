import { zEskalering } from '../../../shared/bedomning/eskalering.ts';
import { zFristInstallning } from '../../../shared/frist/frister.ts';
import { zMonsterregler } from '../../../shared/monster/monster.ts';
import type { Answer } from '../../core/client.ts';

export type Regelform = Pick<Answer<'regler.visa'>, 'frister' | 'eskalering' | 'monster'>;

export interface RegeldelProps {
  readonly regler: Answer<'regler.visa'>;
  readonly form: Regelform;
  readonly onChange: (form: Regelform) => void;
  /** Whether the role may change anything; otherwise the rules are only read. */
  readonly may: boolean;
}

/** An empty box or a word is no number, and is refused before anything is asked. */
export const isAntalOk = (form: Regelform): boolean =>
  zFristInstallning.safeParse(form.frister).success &&
  zEskalering.safeParse(form.eskalering).success &&
  zMonsterregler.safeParse(form.monster).success;

/** Each with its place as its key: two rules can be equal while they are edited. */
export const numbered = <T>(rules: readonly T[]): readonly (readonly [place: string, rule: T])[] =>
  Object.entries(rules);
