import type { LexFalt, LexSteg } from '../../shared/process/handlingar.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';

/** A step without its name: what it writes. */
export function utanNamn<G extends { readonly steg: string }>(g: G): Omit<G, 'steg'> {
  const { steg: _steg, ...falt } = g;
  return falt;
}

/** What the steps that lex Sarah and lex Maria have alike write into the case. */
export function lexEfter(l: LexFalt, g: LexSteg): Partial<LexFalt> & { readonly status?: 'uppfoljd' } {
  switch (g.steg) {
    case 'avsla':
      return { avslag: utanNamn(g) };
    case 'ivo-beslut':
      return { ivoBeslut: utanNamn(g) };
    case 'folj-upp':
      return {
        uppfoljningar: [...l.uppfoljningar, utanNamn(g)],
        ...(lexAvslutar(g) ? { status: 'uppfoljd' } : {}),
      };
    case 'tillagg':
      return { tillagg: [...l.tillagg, utanNamn(g)] };
    case 'kort':
      return { kort: utanNamn(g) };
    case 'oppna':
      return { avslag: null };
  }
}

/** A review that finds everything carried out ends the case; no clock does. */
export const lexAvslutar = (g: { readonly steg: string; readonly genomforda?: string }): boolean =>
  g.steg === 'folj-upp' && g.genomforda === 'ja';

/** A review that ends nothing says when it is looked at again. */
export const utanNastaDag = (g: Extract<LexSteg, { steg: 'folj-upp' }>, steg: string): Problem | null =>
  lexAvslutar(g) || g.nasta !== null
    ? null
    : problem('steg-kraver', { steg, saknas: 'ett datum för nästa uppföljning' });
