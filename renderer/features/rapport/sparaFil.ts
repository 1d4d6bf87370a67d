import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { toast } from '../../ui/toasts.ts';

/** The formats of a report as the buttons and the dialog name them. */
export const filslag = [
  ['docx', 'Word', 'Word-dokument'],
  ['pdf', 'PDF', 'PDF-dokument'],
  ['xlsx', 'Excel', 'Excel-arbetsbok'],
  ['html', 'Webbsida', 'Webbsida'],
] as const;
export type Filslag = (typeof filslag)[number];

/** Asks where a report is to be saved; null when the user thinks better of it. The dialog asks about replacing. */
export async function valjFil(namn: string, [andelse, , slag]: Filslag): Promise<string | null> {
  const asked = await ask('skal.sparaSom', {
    titel: 'Spara rapporten',
    namn: `${namn}.${andelse}`,
    slag: { namn: slag, andelser: [andelse] },
  });
  if (asked.ok) return asked.value.sokvag;
  toast(problemText(asked.problem), 'danger');
  return null;
}
