import { problemText } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { toast } from '../ui/toasts.ts';
import { ask } from './client.ts';

/** The formats something can be saved in, as the buttons and the dialog name them. */
export const filslag = {
  docx: { text: 'Word', namn: 'Word-dokument' },
  pdf: { text: 'PDF', namn: 'PDF-dokument' },
  xlsx: { text: 'Excel', namn: 'Excel-arbetsbok' },
  html: { text: 'Webbsida', namn: 'Webbsida' },
  csv: { text: 'CSV', namn: 'CSV' },
  png: { text: 'PNG', namn: 'PNG' },
  svg: { text: 'SVG', namn: 'SVG' },
  txt: { text: 'Text', namn: 'Text' },
} as const;
export type Filslag = keyof typeof filslag;
export const rapportslag = ['docx', 'pdf', 'xlsx', 'html'] as const satisfies readonly Filslag[];

export interface Fil {
  /** What the dialog is called. */
  readonly titel: string;
  /** The suggested name, with its ending. */
  readonly namn: string;
  /** The ending may be another than the suggested one when there are several. */
  readonly slag: { readonly namn: string; readonly andelser: string[] };
}

/** A file of one of the known formats; `namn` is without an ending. */
export const filAv = (titel: string, namn: string, som: Filslag): Fil => ({
  titel,
  namn: `${namn}.${som}`,
  slag: { namn: filslag[som].namn, andelser: [som] },
});

/**
 * Asks where to save, lets `write` write there, and tells how it went; nothing when the user thinks better of it. The
 * dialog has asked whether a file that is there is to be replaced.
 */
export async function sparaFil<T>(
  fil: Fil,
  write: (sokvag: string) => Promise<Result<T>>,
  klart: string | ((value: T) => string) = 'Filen är sparad.',
): Promise<void> {
  const asked = await ask('skal.sparaSom', fil);
  if (!asked.ok) return toast(problemText(asked.problem), 'danger');
  if (asked.value.sokvag === null) return undefined;
  const made = await write(asked.value.sokvag);
  if (!made.ok) return toast(problemText(made.problem), 'danger');
  return toast(typeof klart === 'string' ? klart : klart(made.value));
}

/** Saves what the window has already, where the user says. */
export async function sparaInnehall(
  fil: Fil,
  innehall: string | Uint8Array<ArrayBuffer>,
  klart: string | ((sokvag: string) => string) = 'Filen är sparad.',
): Promise<void> {
  const saved = await ask('skal.sparaSom', { ...fil, innehall });
  if (!saved.ok) return toast(problemText(saved.problem), 'danger');
  if (saved.value.sokvag === null) return undefined;
  return toast(typeof klart === 'string' ? klart : klart(saved.value.sokvag));
}
