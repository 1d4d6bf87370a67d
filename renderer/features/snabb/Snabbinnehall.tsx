import { Check } from 'lucide-react';
import { useState } from 'react';
import { goTo } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { closeSnabb } from './snabbStore.ts';
import { Snabbrad } from './Snabbrad.tsx';

interface Kept {
  readonly id: string;
  readonly nummer: string;
}

/** The line, and then what it became. */
export function Snabbinnehall() {
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
