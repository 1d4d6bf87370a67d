import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { inteAvvikelse } from '../../../shared/avvikelse/avvikelse.ts';
import { finnEnhet, senasteVersion } from '../../../shared/enhet/enhet.ts';
import type { EnhetId, Verksamhetsform } from '../../../shared/enhet/enhet.ts';
import { ask } from '../../core/client.ts';
import { Answered } from '../../core/Answered.tsx';
import { ownEnheter, useGrund } from '../../core/grund.ts';
import type { Grund } from '../../core/grund.ts';
import { goTo, keepInAddress, usePlace } from '../../core/places.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { AvvikelseForm } from './AvvikelseForm.tsx';
import { Plats, useBlur, useFalt } from './fields.tsx';
import { tomtFormular } from './formVarden.ts';
import type { FormVarden } from './formVarden.ts';
import { MoreFields } from './MoreFields.tsx';
import { SaSerCentralen } from './SaSerCentralen.tsx';
import { Saved } from './Saved.tsx';
import { rememberEnhet, senasteEnhet } from '../../core/senasteEnhet.ts';
import { TypeQuestion } from './TypeQuestion.tsx';
import { WhenQuestion, WhereQuestion } from './WhereWhen.tsx';

export const draftKind = 'avvikelse';

interface Kept {
  readonly id: string;
  readonly nummer: string;
  readonly enhetId: EnhetId;
}

/**
 * Registers one event: a new form, or a draft that is taken up again (`?utkast=ID`). What is typed in a new form has its
 * draft in the address at once, so that whoever comes back, from the lock or from the handbook, finds it in the form.
 */
export function Registrera() {
  const wanted = usePlace().search.get('utkast');
  const drafts = useQuestion('utkast.lista', { slag: draftKind });
  const [kept, setKept] = useState<Kept | null>(null);
  const [own, setOwn] = useState(() => crypto.randomUUID());
  if (kept !== null)
    return (
      <Saved
        {...kept}
        onAnother={() => {
          setKept(null);
          setOwn(crypto.randomUUID());
          goTo('avvikelser/ny');
        }}
      />
    );
  return (
    <div className="page tight">
      <PageHeader
        title="Registrera en avvikelse"
        lead="Fyra frågor räcker. Resten kan kompletteras senare."
      />
      <Answered asked={drafts}>
        {(found) => {
          const draft = wanted === own ? undefined : found.find((d) => d.id === wanted);
          return (
            <RegisterForm
              key={draft?.id ?? own}
              id={draft?.id ?? own}
              start={draft === undefined ? undefined : { ...tomtFormular, ...draft.innehall }}
              onKept={setKept}
            />
          );
        }}
      </Answered>
    </div>
  );
}

function startFor(grund: Grund): FormVarden {
  const own = ownEnheter(grund);
  return { ...tomtFormular, enhetId: own.length === 1 ? (own[0]?.id ?? null) : null };
}

interface FormProps {
  /** Of the draft that is written. */
  readonly id: string;
  readonly start: FormVarden | undefined;
  readonly onKept: (kept: Kept) => void;
}

function RegisterForm({ id, start, onKept }: FormProps) {
  const grund = useGrund();
  const [begin] = useState(() => start ?? startFor(grund));
  return (
    <AvvikelseForm
      draftId={id}
      draftKind={draftKind}
      start={begin}
      act="Spara avvikelsen"
      onTyped={() => keepInAddress({ utkast: id })}
      save={async (uppgifter) => {
        const result = await ask('avvikelse.registrera', { uppgifter, utkastId: id });
        if (!result.ok) return result.problem;
        rememberEnhet(uppgifter.enhetId);
        onKept({ ...result.value, enhetId: uppgifter.enhetId });
        return null;
      }}
      onDiscard={() => {
        void ask('utkast.kasta', { id });
        goTo('oversikt');
      }}
      aside={<Aside />}
    >
      <Questions />
    </AvvikelseForm>
  );
}

/** The kind of unit decides which tiles come first. */
function formOf(grund: Grund, enhetId: string | null): Verksamhetsform {
  const own = ownEnheter(grund);
  const enhet = finnEnhet(grund.organisation, (enhetId ?? senasteEnhet() ?? own[0]?.id ?? '') as EnhetId);
  return enhet === undefined ? 'sabo' : senasteVersion(enhet).form;
}

function Questions() {
  const grund = useGrund();
  const { control } = useFormContext<FormVarden>();
  const [typ, enhetId] = useWatch({ control, name: ['typ', 'enhetId'] });
  const vadHande = useFalt('vadHande');
  const onBlur = useBlur();
  const leaned = enhetId ?? senasteEnhet() ?? undefined;
  return (
    <>
      <TypeQuestion enhetId={leaned} form={formOf(grund, enhetId)} />
      <WhereQuestion senast={senasteEnhet()} />
      <WhenQuestion />
      <Plats falt="vadHande">
        <div className="beside-help">
          <Fritext
            label="Vad hände?"
            help="Skriv kort och sakligt, utan namn, initialer eller personnummer."
            rows={3}
            onBlur={onBlur}
            {...vadHande}
          />
        </div>
      </Plats>
      <Fold title="Komplettera nu (kan också göras senare)">
        <MoreFields typ={typ} />
      </Fold>
    </>
  );
}

const Aside = () => (
  <>
    <SaSerCentralen />
    <Notice>
      <p className="small">{inteAvvikelse}</p>
    </Notice>
    <p className="small quiet">
      Rapportera hellre en gång för mycket. Avvikelser är till för att hitta fel i arbetssätt och rutiner,
      inte för att peka ut någon.
    </p>
  </>
);
