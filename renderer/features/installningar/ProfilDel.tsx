import { useState } from 'react';
import { enheterDen, enhetNamn } from '../../../shared/enhet/enhet.ts';
import { problemText } from '../../../shared/problem.ts';
import { roller } from '../../../shared/profil/profil.ts';
import type { Profil } from '../../../shared/profil/profil.ts';
import { AvIt } from '../../core/AvIt.tsx';
import { ask } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices, optionsOf } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';

/** Name, role and units of the one who works here. */
export function ProfilDel() {
  const { profil, organisation, idag, avIt } = useGrund();
  const [typed, setTyped] = useState<Profil>(profil);
  const set = (change: Partial<Profil>): void => setTyped((p) => ({ ...p, ...change }));
  const save = async (): Promise<void> => {
    const result = await ask('profil.andra', { profil: typed });
    if (result.ok) toast('Dina uppgifter är sparade.');
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <TextField label="Ditt namn" optional value={typed.namn} onChange={(namn) => set({ namn })} />
      <Select
        label="Din roll"
        options={optionsOf(roller)}
        value={typed.roll}
        onChange={(roll) => {
          if (roll !== null) set({ roll });
        }}
      />
      {avIt.enhet ? (
        <p className="row">
          <strong>Din enhet</strong>{' '}
          <span>{profil.enheter.map((id) => enhetNamn(organisation, id, idag)).join(', ')}</span> <AvIt />
        </p>
      ) : (
        <Choices
          label="Dina enheter"
          help="Markerar du ingen gäller alla."
          options={enheterDen(organisation, idag).map((e) => ({
            id: e.id,
            text: enhetNamn(organisation, e.id, idag),
          }))}
          value={typed.enheter}
          onChange={(enheter) => set({ enheter })}
        />
      )}
      <Button type="submit">Spara uppgifterna</Button>
    </form>
  );
}
