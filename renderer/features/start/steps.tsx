import { FolderOpen, Plus, Trash2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { Group } from 'react-aria-components';
import { verksamhetsformer } from '../../../shared/enhet/enhet.ts';
import { problemText } from '../../../shared/problem.ts';
import { roller } from '../../../shared/profil/profil.ts';
import { ask } from '../../core/client.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choices, optionsOf } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { forslag, ifyllda, nyRad, organisationUr, raderAv } from './startVal.ts';
import type { Enhetsrad, StartVal } from './startVal.ts';

interface FieldsProps {
  readonly val: StartVal;
  readonly onChange: (change: Partial<StartVal>) => void;
}
interface Step {
  readonly title: string;
  /** Why it is asked and what comes of it. */
  readonly lead: string;
  readonly Fields: ComponentType<FieldsProps>;
  /** What stops the next step, in words; null when nothing does. */
  readonly check: (val: StartVal) => string | null;
}

const KommunFields = ({ val, onChange }: FieldsProps) => (
  <TextField
    label="Kommun"
    help="Namnet står i rapporter och på återställningsnyckeln."
    value={val.kommun}
    onChange={(kommun) => onChange({ kommun })}
    autoFocus
  />
);

function EnheterFields({ val, onChange }: FieldsProps) {
  const set = (key: number, change: Partial<Enhetsrad>): void =>
    onChange({ rader: val.rader.map((r) => (r.key === key ? { ...r, ...change } : r)) });
  return (
    <>
      <Group className="row" aria-label="Börja från ett förslag">
        <span className="quiet">Börja från ett förslag:</span>
        {forslag.map(([text, former]) => (
          <Button key={text} onPress={() => onChange({ rader: raderAv(former), egna: [] })}>
            {text}
          </Button>
        ))}
      </Group>
      <ul className="unit-rows wide">
        {val.rader.map((r, i) => (
          <li key={r.key}>
            <TextField
              label={`Enhet ${i + 1}`}
              value={r.namn}
              onChange={(namn) => set(r.key, { namn })}
              autoFocus={i === val.rader.length - 1}
            />
            <Select
              label="Slags verksamhet"
              options={optionsOf(verksamhetsformer)}
              value={r.form}
              onChange={(form) => {
                if (form !== null) set(r.key, { form });
              }}
            />
            <IconButton
              icon={Trash2}
              label={`Ta bort enhet ${i + 1}`}
              isDisabled={val.rader.length === 1}
              onPress={() => onChange({ rader: val.rader.filter((other) => other.key !== r.key) })}
            />
          </li>
        ))}
      </ul>
      <Button icon={Plus} onPress={() => onChange({ rader: [...val.rader, nyRad('', 'sabo')] })}>
        Lägg till en enhet
      </Button>
    </>
  );
}

const DuFields = ({ val, onChange }: FieldsProps) => (
  <>
    <TextField
      label="Ditt namn"
      optional
      help="Står i historiken bredvid det du gör."
      value={val.namn}
      onChange={(namn) => onChange({ namn })}
    />
    <Select
      label="Din roll"
      options={optionsOf(roller)}
      value={val.roll}
      onChange={(roll) => {
        if (roll !== null) onChange({ roll });
      }}
    />
    <Choices
      label="Dina enheter"
      help="Markera dem du arbetar för. Markerar du ingen gäller alla."
      options={ifyllda(val).map((r) => ({ id: r.namn.trim(), text: r.namn.trim() }))}
      value={val.egna}
      onChange={(egna) => onChange({ egna })}
    />
  </>
);

function UtdelningFields({ val, onChange }: FieldsProps) {
  const choose = async (): Promise<void> => {
    const result = await ask('skal.valjMapp', { titel: 'Välj mappen för delning' });
    if (!result.ok) toast(problemText(result.problem), 'danger');
    else if (result.value.sokvag !== null) onChange({ utdelning: result.value.sokvag });
  };
  return (
    <>
      <p>
        {val.utdelning === null ? (
          'Ingen mapp är vald. Varsam fungerar ändå.'
        ) : (
          <>
            Vald mapp: <strong>{val.utdelning}</strong>
          </>
        )}
      </p>
      <div className="row">
        <Button icon={FolderOpen} onPress={() => void choose()}>
          Välj mapp
        </Button>
        {val.utdelning !== null && (
          <Button onPress={() => onChange({ utdelning: null })}>Ta bort valet</Button>
        )}
      </div>
    </>
  );
}

/** The questions, in order; the recovery key comes after them. */
export const steps: readonly Step[] = [
  {
    title: 'Välkommen till Varsam',
    lead: 'Fem korta steg, sedan kan du registrera den första avvikelsen. Allt sparas krypterat på den här datorn och inget skickas ut på nätet. Allt du svarar kan ändras senare, utom återställningsnyckeln.',
    Fields: KommunFields,
    check: (v) => (v.kommun.trim() === '' ? 'Skriv kommunens namn.' : null),
  },
  {
    title: 'Vilka enheter finns?',
    lead: 'En enhet är en arbetsplats med en chef. Avvikelser registreras på en enhet och rapporter räknar per enhet. Slaget av verksamhet avgör vilka frågor och tabeller enheten hör till.',
    Fields: EnheterFields,
    check: (v) => {
      const org = organisationUr(v);
      return typeof org === 'string' ? org : null;
    },
  },
  {
    title: 'Vem är du?',
    lead: 'Rollen avgör vad som står överst på din översikt och vad du får göra. Det finns ingen inloggning: Varsam litar på att datorn är din.',
    Fields: DuFields,
    check: () => null,
  },
  {
    title: 'Delning med centralen',
    lead: 'Vill ni samla siffror från flera datorer väljer du en mapp på den gemensamma filytan. Bara avidentifierade sammandrag läggs där: koder, månader och antal. Koden från SAS skriver du sedan på sidan Delning. Du kan hoppa över det här och välja mappen där.',
    Fields: UtdelningFields,
    check: () => null,
  },
];
