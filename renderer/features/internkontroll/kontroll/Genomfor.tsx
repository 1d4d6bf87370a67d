import { useEffect } from 'react';
import { resultatskala } from '../../../../shared/internkontroll/resultatskala.ts';
import type { Kontroll } from '../../../../shared/internkontroll/kontroll.ts';
import { kontrollslag } from '../../../../shared/internkontroll/kontroll.ts';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { useFormutkast } from '../../../core/useFormutkast.ts';
import type { Formutkast } from '../../../core/useFormutkast.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Utkastruta } from '../../../core/Utkastruta.tsx';
import { teachSave } from '../../../frame/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { planHref } from '../plan/planval.ts';
import type { Planval } from '../plan/planval.ts';
import { rapportperioder } from '../rapport/rapportperioder.ts';
import { Automattabell } from './Automattabell.tsx';
import { Checklista } from './Checklista.tsx';
import { Klasser } from './Klasser.tsx';
import { useUtfall, utfallsnyckel } from './useUtfall.ts';
import type { Utfallsform } from './useUtfall.ts';

/** A control is carried out: what was found, how it is judged, and whether something must be done. */
export function Genomfor({ val, id }: { readonly val: Planval; readonly id: string }) {
  const asked = useQuestion('kontroll.visa', { id });
  const fran = useFormutkast(utfallsnyckel(id));
  return (
    <Answered asked={asked} lines={8}>
      {(visad) => (fran === undefined ? null : <Form key={fran.id} val={val} visad={visad} fran={fran} />)}
    </Answered>
  );
}

interface FormProps {
  readonly val: Planval;
  readonly visad: Answer<'kontroll.visa'>;
  readonly fran: Formutkast;
}
function Form({ val, visad, fran }: FormProps) {
  const { kontroll } = visad;
  const { idag, kodverk } = useGrund();
  const f = useUtfall(visad, fran);
  const { v, set } = f;
  useEffect(() => teachSave(() => void f.save()));
  return (
    <>
      <PageHeader
        title={kontroll.kontrollmoment}
        lead={`Genomför kontrollen. ${kontrollslag[kontroll.slag]}.`}
      />
      <div className="plan-form">
        <Utkastruta {...f.utkast} />
        {kontroll.metod !== '' && <p className="quiet">Metod: {kontroll.metod}</p>}
        <Varde f={f} kontroll={kontroll} />
        {kontroll.slag !== 'automatisk' && (
          <DateField
            label="Mätdatum"
            help="Dagen som mätningen gäller, inte dagen du skriver in den"
            value={v.matdatum}
            onChange={(matdatum) => set({ matdatum })}
            today={idag}
            latest={idag}
          />
        )}
        {f.inaktuellt && (
          <Notice kind="warning">
            <p>
              Mätdatumet är äldre än ett rapporteringsintervall. Mät igen, eller skriv i kommentaren varför
              det gamla värdet duger.
            </p>
          </Notice>
        )}
        <Choice
          label="Resultat"
          look="column"
          options={resultatskala(kodverk, idag).map((k) => ({ id: k.kod, text: k.text }))}
          value={v.resultat}
          onChange={(resultat) => set({ resultat })}
        />
        <Fritext
          label="Kommentar"
          help="Står i internkontrollrapporten. Skriv inget som pekar ut någon."
          optional
          rows={3}
          spellCheck
          value={v.kommentar}
          onChange={(kommentar) => set({ kommentar })}
        />
        <Choice
          label="Behövs en åtgärd?"
          options={[
            { id: 'ja', text: 'Ja' },
            { id: 'nej', text: 'Nej' },
            { id: 'vet-inte', text: 'Inte bedömt än' },
          ]}
          value={v.atgard}
          onChange={(atgard) => set({ atgard })}
        />
        <Refusal text={f.error} />
        <div className="row">
          <Button kind="primary" isDisabled={f.isBusy} onPress={() => void f.save()}>
            Spara utfallet
          </Button>
          <a className="button" href={planHref(`kontroller/${kontroll.id}`, val)}>
            Avbryt
          </a>
          <span className="small quiet">Filer och åtgärder läggs till när utfallet är sparat.</span>
        </div>
      </div>
    </>
  );
}

function Varde({ f, kontroll }: { readonly f: Utfallsform; readonly kontroll: Kontroll }) {
  const { v, set } = f;
  switch (kontroll.slag) {
    case 'uppgift':
      return (
        <Fritext
          label="Vad visar kontrollen?"
          help="Till exempel: 50 personer väntar på plats"
          rows={3}
          spellCheck
          value={v.text}
          onChange={(text) => set({ text })}
        />
      );
    case 'klasser':
      return (
        <Klasser
          totalt={v.totalt}
          onTotalt={(totalt) => set({ totalt })}
          klasser={v.klasser}
          onKlasser={(klasser) => set({ klasser })}
        />
      );
    case 'checklista':
      return (
        <Checklista fragor={kontroll.fragor} v={v.stickprov} onChange={(stickprov) => set({ stickprov })} />
      );
    case 'automatisk':
      return <Automatisk f={f} kontroll={kontroll} />;
  }
}

function Automatisk({ f, kontroll }: { readonly f: Utfallsform; readonly kontroll: Kontroll }) {
  const { idag } = useGrund();
  const { v, set } = f;
  const val = kontroll.automatik ?? {
    fraga: 'sol-avvikelser' as const,
    verksamhetId: null,
    delar: 'form' as const,
  };
  const asked = useQuestion('internkontroll.sammanstall', { ...val, period: v.period });
  return (
    <>
      <Select
        label="Period"
        options={rapportperioder(kontroll.ar, idag)}
        value={v.period}
        onChange={(period) => set({ period: period ?? v.period })}
      />
      {rapportperioder(kontroll.ar, idag).length === 0 && (
        <Notice>
          <p>Ingen månad av {kontroll.ar} har gått än. Kontrollen kan fyllas i när en period är slut.</p>
        </Notice>
      )}
      <Answered asked={asked}>{(svar) => <Automattabell val={val} svar={svar} />}</Answered>
    </>
  );
}
