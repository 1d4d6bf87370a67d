import { problemText } from '../../../shared/problem.ts';
import type { Result } from '../../../shared/result.ts';
import { ask } from '../../core/client.ts';
import { toast } from '../../ui/toasts.ts';

const slag = {
  pdf: { namn: 'PDF', andelser: ['pdf'] },
  docx: { namn: 'Word', andelser: ['docx'] },
} as const;

/** Asks where, writes, and tells how it went. */
export async function sparaDokument(
  namn: string,
  format: keyof typeof slag,
  skriv: (fil: string) => Promise<Result<unknown>>,
): Promise<void> {
  const { namn: text, andelser } = slag[format];
  const asked = await ask('skal.sparaSom', {
    titel: 'Spara dokumentet',
    namn: `${namn}.${format}`,
    slag: { namn: text, andelser: [...andelser] },
  });
  if (!asked.ok) return toast(problemText(asked.problem), 'danger');
  if (asked.value.sokvag === null) return undefined;
  const made = await skriv(asked.value.sokvag);
  return made.ok ? toast('Dokumentet är sparat.') : toast(problemText(made.problem), 'danger');
}
