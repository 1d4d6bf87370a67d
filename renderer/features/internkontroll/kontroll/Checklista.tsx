import { dra } from '../../../../shared/internkontroll/stickprov.ts';
import { Checkbox, Choice, Choices } from '../../../ui/Choice.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { antalAv } from './utfallVarden.ts';

/** What has been found in one sample; `ok` is null until it has been looked at. */
export interface Granskad {
  readonly nr: number;
  readonly ok: boolean | null;
  readonly fel: readonly number[];
  readonly not: string;
}
export interface Stickprovsvarden {
  readonly population: string;
  readonly antal: string;
  readonly fro: string;
  readonly granskade: readonly Granskad[];
}

interface Props {
  readonly fragor: readonly string[];
  readonly v: Stickprovsvarden;
  readonly onChange: (v: Stickprovsvarden) => void;
}

/** How many there are, how many to look at, and the seed that draws the same ones again. */
export function Checklista({ fragor, v, onChange }: Props) {
  const [population, antal] = [antalAv(v.population), antalAv(v.antal)];
  const canDraw = population !== null && antal !== null && population > 0 && antal > 0 && v.fro !== '';
  return (
    <fieldset className="class-fields">
      <legend>Stickprov</legend>
      <div className="row sample-fields">
        <TextField
          label="Hur många finns det?"
          inputMode="numeric"
          short
          value={v.population}
          onChange={(p) => onChange({ ...v, population: p })}
        />
        <TextField
          label="Hur många granskas?"
          inputMode="numeric"
          short
          value={v.antal}
          onChange={(a) => onChange({ ...v, antal: a })}
        />
        <TextField
          label="Frö"
          help="Samma frö drar samma akter, så att vem som helst kan göra om dragningen."
          value={v.fro}
          onChange={(fro) => onChange({ ...v, fro })}
        />
      </div>
      {canDraw ? (
        <Dragna
          fragor={fragor}
          v={v}
          onChange={onChange}
          population={population}
          antal={Math.min(antal, population)}
        />
      ) : (
        <p className="quiet">
          Numrera akterna i en lista från 1 och uppåt. Varsam drar vilka nummer som granskas.
        </p>
      )}
    </fieldset>
  );
}

interface DragnaProps extends Props {
  readonly population: number;
  readonly antal: number;
}
function Dragna({ fragor, v, onChange, population, antal }: DragnaProps) {
  const dragna = dra(population, antal, v.fro);
  const set = (g: Granskad): void =>
    onChange({ ...v, granskade: [...v.granskade.filter((x) => x.nr !== g.nr), g] });
  const svar = new Map(v.granskade.map((g) => [g.nr, g]));
  const klara = dragna.flatMap((nr) => svar.get(nr) ?? []).filter((g) => g.ok !== null);
  const med = klara.filter((g) => g.ok === false).length;
  return (
    <>
      <p>
        Granska nummer <strong className="figures">{dragna.join(', ')}</strong>.
      </p>
      <output className="sum-line" aria-label="Granskade hittills">
        {klara.length} av {dragna.length} granskade, {med} med anmärkning
      </output>
      <ol className="samples" aria-label="Granskade akter">
        {dragna.map((nr) => (
          <Akt
            key={nr}
            fragor={fragor}
            g={svar.get(nr) ?? { nr, ok: null, fel: [], not: '' }}
            onChange={set}
          />
        ))}
      </ol>
    </>
  );
}

interface AktProps {
  readonly fragor: readonly string[];
  readonly g: Granskad;
  readonly onChange: (g: Granskad) => void;
}
function Akt({ fragor, g, onChange }: AktProps) {
  const svar = g.ok === null ? null : g.ok ? 'utan' : 'med';
  return (
    <li className="card">
      <Choice
        label={`Nummer ${g.nr}`}
        options={[
          { id: 'utan', text: 'Utan anmärkning' },
          { id: 'med', text: 'Med anmärkning' },
        ]}
        value={svar}
        onChange={(s) => onChange({ ...g, ok: s === 'utan', fel: s === 'utan' ? [] : g.fel })}
      />
      {g.ok === false && fragor.length > 1 && (
        <Choices
          label={`Vad brister i nummer ${g.nr}?`}
          look="column"
          options={fragor.map((text, i) => ({ id: String(i + 1), text }))}
          value={g.fel.map(String)}
          onChange={(fel) => onChange({ ...g, fel: fel.map(Number) })}
        />
      )}
      {g.ok === false && fragor.length === 1 && (
        <Checkbox
          label={fragor[0] ?? ''}
          value={g.fel.includes(1)}
          onChange={(on) => onChange({ ...g, fel: on ? [1] : [] })}
        />
      )}
      {g.ok === false && (
        <Fritext
          label={`Anteckning om nummer ${g.nr}`}
          help="Skriv inget som pekar ut någon."
          optional
          value={g.not}
          onChange={(not) => onChange({ ...g, not })}
        />
      )}
    </li>
  );
}
