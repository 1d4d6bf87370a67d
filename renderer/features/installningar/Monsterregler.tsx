import { Plus, Trash2 } from 'lucide-react';
import { monsterregelText } from '../../../shared/regler/regelandring.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { Antagen } from './Antagen.tsx';
import { numbered } from './regelform.ts';
import type { RegeldelProps } from './regelform.ts';

type Regel = RegeldelProps['form']['monster'][number];
const slag = [
  { id: 'typ', text: 'Samma typ på enheten' },
  { id: 'tid', text: 'Samma typ och tid på dygnet' },
  { id: 'person', text: 'Samma person' },
] as const;
const MOST = 10;

/** How many alike within how many days raise a signal. */
export function Monsterregler({ regler, form, onChange, may }: RegeldelProps) {
  const { monster } = form;
  const set = (rules: readonly Regel[]): void => onChange({ ...form, monster: [...rules] });
  const change = (i: number, part: Partial<Regel>): void =>
    set(monster.map((r, j) => (j === i ? { ...r, ...part } : r)));
  return (
    <Fold title="Vad som räknas som ett mönster">
      <div className="card">
        <Antagen antagen={regler.antagna.monster} />
        <ul className="plain-list">
          {numbered(monster).map(([i, r]) => (
            <li key={i} className="row rule-step">
              {may ? (
                <>
                  <Select<Regel['slag']>
                    label="Upprepning av"
                    options={slag}
                    value={r.slag}
                    onChange={(s) => {
                      if (s !== null) change(Number(i), { slag: s });
                    }}
                  />
                  <NumberField
                    label="Händelser"
                    min={2}
                    max={1000}
                    value={r.antal}
                    onChange={(antal) => change(Number(i), { antal })}
                  />
                  <NumberField
                    label="Inom dagar"
                    min={1}
                    max={730}
                    value={r.dagar}
                    onChange={(dagar) => change(Number(i), { dagar })}
                  />
                  <IconButton
                    icon={Trash2}
                    label={`Ta bort mönsterregel ${String(Number(i) + 1)}`}
                    onPress={() => set(monster.filter((_, j) => j !== Number(i)))}
                  />
                </>
              ) : (
                <span>{monsterregelText(r)}.</span>
              )}
            </li>
          ))}
        </ul>
        {may && monster.length < MOST && (
          <div className="row">
            <Button icon={Plus} onPress={() => set([...monster, { slag: 'typ', antal: 3, dagar: 14 }])}>
              Lägg till en mönsterregel
            </Button>
          </div>
        )}
      </div>
    </Fold>
  );
}
