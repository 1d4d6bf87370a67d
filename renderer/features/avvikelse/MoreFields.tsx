import { berordText, handelseslag, jaNejText, skadegrader } from '../../../shared/avvikelse/avvikelse.ts';
import { useGrund } from '../../core/grund.ts';
import { Checkbox, Choice, optionsOf } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { TypeFields } from './TypeFields.tsx';
import { Plats, useBlur, useFalt } from './fields.tsx';

const slagNotes = {
  risk: 'kunde ha hänt',
  tillbud: 'hände, men ingen skadades',
  'negativ-handelse': 'hände, och någon skadades',
} as const;

/** Everything beside the four questions: can be answered now or later. */
export function MoreFields({ typ }: { readonly typ: string | null }) {
  const { idag } = useGrund();
  const onBlur = useBlur();
  const [slag, fysisk, psykisk] = [useFalt('slag'), useFalt('skadaFysisk'), useFalt('skadaPsykisk')];
  const [berord, pseudonym, atgard] = [useFalt('berord'), useFalt('pseudonym'), useFalt('omedelbarAtgard')];
  const [forut, igen, forslag] = [
    useFalt('hantForut'),
    useFalt('kanHandaIgen'),
    useFalt('forbattringsforslag'),
  ];
  const [kollega, gott, upptackt] = [useFalt('forKollega'), useFalt('gottExempel'), useFalt('upptackt')];
  const precision = useFalt('precision');
  const skador = optionsOf(skadegrader);
  return (
    <div className="questions">
      <Plats falt="slag">
        <Choice
          label="Vad slags händelse?"
          options={optionsOf(handelseslag).map((o) => ({ ...o, note: slagNotes[o.id] }))}
          {...slag}
        />
      </Plats>
      <Plats falt="omedelbarAtgard">
        <Fritext label="Vad gjordes genast?" rows={2} onBlur={onBlur} {...atgard} />
      </Plats>
      <div className="two">
        <Plats falt="skadaFysisk">
          <Choice label="Fysisk skada" options={skador} {...fysisk} />
        </Plats>
        <Plats falt="skadaPsykisk">
          <Choice label="Psykisk skada" options={skador} {...psykisk} />
        </Plats>
      </div>
      <Plats falt="berord">
        <Choice label="Vem berördes?" options={optionsOf(berordText)} {...berord} />
      </Plats>
      {berord.value === 'person' && (
        <Plats falt="pseudonym">
          <Fritext
            label="Beteckning för personen"
            help="Er egen beteckning, till exempel Brukare A. Samma beteckning nästa gång gör att upprepningar syns. Aldrig namn, initialer eller personnummer."
            onBlur={onBlur}
            {...pseudonym}
          />
        </Plats>
      )}
      {typ !== null && <TypeFields typ={typ} />}
      <div className="two">
        <Plats falt="hantForut">
          <Choice label="Har det hänt förut?" options={optionsOf(jaNejText)} {...forut} />
        </Plats>
        <Plats falt="kanHandaIgen">
          <Choice label="Kan det hända igen?" options={optionsOf(jaNejText)} {...igen} />
        </Plats>
      </div>
      <Plats falt="forbattringsforslag">
        <Fritext label="Förslag på förbättring" rows={2} onBlur={onBlur} {...forslag} />
      </Plats>
      {precision.value !== 'okand' && (
        <Plats falt="upptackt">
          <DateField
            label="Vilken dag upptäcktes det?"
            help="Lämna tomt om det var idag."
            today={idag}
            latest={idag}
            onBlur={onBlur}
            {...upptackt}
          />
        </Plats>
      )}
      <Plats falt="forKollega">
        <Checkbox label="Jag skriver åt en kollega" value={kollega.value} onChange={kollega.onChange} />
        <Checkbox
          label="Det här är ett gott exempel att lära av"
          value={gott.value}
          onChange={gott.onChange}
        />
      </Plats>
    </div>
  );
}
