import { useEffect, useState } from 'react';
import { ask } from './client.ts';
import { useDraft } from './useDraft.ts';

/** The kind of draft that says itself where it is taken up again. */
export const utkastslag = 'arende';

/** Which form the draft is of, and where it is taken up again. */
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
  readonly varden: Readonly<Record<string, unknown>> | null;
}

/** Finds the draft of a form, before it is drawn. Undefined until that is known. */
export function useFormutkast(nyckel: string): Formutkast | undefined {
  const [funnet, setFunnet] = useState<Formutkast & { readonly nyckel: string }>();
  useEffect(() => {
    let isStale = false;
    const find = async (): Promise<void> => {
      const result = await ask('utkast.lista', { slag: utkastslag });
      if (isStale) return;
      const own = result.ok ? result.value.find((u) => u.innehall['nyckel'] === nyckel) : undefined;
      const varden = own?.innehall['varden'];
      setFunnet({
        nyckel,
        id: own?.id ?? crypto.randomUUID(),
        varden: typeof varden === 'object' && varden !== null ? { ...varden } : null,
      });
    };
    void find();
    return () => {
      isStale = true;
    };
  }, [nyckel]);
  return funnet?.nyckel === nyckel ? funnet : undefined;
}

/** There is nothing more to take up. */
export const kastaUtkast = async (id: string): Promise<void> => void (await ask('utkast.kasta', { id }));

export interface Ifyllt<V> {
  readonly varden: V;
  readonly set: (more: Partial<V>) => void;
  /** The form began with what was typed another time. */
  readonly isTaken: boolean;
  /** The draft cannot be written just now. */
  readonly isFailing: boolean;
  /** Throws away what was typed and begins with an empty form. */
  readonly borjaOm: () => void;
  /** It was saved for real: there is nothing more to take up. */
  readonly klar: () => Promise<void>;
}

/** What a form holds, kept as a draft while it is typed and taken up again when the form is opened the next time. */
export function useIfyllt<V extends object>(plats: Utkastplats, fran: Formutkast, borjan: V): Ifyllt<V> {
  // A draft of an earlier version of the form may lack a field that is asked for now.
  const [varden, setVarden] = useState<V>({ ...borjan, ...fran.varden });
  const [isTaken, setTaken] = useState(fran.varden !== null);
  const draft = useDraft(fran.id, utkastslag, () => ({ ...plats, varden }));
  return {
    varden,
    isTaken,
    isFailing: draft.isFailing,
    set: (more) => {
      setVarden((now) => ({ ...now, ...more }));
      draft.note();
    },
    borjaOm: () => {
      setVarden(borjan);
      setTaken(false);
      draft.forget();
      void kastaUtkast(fran.id);
    },
    klar: async () => {
      draft.stop();
      await kastaUtkast(fran.id);
    },
  };
}
