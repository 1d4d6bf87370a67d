import { useState } from 'react';
import type { Answer } from '../../../core/client.ts';
import { useAct } from '../../../core/useAct.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { BaraFor } from '../../../core/BaraFor.tsx';
import { useSvarsutkast } from '../../../core/useSvarsutkast.ts';

interface Props {
  readonly visad: Answer<'risk.visa'>;
  readonly onSkatta: () => void;
}

/** What has happened since somebody last looked, answered by a new score or by keeping it and saying why. */
export function Omvardera({ visad: { risk, omvardera }, onSkatta }: Props) {
  const act = useAct('risk.behall');
  const [isKeeping, setKeeping] = useState(false);
  const utkast = useSvarsutkast('behall', 'Varför skattningen behålls', { skal: '' });
  const { skal } = utkast.varden;
  if (omvardera.length === 0) return null;
  const stang = async (): Promise<void> => {
    await utkast.klar();
    setKeeping(false);
  };
  const save = async (): Promise<void> => {
    const saved = await act.run({ id: risk.id, skal }, 'Skattningen behålls, och skälet är sparat.');
    if (saved !== undefined) await stang();
  };
  return (
    <Notice kind="warning">
      <p>
        <strong>Omvärdera?</strong>
      </p>
      <ul>
        {omvardera.map((t) => (
          <li key={t}>{t}</li>
        ))}
      </ul>
      {isKeeping || utkast.isTaken ? (
        <>
          <Fritext
            label="Varför behålls skattningen?"
            rows={2}
            autoFocus
            value={skal}
            onChange={(t) => utkast.set({ skal: t })}
          />
          <Refusal text={act.error} />
          <div className="row">
            <Button kind="primary" isDisabled={skal.trim() === '' || act.isBusy} onPress={() => void save()}>
              Behåll skattningen
            </Button>
            <Button onPress={() => void stang()}>Avbryt</Button>
          </div>
        </>
      ) : (
        <BaraFor fraga="risk.behall">
          <div className="row">
            <Button kind="primary" onPress={onSkatta}>
              Skatta om
            </Button>
            <Button onPress={() => setKeeping(true)}>Behåll och skriv varför</Button>
          </div>
        </BaraFor>
      )}
    </Notice>
  );
}
