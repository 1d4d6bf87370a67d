import type { ReactNode } from 'react';
import { NyckelContext } from './nyckelContext.ts';
import { texterI } from './upptagna.ts';
import { useRollnyckel } from './useRollnyckel.ts';
import type { Nyckelslag } from './useRollnyckel.ts';

interface Props {
  readonly slag: Nyckelslag;
  readonly id: string;
  /** The case or the draft: the tokens that stand in its texts are taken. */
  readonly sak: unknown;
  readonly children: ReactNode;
}

/** The free texts below share the key of one case: the same person is called the same in all of them. */
export function Saknyckel({ slag, id, sak, children }: Props) {
  const nyckel = useRollnyckel(slag, id, () => texterI(sak));
  return <NyckelContext value={nyckel}>{children}</NyckelContext>;
}
