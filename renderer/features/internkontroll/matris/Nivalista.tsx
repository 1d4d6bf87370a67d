import { Minus, Plus } from 'lucide-react';
import {
  andraNiva,
  kanLaggaTillNiva,
  kanTaBortNiva,
  laggTillNiva,
  taBortNiva,
} from '../../../../shared/riskmatris/redigera.ts';
import type { Axel } from '../../../../shared/riskmatris/redigera.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextField } from '../../../ui/TextField.tsx';

interface Props {
  readonly titel: string;
  readonly axel: Axel;
  readonly m: Riskmatris;
  readonly onChange: (m: Riskmatris) => void;
}

const tal = (text: string): number | undefined => {
  const n = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(n) || n < 0 ? undefined : n;
};

/** The levels of one axis, the highest first as in the matrix, each with its word and what it means. */
export function Nivalista({ titel, axel, m, onChange }: Props) {
  return (
    <Section title={titel}>
      <ul className="niva-rader">
        {m[axel].toReversed().map((n) => (
          <li key={n.varde}>
            <TextField
              label={`Nivå ${n.varde}`}
              value={n.text}
              onChange={(text) => onChange(andraNiva(m, axel, n.varde, { text }))}
            />
            <TextField
              label={`Vad nivå ${n.varde} betyder`}
              value={n.definition}
              onChange={(definition) => onChange(andraNiva(m, axel, n.varde, { definition }))}
            />
            {axel === 'sannolikhet' && (
              <TextField
                label="Minst per år"
                short
                inputMode="numeric"
                value={n.minstPerAr === undefined ? '' : String(n.minstPerAr).replace('.', ',')}
                onChange={(text) => onChange(andraNiva(m, axel, n.varde, { minstPerAr: tal(text) }))}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          icon={Plus}
          isDisabled={!kanLaggaTillNiva(m, axel)}
          onPress={() => onChange(laggTillNiva(m, axel))}
        >
          Lägg till nivå {m[axel].length + 1}
        </Button>
        <Button
          icon={Minus}
          isDisabled={!kanTaBortNiva(m, axel)}
          onPress={() => onChange(taBortNiva(m, axel))}
        >
          Ta bort nivå {m[axel].length}
        </Button>
      </div>
      {axel === 'sannolikhet' && (
        <p className="quiet small">
          ”Minst per år” säger från hur många händelser om året nivån gäller. Då kan Varsam jämföra med
          händelserna. Lämna tomt om skalan inte handlar om hur ofta.
        </p>
      )}
    </Section>
  );
}
