import { Answered } from '../../core/Answered.tsx';
import { avvikelseAdress } from '../../core/avvikelseAdress.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useRapportval } from './useRapportval.ts';

interface Props {
  readonly period: string;
  readonly trace: string;
  readonly onClose: () => void;
}

/** What one figure stands on: records here, collected files, or what was entered by hand with its source. */
export function Spar({ period, trace, onClose }: Props) {
  const { mall, lasning } = useRapportval();
  const asked = useQuestion('rapport.spar', { mall, period, trace, lasning });
  return (
    <Dialog title="Siffran bygger på" isOpen onClose={onClose}>
      <Answered asked={asked}>
        {({ raknas, filter, filer, inmatade }) => (
          <>
            <p>Räkneenhet: {raknas}.</p>
            {filter !== null && (
              <p>
                <a href={avvikelseAdress(filter)} onClick={onClose}>
                  {filer.length === 0 ? 'Visa avvikelserna' : 'Visa de avvikelser som är registrerade här'}
                </a>
              </p>
            )}
            {filer.length > 0 && (
              <ul className="items">
                {filer.map((f) => (
                  <li key={f.sha256} className="item">
                    <span>{f.unit}</span>
                    <span className="small quiet">
                      {f.namn}, {f.sha256.slice(0, 16)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {inmatade.map((u) => (
              <p key={`${u.matt}-${u.period}-${u.enhetId ?? ''}-${u.slag}`} className="small">
                Inmatat för {u.period}: {u.antal} ({u.kalla})
              </p>
            ))}
          </>
        )}
      </Answered>
      <div className="dialog-actions">
        <Button onPress={onClose}>Stäng</Button>
      </div>
    </Dialog>
  );
}
