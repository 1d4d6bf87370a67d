import { fristenheter } from '../../../shared/frist/frister.ts';
import type { Fristenhet } from '../../../shared/frist/frister.ts';
import { fristText } from '../../../shared/regler/regelandring.ts';
import { Group } from 'react-aria-components';
import { Chip } from '../../ui/Chip.tsx';
import { optionsOf } from '../../ui/Choice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { Antagen } from './Antagen.tsx';
import type { RegeldelProps } from './regelform.ts';

type Rad = RegeldelProps['regler']['lista'][number];
const grupper: readonly (readonly [borjan: string, text: string])[] = [
  ['avvikelse.', 'Avvikelser'],
  ['klagomal.', 'Klagomål'],
  ['lexSarah.', 'Lex Sarah'],
  ['lexMaria.', 'Lex Maria'],
  ['extern.', 'Externa avvikelser'],
  ['arende.', 'Alla slags ärenden'],
];

/** Every deadline with its days, its word in law and where the days come from. */
export function Frister(props: RegeldelProps) {
  const { regler } = props;
  return (
    <Fold title="Frister">
      <div className="card">
        <Antagen antagen={regler.antagna.frister} />
        {grupper.map(([borjan, text]) => (
          <section key={borjan} className="stack" aria-label={text}>
            <h3>{text}</h3>
            <ul className="plain-list">
              {regler.lista
                .filter((r) => r.kod.startsWith(borjan))
                .map((r) => (
                  <Frist key={r.kod} rad={r} {...props} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Fold>
  );
}

function Frist({ rad, form, onChange, may }: RegeldelProps & { readonly rad: Rad }) {
  const { frister } = form;
  const dagar = frister.dagar[rad.kod] ?? rad.dagar;
  const enhet: Fristenhet = frister.enheter[rad.kod] ?? rad.enhet;
  const isOwn = frister.dagar[rad.kod] !== undefined || frister.enheter[rad.kod] !== undefined;
  const set = (part: Partial<typeof frister>): void =>
    onChange({ ...form, frister: { ...frister, ...part } });
  return (
    <li className="rule-row">
      <div>
        <strong>{rad.text}</strong>
        <p className="quiet small">
          {rad.ord === '' ? '' : `Lagens ord: ${rad.ord}. `}
          {isOwn ? `Förvalet är ${rad.dagar} ${fristenheter[rad.enhet]}.` : rad.kalla}{' '}
          {!isOwn && rad.kontrollera && <Chip tone="warning">kontrollera</Chip>}
        </p>
      </div>
      {may ? (
        <Group className="row" aria-label={rad.text}>
          <NumberField
            label="Antal"
            value={dagar}
            min={0}
            max={730}
            onChange={(n) => set({ dagar: { ...frister.dagar, [rad.kod]: n } })}
          />
          <Select<Fristenhet>
            label="Räknas i"
            options={optionsOf(fristenheter)}
            value={enhet}
            onChange={(e) => {
              if (e !== null) set({ enheter: { ...frister.enheter, [rad.kod]: e } });
            }}
          />
        </Group>
      ) : (
        <span>{fristText(frister, rad.kod)}</span>
      )}
    </li>
  );
}
