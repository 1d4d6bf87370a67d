import { delnamn, kolumnmonster, monsterAv } from '../../../shared/halvarsrapport/delkatalog.ts';
import type { Kolumnmonster } from '../../../shared/halvarsrapport/delkatalog.ts';
import type { Avsnittsmall, Del } from '../../../shared/halvarsrapport/rapportmall.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Choice, optionsOf } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  readonly avsnitt: Avsnittsmall;
  readonly katalog: readonly Del[];
  readonly onChange: (a: Avsnittsmall) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const niva = { '1': 'Kapitel', '2': 'Avsnitt', '3': 'Underavsnitt' } as const;
const agare = { mas: 'MAS', sas: 'SAS', gemensam: 'MAS och SAS' } as const;
const monster = (Object.keys(kolumnmonster) as Kolumnmonster[]).map((id) => ({
  id,
  text: kolumnmonster[id].text,
}));

/** A part the program makes itself: its columns can be chosen, and it can be taken away. */
function DelRad({
  del,
  onChange,
  onRemove,
}: {
  readonly del: Del;
  readonly onChange: (d: Del) => void;
  readonly onRemove: () => void;
}) {
  return (
    <li className="item">
      <span>{delnamn(del)}</span>
      <span className="row">
        {'kolumner' in del && (
          <Select
            label={`Kolumner i ${delnamn(del)}`}
            options={monster}
            value={monsterAv(del.kolumner)}
            onChange={(m) => {
              if (m !== null) onChange({ ...del, kolumner: kolumnmonster[m].kolumner });
            }}
          />
        )}
        <Button aria-label={`Ta bort ${delnamn(del)}`} onPress={onRemove}>
          Ta bort
        </Button>
      </span>
    </li>
  );
}

/** One section of the template: its words, its owner and its parts. */
export function MallAvsnitt({ avsnitt: a, katalog, onChange, onRemove, onClose }: Props) {
  const set = (change: Partial<Avsnittsmall>): void => onChange({ ...a, ...change });
  const fria = katalog.filter((d) => !a.delar.some((own) => JSON.stringify(own) === JSON.stringify(d)));
  return (
    <Dialog title={`Avsnittet ${a.rubrik}`} isOpen wide onClose={onClose}>
      <div className="stack">
        <TextField label="Rubrik" value={a.rubrik} onChange={(rubrik) => set({ rubrik })} />
        <div className="row">
          <Choice
            label="Nivå"
            options={optionsOf(niva)}
            value={String(a.niva) as keyof typeof niva}
            onChange={(n) => set({ niva: Number(n) })}
          />
          <Choice
            label="Ägare"
            options={optionsOf(agare)}
            value={a.agare}
            onChange={(x) => set({ agare: x })}
          />
        </div>
        <Checkbox label="Text skrivs här" value={a.skrivs} onChange={(skrivs) => set({ skrivs })} />
        <Fritext
          label="Instruktion till den som skriver"
          help="Skrivs inte ut."
          rows={2}
          value={a.instruktion}
          onChange={(instruktion) => set({ instruktion })}
        />
        <Fritext
          label="Fast text"
          help="Står i rapporten tills någon skriver något annat. {kommun}, {namnd}, {perioden} och {datum} fylls i."
          rows={4}
          value={a.standardtext}
          onChange={(standardtext) => set({ standardtext })}
        />
        <h3>Automatiska delar</h3>
        <ul className="items">
          {a.delar.map((d, i) => (
            <DelRad
              key={JSON.stringify(d)}
              del={d}
              onChange={(next) => set({ delar: a.delar.map((old, at) => (at === i ? next : old)) })}
              onRemove={() => set({ delar: a.delar.filter((_, at) => at !== i) })}
            />
          ))}
        </ul>
        <Select
          label="Lägg till en del"
          options={fria.map((d) => ({ id: JSON.stringify(d), text: delnamn(d) }))}
          value={null}
          onChange={(id) => {
            const d = fria.find((x) => JSON.stringify(x) === id);
            if (d !== undefined) set({ delar: [...a.delar, d] });
          }}
        />
        <div className="dialog-actions">
          <Button kind="primary" onPress={onClose}>
            Klar
          </Button>
          <Button kind="danger" onPress={onRemove}>
            Ta bort avsnittet
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
