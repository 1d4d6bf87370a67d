import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { goTo } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { closeSnabb, useSnabb } from './snabbStore.ts';
import { Snabbrad } from './Snabbrad.tsx';

interface Kept {
  readonly id: string;
  readonly nummer: string;
}

/** Ctrl+Shift+N: one line becomes an avvikelse, with what was understood in sight. */
export function Snabbruta() {
  const isOpen = useSnabb((s) => s.isOpen);
  // What is written is cleared with the screen when the window is locked; the draft is kept.
  useEffect(() => closeSnabb, []);
  return (
    <Dialog title="Skriv en avvikelse på en rad" isOpen={isOpen} onClose={closeSnabb} wide>
      <Inside />
    </Dialog>
  );
}

function Inside() {
  const [kept, setKept] = useState<Kept | null>(null);
  return kept === null ? <Snabbrad onKept={setKept} /> : <Sparad {...kept} />;
}

function Sparad({ id, nummer }: Kept) {
  const leave = (path?: string): void => {
    closeSnabb();
    if (path !== undefined) goTo(path);
  };
  return (
    <>
      <Notice kind="done" role="alert">
        <p>
          Avvikelsen är sparad och har fått numret <strong>{nummer}</strong>. Nästa steg är att enhetschefen
          bedömer den. Resten kan kompletteras nu eller senare.
        </p>
      </Notice>
      <div className="dialog-actions">
        <Button kind="primary" autoFocus icon={Check} onPress={() => leave()}>
          Klart för nu
        </Button>
        <Button onPress={() => leave(`avvikelser/${id}/komplettera`)}>Komplettera nu</Button>
      </div>
    </>
  );
}
