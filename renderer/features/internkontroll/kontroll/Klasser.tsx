import { CircleAlert, CircleCheck, Plus } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { nyDel, nyKlass, summatext } from './utfallVarden.ts';
import type { Delvarde, Klassvarde } from './utfallVarden.ts';

interface Props {
  readonly totalt: string;
  readonly onTotalt: (totalt: string) => void;
  readonly klasser: readonly Klassvarde[];
  readonly onKlasser: (klasser: readonly Klassvarde[]) => void;
}

/** Says while one types whether the parts add up to the whole. */
function Summa({
  parts,
  whole,
  of,
}: {
  readonly parts: readonly Delvarde[];
  readonly whole: string;
  readonly of: string;
}) {
  const { text, stammer } = summatext(parts, whole);
  return (
    <output className={`sum-line ${stammer === null ? '' : stammer ? 'agrees' : 'differs'}`} aria-label={of}>
      {stammer !== null && <Icon of={stammer ? CircleCheck : CircleAlert} />}
      {text}
    </output>
  );
}

/** A whole divided into classes, and classes into parts; both must add up. */
export function Klasser({ totalt, onTotalt, klasser, onKlasser }: Props) {
  const change = (key: string, more: Partial<Klassvarde>): void =>
    onKlasser(klasser.map((k) => (k.key === key ? { ...k, ...more } : k)));
  return (
    <fieldset className="class-fields">
      <legend>Antal i klasser</legend>
      <TextField label="Totalt" inputMode="numeric" short value={totalt} onChange={onTotalt} />
      {klasser.map((k, i) => (
        <div key={k.key} className="class-row">
          <Delrad
            label={`Klass ${i + 1}`}
            d={k}
            onChange={(d) => change(k.key, d)}
            onRemove={() => onKlasser(klasser.filter((x) => x.key !== k.key))}
          />
          {k.varav.map((d, n) => (
            <div key={d.key} className="class-part">
              <Delrad
                label={`Varav ${n + 1} i klass ${i + 1}`}
                d={d}
                onChange={(more) =>
                  change(k.key, { varav: k.varav.map((x) => (x.key === d.key ? { ...x, ...more } : x)) })
                }
                onRemove={() => change(k.key, { varav: k.varav.filter((x) => x.key !== d.key) })}
              />
            </div>
          ))}
          <div className="row class-part">
            <Button
              kind="quiet"
              icon={Plus}
              aria-label={`Varav i klass ${i + 1}`}
              onPress={() => change(k.key, { varav: [...k.varav, nyDel()] })}
            >
              Varav
            </Button>
            {k.varav.length > 0 && (
              <Summa parts={k.varav} whole={k.antal} of={`Summan av delarna i klass ${i + 1}`} />
            )}
          </div>
        </div>
      ))}
      <div className="row">
        <Button kind="quiet" icon={Plus} onPress={() => onKlasser([...klasser, nyKlass()])}>
          Lägg till en klass
        </Button>
        <Summa parts={klasser} whole={totalt} of="Summan av klasserna" />
      </div>
    </fieldset>
  );
}

interface DelradProps {
  readonly label: string;
  readonly d: Delvarde;
  readonly onChange: (d: Partial<Delvarde>) => void;
  readonly onRemove: () => void;
}
const Delrad = ({ label, d, onChange, onRemove }: DelradProps) => (
  <div className="class-line">
    <TextField label={label} value={d.namn} onChange={(namn) => onChange({ namn })} />
    <TextField
      label={`Antal, ${label.toLowerCase()}`}
      inputMode="numeric"
      short
      value={d.antal}
      onChange={(antal) => onChange({ antal })}
    />
    <Button kind="quiet" aria-label={`Ta bort ${label.toLowerCase()}`} onPress={onRemove}>
      Ta bort
    </Button>
  </div>
);
