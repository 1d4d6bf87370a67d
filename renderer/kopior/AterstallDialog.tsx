import { useState } from 'react';
import { problemText } from '../../shared/problem.ts';
import { ask } from '../core/client.ts';
import { Answered } from '../core/Answered.tsx';
import { useQuestion } from '../core/useQuestion.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { forlustText } from './forlustText.ts';

interface Props {
  readonly fil: string;
  readonly nar: string;
  readonly onClose: () => void;
  /** The copy has taken the database's place. */
  readonly onRestored: () => void;
}

/** What going back to a copy would cost, and the button that does it. */
export const AterstallDialog = ({ fil, nar, onClose, onRestored }: Props) => (
  <Dialog title={`Gå tillbaka till kopian från ${nar}?`} isOpen onClose={onClose}>
    <Aterstall fil={fil} onClose={onClose} onRestored={onRestored} />
  </Dialog>
);

export function Aterstall({
  fil,
  onClose,
  onRestored,
}: Omit<Props, 'nar' | 'onClose'> & { readonly onClose?: () => void }) {
  const seen = useQuestion('skal.granskaKopia', { fil });
  const [isRunning, setRunning] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const restore = async (): Promise<void> => {
    setRunning(true);
    const result = await ask('skal.aterstallKopia', { fil });
    setRunning(false);
    if (!result.ok) return setFault(problemText(result.problem));
    return result.value.lage === 'stangd' ? setFault(result.value.text) : onRestored();
  };
  return (
    <Answered asked={seen}>
      {(value) => (
        <div className="stack">
          {forlustText(value).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {fault !== null && (
            <Notice kind="danger" role="alert">
              <p>{fault}</p>
            </Notice>
          )}
          <div className="dialog-actions">
            <Button
              kind={value.nuvarande === 'hel' ? 'danger' : 'primary'}
              isDisabled={isRunning}
              onPress={() => void restore()}
            >
              {isRunning ? 'Återställer' : 'Återställ kopian'}
            </Button>
            {onClose !== undefined && <Button onPress={onClose}>Avbryt</Button>}
          </div>
        </div>
      )}
    </Answered>
  );
}
