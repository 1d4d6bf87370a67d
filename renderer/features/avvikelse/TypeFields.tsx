import { Group } from 'react-aria-components';
import { jaNejText } from '../../../shared/avvikelse/avvikelse.ts';
import { faltFor, typslagFor } from '../../../shared/avvikelse/typuppgifter.ts';
import type { Falt } from '../../../shared/avvikelse/typuppgifter.ts';
import { koderI } from '../../../shared/kodverk/kodverk.ts';
import { useGrund } from '../../core/grund.ts';
import { Choice, Choices, optionsOf } from '../../ui/Choice.tsx';
import { DateField, TimeField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { Plats, useBlur, useSvar } from './fields.tsx';

/** The questions that only this type has, drawn from the table of fields. */
export const TypeFields = ({ typ }: { readonly typ: string }) =>
  faltFor[typslagFor(typ)].map((f) => (
    <Plats key={f.id} falt={`svar-${f.id}`}>
      <TypeField falt={f} />
    </Plats>
  ));

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asCodes = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function TypeField({ falt }: { readonly falt: Falt }) {
  const { kodverk, idag } = useGrund();
  const { value, onChange, error } = useSvar(falt.id);
  const onBlur = useBlur();
  const common = { label: falt.text, error };
  const codes = koderI(kodverk, falt.lista ?? '').map((k) => ({ id: k.kod, text: k.text }));
  switch (falt.slag) {
    case 'jaNej':
      return <Choice {...common} options={optionsOf(jaNejText)} value={asJaNej(value)} onChange={onChange} />;
    case 'kod':
      return <Select {...common} options={codes} value={asText(value) || null} onChange={onChange} />;
    case 'koder':
      return <Choices {...common} options={codes} value={asCodes(value)} onChange={onChange} />;
    case 'text':
      return <Fritext {...common} value={asText(value)} onChange={onChange} onBlur={onBlur} />;
    case 'tid':
      return (
        <TimeField
          {...common}
          value={asText(value)}
          onChange={(t) => onChange(t === '' ? null : t)}
          onBlur={onBlur}
        />
      );
    case 'datumTid': {
      const { datum, tid } = asMoment(value);
      const set = (d: string, t: string): void =>
        onChange(d === '' && t === '' ? null : { datum: d, tid: t === '' ? null : t });
      return (
        <Group className="when" aria-label={falt.text}>
          <DateField
            {...common}
            today={idag}
            latest={idag}
            value={datum}
            onChange={(d) => set(d, tid)}
            onBlur={onBlur}
          />
          <TimeField label="Klockslag" value={tid} onChange={(t) => set(datum, t)} onBlur={onBlur} />
        </Group>
      );
    }
  }
}

const asJaNej = (value: unknown): keyof typeof jaNejText | null =>
  value === 'ja' || value === 'nej' || value === 'vet-ej' ? value : null;

function asMoment(value: unknown): { readonly datum: string; readonly tid: string } {
  if (typeof value !== 'object' || value === null) return { datum: '', tid: '' };
  const moment = value as { readonly datum?: unknown; readonly tid?: unknown };
  return { datum: asText(moment.datum), tid: asText(moment.tid) };
}
