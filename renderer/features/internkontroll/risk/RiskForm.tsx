import { Save } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { kunskapsstyrkor, risksvar } from '../../../../shared/internkontroll/risk.ts';
import type { Risk } from '../../../../shared/internkontroll/risk.ts';
import { huvudtyper, typlista } from '../../../core/typval.ts';
import { kodText } from '../../../../shared/kodverk/kodverk.ts';
import { problemText } from '../../../../shared/problem.ts';
import type { Problem } from '../../../../shared/problem.ts';
import { ask } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { goTo } from '../../../core/places.ts';
import { useFormutkast, useIfyllt } from '../../../core/useFormutkast.ts';
import type { Formutkast, Utkastplats } from '../../../core/useFormutkast.ts';
import { useOneAtATime } from '../../../core/useOneAtATime.ts';
import { Utkastruta } from '../../../core/Utkastruta.tsx';
import { teachSave } from '../../../frame/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice, Choices, optionsOf } from '../../../ui/Choice.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Fold, Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/toasts.ts';
import { faltnamn, tomRisk, uppgifterAv, vardenAv } from './riskForm.ts';
import type { RiskVarden } from './riskForm.ts';

type Props = { readonly nr: number } | { readonly risk: Risk };

interface Fel {
  readonly falt: string;
  readonly text: string;
}
function felAv(problem: Problem): Fel {
  const falt = (problem.falt ?? '').replace(/^uppgifter\./u, '');
  const namn = faltnamn[falt];
  if (problem.code !== 'ogiltig-indata' || namn === undefined) return { falt, text: problemText(problem) };
  return {
    falt,
    text: problemText({ ...problem, uppgifter: { ...problem.uppgifter, falt: `”${namn}”` } }),
  };
}

const utkastFor = (props: Props): Utkastplats =>
  'nr' in props
    ? { nyckel: 'risk:ny', plats: 'internkontroll/risker/ny', titel: 'Ny risk' }
    : {
        nyckel: `risk:${props.risk.id}`,
        plats: `internkontroll/risker/${props.risk.id}/andra`,
        titel: `Ändra risk ${props.risk.nr}`,
      };

/** A risk in words: what can go wrong, why and with what consequence, and what is decided about it. */
export function RiskForm(props: Props) {
  const fran = useFormutkast(utkastFor(props).nyckel);
  return fran === undefined ? null : <Ifylld key={fran.id} {...props} fran={fran} />;
}

function Ifylld(props: Props & { readonly fran: Formutkast }) {
  const isNew = 'nr' in props;
  const borjan = isNew ? tomRisk(props.nr) : vardenAv(props.risk);
  const ifyllt = useIfyllt<RiskVarden>(utkastFor(props), props.fran, borjan);
  const { varden: v, set } = ifyllt;
  const [fel, setFel] = useState<Fel | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const save = useOneAtATime(async (): Promise<void> => {
    const saved = await ask('risk.spara', {
      ...(isNew ? {} : { id: props.risk.id }),
      uppgifter: uppgifterAv(v),
    });
    if (!saved.ok) {
      setFel(felAv(saved.problem));
      return;
    }
    await ifyllt.klar();
    toast(isNew ? 'Risken är sparad. Skatta den nu, eller senare.' : 'Ändringen är sparad.');
    goTo(`internkontroll/risker/${saved.value.id}`, isNew ? { del: 'skatta' } : {});
  });
  const saver = useRef(save);
  useEffect(() => {
    saver.current = save;
  });
  useEffect(() => teachSave(() => void saver.current()), []);
  useEffect(() => {
    if (fel === null) return;
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    refused?.focus();
    refused?.scrollIntoView({ block: 'center' });
  }, [fel]);
  const errorOf = (falt: string): string | undefined => (fel?.falt === falt ? fel.text : undefined);
  const delar = { v, set, errorOf };
  return (
    <>
      <PageHeader title={isNew ? 'Ny risk' : `Ändra risk ${props.risk.nr}`} />
      <form
        ref={form}
        className="risk-form"
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <Utkastruta {...ifyllt} />
        <Vad {...delar} />
        <Svar {...delar} />
        <Mer {...delar} />
        {fel !== null && (
          <Notice kind="danger" role="alert">
            <p>{fel.text}</p>
          </Notice>
        )}
        <div className="save-bar">
          <Button kind="primary" type="submit" icon={Save}>
            {isNew ? 'Spara risken' : 'Spara ändringen'}
          </Button>
          <Button
            onPress={() => goTo(isNew ? 'internkontroll/risker' : `internkontroll/risker/${props.risk.id}`)}
          >
            Avbryt
          </Button>
          <span className="quiet small">Ctrl+S sparar.</span>
        </div>
      </form>
    </>
  );
}

interface DelProps {
  readonly v: RiskVarden;
  readonly set: (part: Partial<RiskVarden>) => void;
  readonly errorOf: (falt: string) => string | undefined;
}

const inget = 'ingen';

function Vad({ v, set, errorOf }: DelProps) {
  const { organisation } = useGrund();
  return (
    <>
      <Fritext
        label="Vad kan gå fel?"
        help="En mening. Till exempel: Handläggare är för få och utredningar blir försenade."
        rows={2}
        value={v.risk}
        onChange={(risk) => set({ risk })}
        error={errorOf('risk')}
      />
      <div className="two">
        <Fritext
          label="Varför kan det hända?"
          optional
          rows={2}
          value={v.orsak}
          onChange={(orsak) => set({ orsak })}
          error={errorOf('orsak')}
        />
        <Fritext
          label="Vad blir följden?"
          optional
          rows={2}
          value={v.konsekvens}
          onChange={(konsekvens) => set({ konsekvens })}
          error={errorOf('konsekvens')}
        />
      </div>
      <div className="two">
        <TextField
          label="Kvalitetsfaktor"
          help="Målet som risken hör till, så som det står i planen."
          optional
          value={v.kvalitetsfaktor}
          onChange={(kvalitetsfaktor) => set({ kvalitetsfaktor })}
          error={errorOf('kvalitetsfaktor')}
        />
        <Select
          label="Verksamhet"
          options={[
            { id: inget, text: 'Hela nämndens ansvar' },
            ...organisation.verksamheter.map((x) => ({ id: x.id as string, text: x.namn })),
          ]}
          value={v.verksamhetId ?? inget}
          onChange={(id) => set({ verksamhetId: id === inget ? null : id })}
          error={errorOf('verksamhetId')}
        />
      </div>
      <div className="two">
        <TextField
          label="Ägare"
          help="Den som följer risken. Namnet stannar på den här datorn."
          optional
          value={v.agare}
          onChange={(agare) => set({ agare })}
          error={errorOf('agare')}
        />
        <TextField
          label="Nummer"
          help="Står i matrisen och i rapporten."
          short
          inputMode="numeric"
          value={v.nr}
          onChange={(nr) => set({ nr })}
          error={errorOf('nr')}
        />
      </div>
    </>
  );
}

const svarNoter = {
  acceptera: 'Vi lever med risken en bestämd tid',
  reducera: 'Vi gör den mindre',
  undvika: 'Vi slutar med det som ger den',
  dela: 'Vi delar den med någon annan',
} as const;

function Svar({ v, set, errorOf }: DelProps) {
  const { idag } = useGrund();
  return (
    <Section title="Vad gör vi åt den?">
      <Choice
        label="Svar"
        optional
        look="column"
        options={optionsOf(risksvar).map((o) => ({ ...o, note: svarNoter[o.id] }))}
        value={v.svar}
        onChange={(svar) => set({ svar })}
      />
      {v.svar === 'acceptera' && (
        <div className="two">
          <TextField
            label="Vem har godkänt?"
            help="Till exempel nämnden med paragraf, eller förvaltningschefen."
            value={v.accepteradAv}
            onChange={(accepteradAv) => set({ accepteradAv })}
            error={errorOf('accepteradAv')}
          />
          <DateField
            label="Accepteras till"
            help="Den dagen frågar Varsam om risken ska omvärderas."
            value={v.accepterasTill}
            onChange={(accepterasTill) => set({ accepterasTill })}
            today={idag}
            error={errorOf('accepterasTill')}
          />
        </div>
      )}
      <Choice
        label="Behövs åtgärder?"
        options={[
          { id: 'ja', text: 'Ja' },
          { id: 'nej', text: 'Nej' },
          { id: 'vet-inte', text: 'Inte bestämt' },
        ]}
        value={v.atgardBehovs}
        onChange={(atgardBehovs) => set({ atgardBehovs })}
      />
      <Fritext
        label="Åtgärd i rapporten"
        help="Med rapportens ord. Åtgärder med ansvarig och datum läggs till på riskens sida."
        optional
        rows={2}
        value={v.atgard}
        onChange={(atgard) => set({ atgard })}
        error={errorOf('atgard')}
      />
    </Section>
  );
}

function Mer({ v, set }: Omit<DelProps, 'errorOf'>) {
  const grund = useGrund();
  // A type that has gone out of use stays chosen until somebody takes it away.
  const typer = [
    ...new Set([
      ...huvudtyper(grund, grund.idag).map((k) => k.kod),
      ...v.handelsetyper,
      ...(v.tema === null ? [] : [v.tema]),
    ]),
  ];
  return (
    <Fold title="Kunskap, uppföljning och händelsetyper">
      <div className="stack">
        <Choice
          label="Hur säker är kunskapen bakom skattningen?"
          optional
          options={optionsOf(kunskapsstyrkor)}
          value={v.kunskap}
          onChange={(kunskap) => set({ kunskap })}
        />
        <Choice
          label="Följs upp"
          options={[
            { id: 'delar', text: 'I delårsrapporten och vid helår' },
            { id: 'helar', text: 'Bara vid helår' },
          ]}
          value={v.foljsUpp}
          onChange={(foljsUpp) => set({ foljsUpp })}
        />
        <Select
          label="Tema"
          help="Ärenden, risker och kontroller med samma tema visas tillsammans."
          options={[
            { id: inget, text: 'Inget tema' },
            ...typer.map((t) => ({ id: t, text: kodText(grund.kodverk, typlista, t) })),
          ]}
          value={v.tema ?? inget}
          onChange={(tema) => set({ tema: tema === null || tema === inget ? null : tema })}
        />
        <Choices
          label="Händelsetyper som risken handlar om"
          help="Då räknar Varsam hur ofta det har hänt det senaste året och visar det bredvid skattningen."
          optional
          options={typer.map((t) => ({ id: t, text: kodText(grund.kodverk, typlista, t) }))}
          value={v.handelsetyper}
          onChange={(handelsetyper) => set({ handelsetyper })}
        />
      </div>
    </Fold>
  );
}
