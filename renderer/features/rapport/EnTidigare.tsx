import { useState } from 'react';
import type { MattId } from '../../../shared/halvarsrapport/matt.ts';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';

const WHOLE = 'hela-kommunen';

interface Props {
  readonly vilket: MattId;
  readonly kalla: string;
  readonly enheter: readonly { readonly id: string; readonly text: string }[];
}

/** One earlier figure by hand. */
export function EnTidigare({ vilket, kalla, enheter }: Props) {
  const [enhet, setEnhet] = useState(WHOLE);
  const [period, setPeriod] = useState('');
  const [antal, setAntal] = useState('');
  const [isSum, setSum] = useState(false);
  const [fault, setFault] = useState<string>();
  const save = async (): Promise<void> => {
    const result = await ask('rapport.tidigare.spara', {
      uppgifter: [
        {
          matt: vilket,
          period: period.trim(),
          enhetId: enhet === WHOLE ? null : enhet,
          slag: isSum ? 'publicerad-summa' : 'antal',
          antal: Number(antal.replaceAll(/[\s\u00a0\u202f]/g, '')),
          kalla,
        },
      ],
    });
    setFault(result.ok ? undefined : problemText(result.problem));
    if (!result.ok) return;
    setAntal('');
    toast('Siffran är sparad.');
  };
  return (
    <Section title="Skriv in en siffra">
      <Select
        label="Enhet"
        options={[{ id: WHOLE, text: 'Hela kommunen' }, ...enheter]}
        value={enhet}
        onChange={(id) => setEnhet(id ?? WHOLE)}
      />
      <TextField
        label="Period"
        help="Till exempel 2020-H1 eller 2019"
        value={period}
        onChange={setPeriod}
        short
      />
      <TextField label="Antal" inputMode="numeric" value={antal} onChange={setAntal} error={fault} short />
      {enhet === WHOLE && (
        <Checkbox
          label="Det är en publicerad summa, att jämföra med enheterna"
          value={isSum}
          onChange={setSum}
        />
      )}
      <div className="row">
        <Button
          isDisabled={period.trim() === '' || antal.trim() === '' || kalla.trim() === ''}
          onPress={() => void save()}
        >
          Spara siffran
        </Button>
      </div>
    </Section>
  );
}
