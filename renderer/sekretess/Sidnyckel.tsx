import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Rollnyckel } from '../../shared/sekretess/roller.ts';
import { usePlace } from '../core/places.ts';
import { NyckelContext } from './nyckelContext.ts';

/**
 * Where a text belongs to no case (a risk, a report, a control) two persons still get two tokens. Nobody needs to know
 * afterwards whom they stood for, so the key is forgotten with the page.
 */
export function Sidnyckel({ children }: { readonly children: ReactNode }) {
  const plats = usePlace().parts.join('/');
  const [kept, setKept] = useState<{ readonly plats: string; readonly nyckel: Rollnyckel }>({
    plats,
    nyckel: [],
  });
  const nyckel = useMemo(() => (kept.plats === plats ? kept.nyckel : []), [kept, plats]);
  const held = useMemo(
    () => ({ nyckel, keep: (next: Rollnyckel) => setKept({ plats, nyckel: next }), texts: () => [] }),
    [nyckel, plats],
  );
  return <NyckelContext value={held}>{children}</NyckelContext>;
}
