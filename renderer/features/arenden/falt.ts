import type { Option } from '../../ui/Choice.tsx';

interface Gemensamt {
  /** Where the answer goes; a dot leads into an object. */
  readonly id: string;
  readonly text: string;
  readonly hjalp?: string;
  /** May be left out. */
  readonly valfri?: true;
}

/** A question of a form, told as data so that one component draws them all. */
export type Falt = Gemensamt &
  (
    | { readonly slag: 'rad' | 'text' | 'datum' | 'plats' | 'rader' | 'antal' | 'janej' }
    | { readonly slag: 'val' | 'flera'; readonly val: readonly Option[] }
    | { readonly slag: 'kod'; readonly lista: string }
  );

/** What the form holds, by the id of each question; read by `byggInput`. */
export type Varden = Readonly<Record<string, unknown>>;

const isEmpty = (v: unknown): boolean =>
  v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0);

/** The answers as the contract wants them: nested by the dots, empty ones left out so that defaults apply. */
export function byggInput(falt: readonly Falt[], varden: Varden): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const f of falt) {
    const v = varden[f.id];
    if (isEmpty(v)) continue;
    if (f.slag === 'plats') {
      const [slag, id] = String(v).split(':', 2);
      out[slag === 'enhet' ? 'enhetId' : 'verksamhetId'] = id;
      continue;
    }
    const vag = f.id.split('.');
    const sist = vag.pop() ?? f.id;
    let mal = out;
    for (const del of vag) {
      const inre = (mal[del] ?? {}) as Record<string, unknown>;
      mal[del] = inre;
      mal = inre;
    }
    if (f.slag === 'janej') mal[sist] = v === 'ja';
    else if (f.slag === 'antal') mal[sist] = Number(v);
    else if (f.slag === 'rader')
      mal[sist] = String(v)
        .split('\n')
        .map((r) => r.trim())
        .filter((r) => r !== '');
    else mal[sist] = v;
  }
  return out;
}

/** The question that a refused field of the contract belongs to; both ways of saying where are one question. */
export function faltFor(falt: readonly Falt[], refused: string | undefined): Falt | undefined {
  // The first part of the path is the contract's wrapping: uppgifter, rapport or steg.
  const paths = [refused, refused?.replace(/^[^.]+\./u, '')];
  return falt.find((f) =>
    (f.slag === 'plats' ? ['enhetId', 'verksamhetId'] : [f.id]).some((id) => paths.includes(id)),
  );
}

/** The answers a form begins with, taken from what the case already says. */
export function vardenAv(falt: readonly Falt[], sak: unknown): Varden {
  const start: Record<string, unknown> = {};
  for (const f of falt) {
    let v: unknown = sak;
    for (const del of f.id.split('.'))
      v = typeof v === 'object' && v !== null ? (v as Readonly<Record<string, unknown>>)[del] : undefined;
    if (isEmpty(v)) continue;
    start[f.id] = f.slag === 'rader' && Array.isArray(v) ? v.join('\n') : f.slag === 'antal' ? String(v) : v;
  }
  return start;
}
