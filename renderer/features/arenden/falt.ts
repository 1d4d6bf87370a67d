import type { Option } from '../../ui/Choice.tsx';

interface Gemensamt {
  /** Where the answer goes; a dot leads into an object. */
  readonly id: string;
  readonly text: string;
  readonly hjalp?: string;
  /** May be left out. */
  readonly valfri?: true;
  /** Asked only when another question has one of these answers. */
  readonly om?: { readonly id: string; readonly ar: readonly string[] };
  /** What the answer is until somebody says otherwise. */
  readonly borja?: 'idag' | 'namn' | 'titel';
}

/** A question of a form, told as data so that one component draws them all. */
export type Falt = Gemensamt &
  /**
   * `uppgift` holds what names somebody by its purpose: who signs, who reports, a number of an authority; `forslag` is a
   * list of the code book whose words are offered while one writes it.
   */
  (
    | { readonly slag: 'rad' | 'text' | 'datum' | 'plats' | 'rader' | 'antal' | 'janej' }
    | { readonly slag: 'uppgift'; readonly forslag?: string }
    | { readonly slag: 'val' | 'flera'; readonly val: readonly Option[] }
    | { readonly slag: 'kod'; readonly lista: string }
  );

/** What the form holds, by the id of each question; read by `byggInput`. */
export type Varden = Readonly<Record<string, unknown>>;

const isEmpty = (v: unknown): boolean =>
  v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0);

/** The questions that are asked, given the answers so far; one that is not asked has no answer. */
export const synliga = (falt: readonly Falt[], varden: Varden): readonly Falt[] =>
  falt.filter(({ om }) => om === undefined || om.ar.some((svar) => svar === varden[om.id]));

/** The answers as the contract wants them: nested by the dots, empty ones left out so that defaults apply. */
export function byggInput(falt: readonly Falt[], varden: Varden): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const f of synliga(falt, varden)) {
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

const inne = (sak: unknown, vag: string): unknown => {
  let v: unknown = sak;
  for (const del of vag.split('.'))
    v = typeof v === 'object' && v !== null ? (v as Readonly<Record<string, unknown>>)[del] : undefined;
  return v;
};

function vardeAv(f: Falt, sak: unknown): unknown {
  const v = inne(sak, f.id);
  switch (f.slag) {
    case 'plats': {
      const [enhet, verksamhet] = [inne(sak, 'enhetId'), inne(sak, 'verksamhetId')];
      if (typeof enhet === 'string') return `enhet:${enhet}`;
      return typeof verksamhet === 'string' ? `verksamhet:${verksamhet}` : undefined;
    }
    case 'janej':
      return typeof v === 'boolean' ? (v ? 'ja' : 'nej') : undefined;
    case 'rader':
      return Array.isArray(v) ? v.join('\n') : v;
    case 'antal':
      return isEmpty(v) ? undefined : String(v);
    default:
      return v;
  }
}

/** The answers a form begins with, taken from what the case already says. */
export const vardenAv = (falt: readonly Falt[], sak: unknown): Varden =>
  Object.fromEntries(falt.map((f) => [f.id, vardeAv(f, sak)] as const).filter(([, v]) => !isEmpty(v)));

/** The answers a form begins with when nothing is said: today, and the one who works here. */
export const borjanAv = (
  falt: readonly Falt[],
  vem: { readonly idag: string; readonly namn: string; readonly titel: string },
): Varden =>
  Object.fromEntries(
    falt.flatMap((f) => (f.borja === undefined || vem[f.borja] === '' ? [] : [[f.id, vem[f.borja]]])),
  );
