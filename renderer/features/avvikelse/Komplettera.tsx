import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Avvikelse } from '../../../shared/avvikelse/avvikelse.ts';
import { ask } from '../../core/client.ts';
import { Answered } from '../../core/Answered.tsx';
import { goTo, hrefTo } from '../../core/places.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { toast } from '../../ui/toasts.ts';
import { AvvikelseForm } from './AvvikelseForm.tsx';
import { Plats, useBlur, useFalt } from './fields.tsx';
import { franAvvikelse } from './formVarden.ts';
import type { FormVarden } from './formVarden.ts';
import { MoreFields } from './MoreFields.tsx';
import { TypeQuestion } from './TypeQuestion.tsx';
import { WhenQuestion, WhereQuestion } from './WhereWhen.tsx';

/** Drafts of completions carry the id of the case they belong to. */
export const completionKind = 'komplettering';

/** Adds to the answers of a case; what they were before stays in the history. */
export function Komplettera({ avvikelse }: { readonly avvikelse: Avvikelse }) {
  const drafts = useQuestion('utkast.lista', { slag: completionKind });
  return (
    <div className="page">
      <PageHeader
        title={`Komplettera ${avvikelse.nummer}`}
        lead="Svara på det du vet. Tidigare svar finns kvar i historiken."
      />
      <Answered asked={drafts}>
        {(found) => {
          const draft = found.find((d) => d.innehall['avvikelseId'] === avvikelse.id);
          return <CompletionForm avvikelse={avvikelse} draftId={draft?.id} kept={draft?.innehall} />;
        }}
      </Answered>
    </div>
  );
}

interface Props {
  readonly avvikelse: Avvikelse;
  readonly draftId: string | undefined;
  readonly kept: Record<string, unknown> | undefined;
}

function CompletionForm({ avvikelse, draftId, kept }: Props) {
  const [id] = useState(() => draftId ?? crypto.randomUUID());
  const [start] = useState<FormVarden>(() => ({ ...franAvvikelse(avvikelse), ...kept }));
  const back = (): void => goTo(`avvikelser/${avvikelse.id}`);
  return (
    <AvvikelseForm
      draftId={id}
      draftKind={completionKind}
      draftExtra={{ avvikelseId: avvikelse.id }}
      avvikelseId={avvikelse.id}
      start={start}
      act="Spara kompletteringen"
      save={async (uppgifter) => {
        const result = await ask('avvikelse.komplettera', { id: avvikelse.id, uppgifter });
        if (!result.ok) return result.problem;
        await ask('utkast.kasta', { id });
        toast(result.value.andrade.length === 0 ? 'Inget var ändrat.' : 'Kompletteringen är sparad.');
        back();
        return null;
      }}
      onDiscard={() => {
        void ask('utkast.kasta', { id });
        back();
      }}
    >
      <Questions avvikelse={avvikelse} />
    </AvvikelseForm>
  );
}

function Questions({ avvikelse: { id, enhetId, status } }: { readonly avvikelse: Avvikelse }) {
  const { control } = useFormContext<FormVarden>();
  const typ = useWatch({ control, name: 'typ' });
  const vadHande = useFalt('vadHande');
  const onBlur = useBlur();
  return (
    <>
      <MoreFields typ={typ} />
      {status === 'registrerad' ? (
        <Fold title="Rätta typ, plats, tid eller beskrivning">
          <div className="questions">
            <TypeQuestion enhetId={enhetId} form="sabo" />
            <WhereQuestion senast={null} />
            <WhenQuestion />
            <Plats falt="vadHande">
              <Fritext label="Vad hände?" rows={4} onBlur={onBlur} {...vadHande} />
            </Plats>
          </div>
        </Fold>
      ) : (
        <Fold title="Rätta tiden">
          <div className="questions">
            <WhenQuestion />
            <p className="quiet">
              Avvikelsen är bedömd.{' '}
              <a href={hrefTo(`avvikelser/${id}`, { del: 'ratta' })}>
                Skriv ett tillägg, klassa om eller flytta den
              </a>{' '}
              om något annat är fel.
            </p>
          </div>
        </Fold>
      )}
    </>
  );
}
