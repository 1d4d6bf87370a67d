import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { useQuestion } from '../../../core/useQuestion.ts';

/** The version in force of one of the matrices. */
export const gallandeAv = (alla: readonly Riskmatris[], id: string): Riskmatris | undefined =>
  alla.filter((m) => m.id === id).toSorted((a, b) => b.version - a.version)[0];

/** Every version of every matrix; undefined until it is known. */
export function useMatriser(): readonly Riskmatris[] | undefined {
  const lista = useQuestion('matris.lista', {});
  return lista.state === 'ready' ? lista.value : undefined;
}

/** The matrix that internkontroll scores with, in the version in force; undefined until it is known. */
export function useInternkontrollMatris(): Riskmatris | undefined {
  const alla = useMatriser();
  const vald = useQuestion('matris.vald', {});
  return alla === undefined || vald.state !== 'ready' ? undefined : gallandeAv(alla, vald.value.matrisId);
}
