import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { parseLocalDate } from '../../shared/time/localDate.ts';
import { granskaFil } from '../report/granskaFil.ts';
import type { Kommando } from './kommando.ts';

export const rimlighetKommando: Kommando = {
  namn: 'rimlighet',
  ord: ['FIL.docx'],
  hjalp: 'Läser en rapport i Word och listar siffror som inte går ihop.',
  val: { rapportdatum: { type: 'string' } },
  valHjalp: { rapportdatum: 'Rapportens datum, ÅÅÅÅ-MM-DD; annars letas det upp i dokumentet.' },
  mer: 'Behöver ingen profil. Svarar 0 också när det finns fynd; de är frågor till den som skriver, inte fel i filen.',
  kor: async (c) => {
    const fil = c.ord[0] ?? '';
    const given = c.val['rapportdatum'];
    const rapportdatum = typeof given === 'string' ? parseLocalDate(given) : undefined;
    if (rapportdatum === null)
      return refused(
        problem('ogiltig-indata', { falt: 'rapportdatum', skal: 'ska vara ett datum som finns' }),
      );
    const result = await granskaFil(fil, rapportdatum === undefined ? {} : { rapportdatum });
    if (!result.ok) return result;
    const { fynd } = result.value;
    return done({
      json: result.value,
      text:
        fynd.length === 0
          ? `${fil}: inga fynd.`
          : [
              `${fil}: ${fynd.length} fynd.`,
              ...fynd.map((f, i) => `${i + 1}. ${f.text}\n   Plats: ${f.plats}\n   Förslag: ${f.forslag}`),
            ].join('\n'),
    });
  },
};
