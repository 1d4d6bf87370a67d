import type { TextSpar } from '../../dokument/dokument.ts';

/** A figure with what it stands on; without a trace it is computed from others in the same sentence. */
export interface Siffra {
  readonly varde: number;
  readonly trace?: string;
}

/** A piece of a sentence: words, or a number and where it comes from. */
export type Bit = string | { readonly text: string; readonly trace: string | undefined };

/** A proposed sentence: always editable, every number tied to its source as long as it is left alone. */
export interface Forslag {
  readonly text: string;
  readonly spar: readonly TextSpar[];
}

/** Puts the pieces together and notes where each number ended up. */
export function skriv(...bitar: readonly Bit[]): Forslag {
  let text = '';
  const spar: TextSpar[] = [];
  for (const bit of bitar) {
    const piece = typeof bit === 'string' ? bit : bit.text;
    if (typeof bit !== 'string' && bit.trace !== undefined)
      spar.push({ from: text.length, to: text.length + piece.length, trace: bit.trace });
    text += piece;
  }
  return { text, spar };
}

/** Sentences after each other in one paragraph. */
export function efterVarandra(...meningar: readonly Forslag[]): Forslag {
  let text = '';
  const spar: TextSpar[] = [];
  for (const m of meningar.filter((x) => x.text !== '')) {
    const at = text === '' ? 0 : text.length + 1;
    text = text === '' ? m.text : `${text} ${m.text}`;
    spar.push(...m.spar.map((s) => ({ ...s, from: s.from + at, to: s.to + at })));
  }
  return { text, spar };
}
