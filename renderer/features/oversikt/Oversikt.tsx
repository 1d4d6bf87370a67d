import { FilePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, hrefTo } from '../../core/places.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { countOf } from '../../ui/swedish.ts';
import { Drafts } from './Drafts.tsx';

/** What I owe, sorted by date and one press away; then drafts, then what happened lately. */
export default function Oversikt() {
  const { profil } = useGrund();
  const owed = useQuestion('arbete.mitt', { antal: 12 });
  const latest = useQuestion('avvikelse.lista', { antal: 5 });
  return (
    <div className="page">
      <PageHeader title={profil.namn === '' ? 'Översikt' : `Hej ${profil.namn.split(' ')[0] ?? ''}`}>
        <Button kind="primary" icon={FilePlus} onPress={() => goTo('avvikelser/ny')}>
          Registrera en avvikelse
        </Button>
      </PageHeader>
      <Drafts />
      <Section title="Att göra" aside={<More asked={owed.state === 'ready' ? owed.value : null} />}>
        <Answered asked={owed}>{(value) => <Owed rows={value.rader} />}</Answered>
      </Section>
      <Section title="Senaste händelserna" aside={<a href={hrefTo('avvikelser')}>Alla avvikelser</a>}>
        <Answered asked={latest}>{(value) => <Latest rows={value.rader} />}</Answered>
      </Section>
    </div>
  );
}

function More({ asked }: { readonly asked: Answer<'arbete.mitt'> | null }): ReactNode {
  if (asked === null || asked.totalt === 0) return null;
  const late = asked.forsenade === 0 ? '' : `, ${countOf(asked.forsenade, 'försenat', 'försenade')}`;
  return (
    <a href={hrefTo('avvikelser', { status: 'oppna', ordning: 'stigande' })}>
      {countOf(asked.totalt, 'ärende', 'ärenden')}
      {late}
    </a>
  );
}

function Owed({ rows }: { readonly rows: Answer<'arbete.mitt'>['rader'] }) {
  const { kodverk, organisation, idag } = useGrund();
  if (rows.length === 0)
    return (
      <EmptyState
        title="Inget väntar på dig"
        text="När en avvikelse behöver bedömas, utredas eller följas upp står den här, den mest brådskande först."
      />
    );
  return (
    <ul className="items">
      {rows.map((r) => (
        <li key={r.id}>
          <a className="item" href={hrefTo(`avvikelser/${r.id}`, { del: r.stalle })}>
            <span className="figures">{r.senast}</span>
            <span>
              <span className="title">{r.mening}</span>{' '}
              <span className="quiet small">
                {kodText(kodverk, 'avvikelsetyp', r.typ)}, {enhetNamn(organisation, r.enhetId, idag)},{' '}
                {r.nummer}
              </span>
            </span>
            {r.dagarKvar < 0 ? (
              <Chip tone="warning">{countOf(-r.dagarKvar, 'dag sen', 'dagar sen')}</Chip>
            ) : (
              <Chip>{r.dagarKvar === 0 ? 'idag' : countOf(r.dagarKvar, 'dag kvar', 'dagar kvar')}</Chip>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Latest({ rows }: { readonly rows: Answer<'avvikelse.lista'>['rader'] }) {
  const { kodverk, organisation } = useGrund();
  if (rows.length === 0)
    return (
      <EmptyState
        title="Inget är registrerat än"
        text="Det första som registreras på dina enheter visas här."
      >
        <Button onPress={() => goTo('avvikelser/ny')}>Registrera den första avvikelsen</Button>
      </EmptyState>
    );
  return (
    <ul className="items">
      {rows.map((r) => (
        <li key={r.id}>
          <a className="item" href={hrefTo(`avvikelser/${r.id}`)}>
            <span className="figures">{r.raknedatum}</span>
            <span>
              <span className="title">{kodText(kodverk, 'avvikelsetyp', r.typ)}</span>{' '}
              <span className="quiet small">
                {enhetNamn(organisation, r.enhetId, r.raknedatum)}, {r.nummer}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
