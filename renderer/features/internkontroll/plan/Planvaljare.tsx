import { Plus } from 'lucide-react';
import { useState } from 'react';
import { keepInAddress } from '../../../core/places.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { usePlanalternativ } from './planval.ts';
import type { Planval } from './planval.ts';

/** Which year's plan, and which nämnd's. */
export function Planvaljare({ val, canAdd = false }: { readonly val: Planval; readonly canAdd?: boolean }) {
  const { ar, namnder } = usePlanalternativ(val);
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="plan-choice">
      <Select
        label="År"
        options={ar.map((a) => ({ id: String(a), text: String(a) }))}
        value={String(val.ar)}
        onChange={(a) => keepInAddress({ ar: a ?? undefined })}
      />
      <Select
        label="Nämnd"
        options={namnder.map((n) => ({ id: n, text: n }))}
        value={val.namnd}
        onChange={(n) => keepInAddress({ namnd: n ?? undefined })}
      />
      {canAdd && (
        <Button kind="quiet" icon={Plus} onPress={() => setAdding(true)}>
          Annan nämnd
        </Button>
      )}
      {isAdding && <NyNamnd onClose={() => setAdding(false)} />}
    </div>
  );
}

function NyNamnd({ onClose }: { readonly onClose: () => void }) {
  const [namn, setNamn] = useState('');
  return (
    <Dialog title="Plan för en annan nämnd" isOpen onClose={onClose}>
      <TextField label="Nämndens namn" value={namn} onChange={setNamn} autoFocus />
      <div className="dialog-actions">
        <Button
          kind="primary"
          isDisabled={namn.trim() === ''}
          onPress={() => {
            keepInAddress({ namnd: namn.trim() });
            onClose();
          }}
        >
          Visa nämndens plan
        </Button>
        <Button onPress={onClose}>Avbryt</Button>
      </div>
    </Dialog>
  );
}
