import { Plus, Trash2 } from 'lucide-react';
import { roller } from '../../../shared/profil/profil.ts';
import { trappText } from '../../../shared/regler/regelandring.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { Antagen } from './Antagen.tsx';
import { numbered } from './regelform.ts';
import type { RegeldelProps } from './regelform.ts';

type Steg = RegeldelProps['form']['frister']['trappa'][number];
const valbara = (['enhetschef', 'verksamhetschef', 'mas', 'sas', 'forvaltningschef'] as const).map((id) => ({
  id,
  text: roller[id],
}));
const MOST = 10;

/** Who is told when a day has passed, after how many days. Nobody is told of whom it is about. */
export function Trappa({ regler, form, onChange, may }: RegeldelProps) {
  const { trappa } = form.frister;
  const set = (steps: readonly Steg[]): void =>
    onChange({ ...form, frister: { ...form.frister, trappa: [...steps] } });
  return (
    <Fold title="Trappan: vem får veta att något är försenat">
      <div className="card">
        <Antagen antagen={regler.antagna.frister} />
        <p className="quiet">
          Den som står i trappan får veta hur många ärenden som väntar, aldrig vad eller vem de gäller.
        </p>
        <ul className="plain-list">
          {numbered(trappa).map(([i, t]) => (
            <li key={i} className="row rule-step">
              {may ? (
                <>
                  <NumberField
                    label="Dagar efter fristen"
                    value={t.dagarEfter}
                    min={0}
                    max={365}
                    onChange={(n) =>
                      set(trappa.map((s, j) => (j === Number(i) ? { ...s, dagarEfter: n } : s)))
                    }
                  />
                  <Select<Steg['roll']>
                    label="Får veta"
                    options={valbara}
                    value={t.roll}
                    onChange={(roll) => {
                      if (roll !== null) set(trappa.map((s, j) => (j === Number(i) ? { ...s, roll } : s)));
                    }}
                  />
                  <IconButton
                    icon={Trash2}
                    label={`Ta bort trappsteg ${String(Number(i) + 1)}`}
                    onPress={() => set(trappa.filter((_, j) => j !== Number(i)))}
                  />
                </>
              ) : (
                <span>{trappText(t)}</span>
              )}
            </li>
          ))}
        </ul>
        {may && trappa.length < MOST && (
          <div className="row">
            <Button
              icon={Plus}
              onPress={() => set([...trappa, { dagarEfter: 45, roll: 'forvaltningschef' }])}
            >
              Lägg till ett trappsteg
            </Button>
          </div>
        )}
      </div>
    </Fold>
  );
}
