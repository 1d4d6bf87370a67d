import { Plus, Trash2 } from 'lucide-react';
import { lagrumLista, lagrumText } from '../../../shared/kodverk/kodverk.ts';
import type { Lagrum } from '../../../shared/kodverk/kodverk.ts';
import { eskaleringsregelText } from '../../../shared/regler/regelandring.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox, Choice, Choices } from '../../ui/Choice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { Antagen } from './Antagen.tsx';
import { numbered } from './regelform.ts';
import type { RegeldelProps } from './regelform.ts';

type Regel = RegeldelProps['form']['eskalering']['regler'][number];
const grader = [
  { id: 'samrad', text: 'Rådgör vid behov' },
  { id: 'alltid', text: 'Ska alltid ta del' },
  { id: 'avslut', text: 'Avslutas aldrig utan' },
] as const;
const till = [
  { id: 'mas', text: 'MAS' },
  { id: 'sas', text: 'SAS' },
] as const;
const lagar = lagrumLista.map((l) => ({ id: l, text: lagrumText[l] }));
const ny: Regel = { lagrum: ['hsl'], minstRiskvarde: 8, till: 'mas', grad: 'alltid', legitimerad: false };

/** Which scores MAS or SAS must know of: one of the published ways, and what is changed in it here. */
export function Eskalering({ regler, form, onChange, may }: RegeldelProps) {
  const { eskalering } = form;
  const set = (rules: readonly Regel[]): void =>
    onChange({ ...form, eskalering: { ...eskalering, regler: [...rules] } });
  return (
    <Fold title="När MAS eller SAS ska ta del">
      <div className="card">
        <Antagen antagen={regler.antagna.eskalering} />
        {may && (
          <Choice
            label="Börja från en kommuns regler"
            help={eskalering.kalla}
            options={regler.forval.map((f) => ({ id: f.namn, text: f.namn }))}
            value={eskalering.namn}
            onChange={(namn) => {
              const chosen = regler.forval.find((f) => f.namn === namn);
              if (chosen !== undefined) onChange({ ...form, eskalering: chosen });
            }}
          />
        )}
        <ul className="plain-list">
          {numbered(eskalering.regler).map(([i, r]) => (
            <li key={i} className="stack rule-step">
              <div className="row">
                <span>{eskaleringsregelText(r)}.</span>
                {may && (
                  <IconButton
                    icon={Trash2}
                    label={`Ta bort regeln ${eskaleringsregelText(r)}`}
                    onPress={() => set(eskalering.regler.filter((_, j) => j !== Number(i)))}
                  />
                )}
              </div>
              {may && (
                <Fold title={`Ändra regel ${String(Number(i) + 1)}`}>
                  <Regelfalt
                    regel={r}
                    onChange={(next) => set(eskalering.regler.map((s, j) => (j === Number(i) ? next : s)))}
                  />
                </Fold>
              )}
            </li>
          ))}
        </ul>
        {may && (
          <div className="row">
            <Button icon={Plus} onPress={() => set([...eskalering.regler, ny])}>
              Lägg till en regel
            </Button>
          </div>
        )}
      </div>
    </Fold>
  );
}

const MOST_RISK = 16;
const MOST_SEVERITY = 4;

function Regelfalt({ regel: r, onChange }: { readonly regel: Regel; readonly onChange: (r: Regel) => void }) {
  const without = (part: 'minstRiskvarde' | 'minstAllvarlighetsgrad'): Regel => {
    const { [part]: _gone, ...rest } = r;
    return rest;
  };
  return (
    <div className="stack">
      <Choices<Lagrum>
        label="Gäller"
        options={lagar}
        value={r.lagrum}
        onChange={(lagrum) => {
          if (lagrum.length > 0) onChange({ ...r, lagrum });
        }}
      />
      <div className="row">
        <Select
          label="Vad"
          options={grader}
          value={r.grad}
          onChange={(g) => g !== null && onChange({ ...r, grad: g })}
        />
        <Select
          label="Vem"
          options={till}
          value={r.till}
          onChange={(t) => t !== null && onChange({ ...r, till: t })}
        />
      </div>
      <Checkbox
        label="Från ett visst riskvärde"
        value={r.minstRiskvarde !== undefined}
        onChange={(on) => onChange(on ? { ...r, minstRiskvarde: 8 } : without('minstRiskvarde'))}
      />
      {r.minstRiskvarde !== undefined && (
        <NumberField
          label="Riskvärde"
          min={1}
          max={MOST_RISK}
          value={r.minstRiskvarde}
          onChange={(n) => onChange({ ...r, minstRiskvarde: n })}
        />
      )}
      <Checkbox
        label="Från en viss allvarlighetsgrad"
        value={r.minstAllvarlighetsgrad !== undefined}
        onChange={(on) =>
          onChange(on ? { ...r, minstAllvarlighetsgrad: 3 } : without('minstAllvarlighetsgrad'))
        }
      />
      {r.minstAllvarlighetsgrad !== undefined && (
        <NumberField
          label="Allvarlighetsgrad"
          min={1}
          max={MOST_SEVERITY}
          value={r.minstAllvarlighetsgrad}
          onChange={(n) => onChange({ ...r, minstAllvarlighetsgrad: n })}
        />
      )}
      <Checkbox
        label="En namngiven legitimerad ska ha deltagit i bedömningen"
        value={r.legitimerad}
        onChange={(legitimerad) => onChange({ ...r, legitimerad })}
      />
    </div>
  );
}
