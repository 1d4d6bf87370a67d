import { useFormContext } from 'react-hook-form';
import { koderI } from '../../../shared/kodverk/kodverk.ts';
import { localTimeOf, systemClock } from '../../../shared/time/instant.ts';
import { addDays } from '../../../shared/time/localDate.ts';
import { ownEnheter, useGrund } from '../../core/grund.ts';
import { Group } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { DateField, TimeField } from '../../ui/DateField.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import { Plats, useBlur, useFalt } from './fields.tsx';
import type { FormVarden } from './formVarden.ts';

/** Which unit: the one used last stands first and is confirmed with one choice; never taken for granted. */
export function WhereQuestion({ senast }: { readonly senast: string | null }) {
  const grund = useGrund();
  const enhet = useFalt('enhetId');
  const plats = useFalt('plats');
  const own: readonly Option[] = ownEnheter(grund);
  const first = own.find((o) => o.id === senast);
  const options =
    first === undefined || own.length === 1
      ? own
      : [{ ...first, note: 'senast du registrerade' }, ...own.filter((o) => o !== first)];
  return (
    <div className="where">
      <Plats falt="enhetId">
        {options.length <= 4 ? (
          <Choice label="På vilken enhet hände det?" options={options} {...enhet} />
        ) : (
          <ComboBox
            label="På vilken enhet hände det?"
            placeholder={first === undefined ? 'Sök enhet' : `Sök enhet, senast ${first.text}`}
            groups={[{ text: '', options }]}
            {...enhet}
          />
        )}
      </Plats>
      <Plats falt="plats">
        <Select
          label="Var på enheten?"
          optional
          options={koderI(grund.kodverk, 'plats').map((k) => ({ id: k.kod, text: k.text }))}
          {...plats}
        />
      </Plats>
    </div>
  );
}

const precisions = [
  { id: 'exakt', text: 'Jag vet när' },
  { id: 'ungefar', text: 'Ungefär' },
  { id: 'okand', text: 'Okänt' },
] as const;

/** When: exactly, roughly or unknown, with the three most common answers one press away. */
export function WhenQuestion() {
  const { idag } = useGrund();
  const { setValue } = useFormContext<FormVarden>();
  const [precision, datum, tid, upptackt] = [
    useFalt('precision'),
    useFalt('datum'),
    useFalt('tid'),
    useFalt('upptackt'),
  ];
  const onBlur = useBlur();
  const set = (p: FormVarden['precision'], d: string, t: string): void => {
    precision.onChange(p);
    setValue('datum', d);
    setValue('tid', t);
    datum.onChange(d);
  };
  return (
    <div className="question">
      <div className="when-head">
        <Choice label="När hände det?" options={precisions} {...precision} />
        <Group aria-label="Snabbval för tid" className="row">
          <Button onPress={() => set('exakt', idag, localTimeOf(systemClock.now()))}>Nu</Button>
          <Button onPress={() => set('ungefar', idag, '')}>Idag</Button>
          <Button onPress={() => set('ungefar', addDays(idag, -1), '')}>Igår</Button>
        </Group>
      </div>
      <div className="when">
        {precision.value === 'okand' ? (
          <Plats falt="upptackt">
            <DateField
              label="Vilken dag upptäcktes det?"
              optional
              today={idag}
              latest={idag}
              onBlur={onBlur}
              {...upptackt}
            />
          </Plats>
        ) : (
          <>
            <Plats falt="datum">
              <DateField label="Dag" today={idag} latest={idag} onBlur={onBlur} {...datum} />
            </Plats>
            <Plats falt="tid">
              <TimeField
                label="Klockslag"
                optional={precision.value === 'ungefar'}
                onBlur={onBlur}
                {...tid}
              />
            </Plats>
          </>
        )}
      </div>
    </div>
  );
}
