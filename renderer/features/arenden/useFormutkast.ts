import { useEffect, useState } from 'react';
import { ask } from '../../core/client.ts';
import type { Varden } from './falt.ts';

/** The kind of draft that a form of a case is. */
export const utkastslag = 'arende';

/** Which form of which case the draft is of, and where it is taken up again. */
export interface Utkastplats {
  readonly nyckel: string;
  /** The address of the form. */
  readonly plats: string;
  /** What the draft is called in the list of drafts. */
  readonly titel: string;
}

export interface Formutkast {
  readonly id: string;
  /** What was typed last time; null when there is nothing to take up. */
  readonly varden: Varden | null;
}

/** Finds the draft of a form, before it is drawn. Undefined until that is known. */
export function useFormutkast(nyckel: string): Formutkast | undefined {
  const [funnet, setFunnet] = useState<Formutkast>();
  useEffect(() => {
    let isStale = false;
    const find = async (): Promise<void> => {
      const result = await ask('utkast.lista', { slag: utkastslag });
      if (isStale) return;
      const own = result.ok ? result.value.find((u) => u.innehall['nyckel'] === nyckel) : undefined;
      const varden = own?.innehall['varden'];
      setFunnet({
        id: own?.id ?? crypto.randomUUID(),
        varden: typeof varden === 'object' && varden !== null ? (varden as Varden) : null,
      });
    };
    void find();
    return () => {
      isStale = true;
    };
  }, [nyckel]);
  return funnet;
}

export const kasta = async (id: string): Promise<void> => void (await ask('utkast.kasta', { id }));
