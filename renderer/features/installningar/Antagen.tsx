import type { Answer } from '../../core/client.ts';
import { momentInText } from '../../ui/swedish.ts';

/** Who put a rule in force and when. */
export const Antagen = ({ antagen }: { readonly antagen: Answer<'regler.visa'>['antagna']['frister'] }) => (
  <p className="quiet small">
    {antagen === null
      ? 'Förvalet gäller. Ingen har antagit något annat än.'
      : `Version ${antagen.version}, antagen av ${antagen.vem} ${momentInText(antagen.at)}.`}
  </p>
);
