import { useEffect, useRef, useState } from 'react';
import { useDraft } from './useDraft.ts';
import { kastaUtkast, useFormutkast, utkastslag } from './useFormutkast.ts';

export interface Svarsutkast<V> {
  readonly varden: V;
  readonly set: (more: Partial<V>) => void;
  /** What was typed another time stands there again. */
  readonly isTaken: boolean;
  /** It was saved for real: the form is empty and there is nothing to take up. */
  readonly klar: () => Promise<void>;
  /** The draft cannot be written just now. */
  readonly isFailing: boolean;
  /** Throws away what was typed. */
  readonly borjaOm: () => void;
}

/**
 * What is typed in a small form of a page, kept as a draft and there again when the page is opened the next time. The
 * draft is known by the page's address and `falt`, and is called `titel` and the page's heading in the list of drafts.
 */
export function useSvarsutkast<V extends object>(falt: string, titel: string, borjan: V): Svarsutkast<V> {
  // The address of the page that is written on: it may be another by the time the last letters are kept.
  const [plats] = useState(() => window.location.hash.replace(/^#\/?/u, ''));
  const nyckel = `${plats.split('?')[0] ?? ''}#${falt}`;
  const fran = useFormutkast(nyckel);
  const [typed, setTyped] = useState<V | null>(null);
  const [isDone, setDone] = useState(false);
  const before = isDone ? null : (fran?.varden ?? null);
  const start: V = { ...borjan, ...before };
  const varden = typed ?? start;
  const heading = useRef('');
  const { note, forget, isFailing } = useDraft(fran?.id ?? '', utkastslag, () => ({
    nyckel,
    plats,
    titel: heading.current === '' ? titel : `${titel}, ${heading.current}`,
    varden,
  }));
  const isKnown = fran !== undefined;
  const hasTyped = typed !== null;
  useEffect(() => {
    if (isKnown && hasTyped) note();
  }, [isKnown, hasTyped, note]);
  const klar = async (): Promise<void> => {
    forget();
    setTyped(null);
    setDone(true);
    if (fran !== undefined) await kastaUtkast(fran.id);
  };
  return {
    varden,
    isFailing,
    klar,
    borjaOm: () => void klar(),
    isTaken: before !== null,
    set: (more) => {
      heading.current = document.querySelector('#arbetsyta h1')?.textContent ?? '';
      setTyped((now) => ({ ...(now ?? start), ...more }));
      if (isKnown) note();
    },
  };
}
