import { enheterDen, enhetNamn } from '../../../shared/enhet/enhet.ts';
import { galler, koderI } from '../../../shared/kodverk/kodverk.ts';
import { useGrund } from '../../core/grund.ts';
import type { Grund } from '../../core/grund.ts';
import { Choice, Choices } from '../../ui/Choice.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Falt, Varden } from './falt.ts';

/** What was refused, in words, and the question it is about when it is about one. */
export interface Fel {
  readonly falt: string | undefined;
  readonly text: string;
}

interface Props {
  readonly falt: readonly Falt[];
  readonly varden: Varden;
  readonly onChange: (id: string, varde: unknown) => void;
  /** The field that was refused, with the sentence. */
  readonly fel: Fel | null;
}

const jaNej: readonly Option[] = [
  { id: 'ja', text: 'Ja' },
  { id: 'nej', text: 'Nej' },
];

const platser = ({ organisation, idag }: Grund) => [
  {
    text: 'Enheter',
    options: enheterDen(organisation, idag).map((e) => ({
      id: `enhet:${e.id}`,
      text: enhetNamn(organisation, e.id, idag),
    })),
  },
  {
    text: 'Hela verksamheten',
    options: organisation.verksamheter.map((v) => ({ id: `verksamhet:${v.id}`, text: v.namn })),
  },
];

const orden = ({ kodverk, idag }: Grund, lista: string): readonly string[] =>
  koderI(kodverk, lista)
    .filter((k) => galler(k, idag))
    .map((k) => k.text);

function EttFalt({
  f,
  varde,
  onChange,
  error,
}: {
  readonly f: Falt;
  readonly varde: unknown;
  readonly onChange: (v: unknown) => void;
  readonly error: string | undefined;
}) {
  const grund = useGrund();
  const text = typeof varde === 'string' ? varde : '';
  const one = text === '' ? null : text;
  const common = {
    label: f.text,
    ...(f.hjalp === undefined ? {} : { help: f.hjalp }),
    ...(error === undefined ? {} : { error }),
    ...(f.valfri === undefined ? {} : { optional: true }),
  };
  switch (f.slag) {
    case 'rad':
      return <Fritext {...common} value={text} onChange={onChange} />;
    case 'uppgift':
      return (
        <TextField
          {...common}
          value={text}
          onChange={onChange}
          {...(f.forslag === undefined ? {} : { forslag: orden(grund, f.forslag) })}
        />
      );
    case 'antal':
      return <TextField {...common} value={text} onChange={onChange} short inputMode="numeric" />;
    case 'text':
    case 'rader':
      return <Fritext {...common} value={text} onChange={onChange} rows={4} />;
    case 'datum':
      return <DateField {...common} value={text} onChange={onChange} today={grund.idag} />;
    case 'janej':
      return <Choice {...common} options={jaNej} value={one} onChange={onChange} />;
    case 'val':
      return f.val.length > 5 ? (
        <Select {...common} options={f.val} value={one} onChange={(v) => onChange(v ?? '')} />
      ) : (
        <Choice {...common} options={f.val} value={one} onChange={onChange} />
      );
    case 'flera':
      return (
        <Choices
          {...common}
          options={f.val}
          value={Array.isArray(varde) ? (varde as string[]) : []}
          onChange={onChange}
          look="column"
        />
      );
    case 'kod': {
      const koder = koderI(grund.kodverk, f.lista).filter(
        (k) => k.under === undefined && galler(k, grund.idag),
      );
      const val = koder.map((k) => ({ id: k.kod, text: k.text }));
      return <Select {...common} options={val} value={one} onChange={(v) => onChange(v ?? '')} />;
    }
    case 'plats':
      return <ComboBox {...common} groups={platser(grund)} value={one} onChange={(v) => onChange(v ?? '')} />;
  }
}

/** The questions of a form below each other. A refusal stands at the field it is about. */
export const Falten = ({ falt, varden, onChange, fel }: Props) => (
  <div className="stack">
    {falt.map((f) => (
      <EttFalt
        key={f.id}
        f={f}
        varde={varden[f.id]}
        onChange={(v) => onChange(f.id, v)}
        error={fel?.falt === f.id ? fel.text : undefined}
      />
    ))}
  </div>
);
