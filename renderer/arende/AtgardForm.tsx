import { useState } from 'react';
import type { Atgard } from '../../shared/atgard/atgard.ts';
import { koderI } from '../../shared/kodverk/kodverk.ts';
import type { Input } from '../core/client.ts';
import { useGrund } from '../core/grund.ts';
import { Fritext } from '../sekretess/Fritext.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

type NyAtgard = Input<'atgard.foresla'>['atgard'];

interface Props {
  /** What it begins with; nothing for a new one. */
  readonly start?: Atgard;
  readonly knapp: string;
  readonly fel: string | undefined;
  readonly isBusy: boolean;
  readonly spara: (atgard: NyAtgard) => void;
  readonly onAvbryt?: () => void;
}

/** The questions of a measure: what, in which area, who and when. */
export function AtgardForm({ start, knapp, fel, isBusy, spara, onAvbryt }: Props) {
  const { kodverk, idag } = useGrund();
  const [text, setText] = useState(start?.text ?? '');
  const [omrade, setOmrade] = useState<string | null>(start?.omrade ?? null);
  const [ansvarig, setAnsvarig] = useState(start?.ansvarig ?? '');
  const [klarSenast, setKlarSenast] = useState<string>(start?.klarSenast ?? '');
  const areas = koderI(kodverk, 'orsaksomrade').map((k) => ({ id: k.kod, text: k.text }));
  return (
    <div className="card">
      <Fritext label="Vad ska göras?" rows={2} value={text} onChange={setText} />
      <Select label="Område" options={areas} value={omrade} onChange={setOmrade} />
      <div className="two">
        <TextField
          label="Ansvarig"
          help="En person. Namnet stannar på den här datorn."
          value={ansvarig}
          onChange={setAnsvarig}
        />
        <DateField label="Klar senast" value={klarSenast} onChange={setKlarSenast} today={idag} />
      </div>
      <Refusal text={fel} />
      <div className="row">
        <Button
          isDisabled={isBusy || omrade === null}
          onPress={() => omrade !== null && spara({ omrade, text, ansvarig, klarSenast })}
        >
          {knapp}
        </Button>
        {onAvbryt !== undefined && (
          <Button kind="quiet" onPress={onAvbryt}>
            Avbryt
          </Button>
        )}
      </div>
    </div>
  );
}
