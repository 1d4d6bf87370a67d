import { Group } from 'react-aria-components';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import type { Chipslag, Chipval } from '../../../shared/snabb/chip.ts';
import { addDays, longDate } from '../../../shared/time/localDate.ts';
import { ownEnheter, useGrund } from '../../core/grund.ts';
import { senasteEnhet } from '../../core/senasteEnhet.ts';
import { sokTyp, typgrupper, typlista, typOchUndertyp } from '../../core/typval.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/Select.tsx';
import { okandDag } from './snabbsvar.ts';
import type { Saknas } from './snabbsvar.ts';

interface Props {
  readonly missing: readonly Saknas[];
  readonly onChoose: (slag: Chipslag, val: Chipval) => void;
}
/** So many units fit as buttons beside each other. */
const FEW = 6;

/** The questions whose answers the line does not have. */
export const Fragor = ({ missing, onChoose }: Props) => (
  <>
    {missing.includes('typ') && <Typ onChoose={onChoose} />}
    {missing.includes('enhet') && <Enhet onChoose={onChoose} />}
    {missing.includes('nar') && <Nar onChoose={onChoose} />}
  </>
);

type Ask = Pick<Props, 'onChoose'>;

function Typ({ onChoose }: Ask) {
  const grund = useGrund();
  const choose = (kod: string | null): void => {
    if (kod === null) return;
    const { typ, undertyp } = typOchUndertyp(grund, kod);
    for (const [slag, varde] of [
      ['typ', typ],
      ['undertyp', undertyp],
    ] as const)
      if (varde !== null) onChoose(slag, { varde, text: kodText(grund.kodverk, typlista, varde) });
  };
  return (
    <ComboBox
      label="Vad gäller det?"
      placeholder="Sök med egna ord, t.ex. ramlade"
      groups={typgrupper(grund)}
      find={(words) => sokTyp(grund, words)}
      value={null}
      onChange={choose}
    />
  );
}

function Enhet({ onChoose }: Ask) {
  const grund = useGrund();
  const last = senasteEnhet();
  const options = ownEnheter(grund).toSorted((a, b) => Number(b.id === last) - Number(a.id === last));
  const choose = (id: string | null): void => {
    const found = options.find((o) => o.id === id);
    if (found !== undefined) onChoose('enhet', { varde: found.id, text: found.text });
  };
  const label = 'På vilken enhet hände det?';
  if (options.length > FEW)
    return (
      <ComboBox
        label={label}
        placeholder="Sök enhet"
        groups={[{ text: '', options }]}
        value={null}
        onChange={choose}
      />
    );
  return <Knappar label={label} options={options} onChoose={choose} />;
}

function Nar({ onChoose }: Ask) {
  const { idag } = useGrund();
  const days = [idag, addDays(idag, -1)];
  const options = [
    ...days.map((d, i) => ({ id: d, text: i === 0 ? 'Idag' : 'Igår' })),
    { id: okandDag.varde, text: 'Okänt' },
  ];
  const choose = (id: string): void => {
    const day = days.find((d) => d === id);
    onChoose('datum', day === undefined ? okandDag : { varde: day, text: longDate(day) });
  };
  return <Knappar label="När hände det?" options={options} onChoose={choose} />;
}

interface KnapparProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly onChoose: (id: string) => void;
}
const Knappar = ({ label, options, onChoose }: KnapparProps) => (
  <Group aria-label={label} className="field">
    <span className="field-label" aria-hidden>
      {label}
    </span>
    <span className="row">
      {options.map((o) => (
        <Button key={o.id} onPress={() => onChoose(o.id)}>
          {o.text}
        </Button>
      ))}
    </span>
  </Group>
);
