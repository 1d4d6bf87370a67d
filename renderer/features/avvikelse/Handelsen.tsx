import { handelsefakta } from '../../../shared/avvikelse/fakta.ts';
import { handlingWords } from '../../../shared/avvikelse/historikText.ts';
import { useGrund } from '../../core/grund.ts';
import { Beteckningar } from '../../sekretess/Beteckningar.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { momentInText } from '../../ui/swedish.ts';
import type { SektionProps } from './sektioner.ts';

/** What was reported: the answers that were given, in the order of the form. */
export function Handelsen({ avvikelse, historik }: SektionProps) {
  const { kodverk } = useGrund();
  return (
    <div className="stack">
      <Facts facts={handelsefakta(avvikelse, kodverk)} />
      <Tillagg historik={historik} />
      <Beteckningar />
    </div>
  );
}

/** Corrections stand beside the words they correct. */
function Tillagg({ historik }: Pick<SektionProps, 'historik'>) {
  const written = historik.filter((h) => h.handling === 'tillagg');
  if (written.length === 0) return null;
  return (
    <ul className="items" aria-label="Tillägg">
      {written.map((h) => (
        <li key={h.seq} className="card">
          <p>
            <strong>Tillägg</strong>{' '}
            <span className="quiet small">
              {h.vem}, {momentInText(h.at)}
            </span>
          </p>
          <p>{handlingWords(h)}</p>
        </li>
      ))}
    </ul>
  );
}
