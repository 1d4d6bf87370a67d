import { problemText } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { Menu } from '../ui/Menu.tsx';
import { toast } from '../ui/toasts.ts';
import { ask } from './client.ts';

const slag = {
  docx: { text: 'Word', namn: 'Word-dokument' },
  pdf: { text: 'PDF', namn: 'PDF-dokument' },
  xlsx: { text: 'Excel', namn: 'Excel-arbetsbok' },
  html: { text: 'Webbsida', namn: 'Webbsida' },
  csv: { text: 'CSV', namn: 'CSV' },
} as const;
export type Filslag = keyof typeof slag;

interface Props {
  readonly label: string;
  /** What the file is called, without an ending. */
  readonly namn: string;
  readonly som: readonly Filslag[];
  /** Writes the file that was chosen; the dialog has already asked whether one that is there is to be replaced. */
  readonly write: (fil: string) => Promise<Result<unknown>>;
  /** What the window already has as text is saved as it is. */
  readonly csv?: () => string;
}

/** One button for every format that something can be saved in. */
export function SaveAs({ label, namn, som, write, csv }: Props) {
  const save = async (s: Filslag): Promise<void> => {
    const asked = await ask('skal.sparaSom', {
      titel: label,
      namn: `${namn}.${s}`,
      slag: { namn: slag[s].namn, andelser: [s] },
      ...(s === 'csv' && csv !== undefined ? { innehall: csv() } : {}),
    });
    if (!asked.ok) return toast(problemText(asked.problem), 'danger');
    const fil = asked.value.sokvag;
    if (fil === null) return undefined;
    if (s === 'csv' && csv !== undefined) return toast('Filen är sparad.');
    const written = await write(fil);
    return written.ok ? toast('Filen är sparad.') : toast(problemText(written.problem), 'danger');
  };
  return (
    <Menu label={label} lines={som.map((s) => ({ id: s, text: slag[s].text, act: () => void save(s) }))} />
  );
}
