import { problemText } from '../../../shared/problem.ts';
import { roller } from '../../../shared/profil/profil.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRapportval } from './useRapportval.ts';

interface Props {
  readonly avsnitt: Answer<'rapport.modell'>['avsnitt'][number];
}

/** Two owners have written a section side by side: both texts are seen, and a person chooses. */
export function Tvatexter({ avsnitt: a }: Props) {
  const { mall, period } = useRapportval();
  const choose = async (text: string, klar: boolean): Promise<void> => {
    const result = await ask('rapport.text.spara', { mall, period, avsnitt: a.id, text, klar, avgor: true });
    toast(
      result.ok
        ? 'Texten gäller nu. Den andra finns kvar bland tidigare versioner.'
        : problemText(result.problem),
      result.ok ? 'done' : 'danger',
    );
  };
  return (
    <Notice kind="warning">
      <p>
        Det finns två texter i {a.rubrik}, skrivna var för sig. Båda är sparade. Välj vilken som ska gälla,
        eller skriv en ny av dem.
      </p>
      <p>
        <strong>Texten här:</strong> {a.text}
      </p>
      <Button onPress={() => void choose(a.text, a.klar)}>Låt texten här gälla</Button>
      {a.konflikter.map((k) => (
        <div key={k.text}>
          <p>
            <strong>
              {k.vem === '' ? '' : `${k.vem}, `}
              {roller[k.roll]}:
            </strong>{' '}
            {k.text}
          </p>
          <Button onPress={() => void choose(k.text, k.klar)}>Låt den här texten gälla</Button>
        </div>
      ))}
    </Notice>
  );
}
