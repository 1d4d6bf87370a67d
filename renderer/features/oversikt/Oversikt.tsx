import { FilePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { far } from '../../../shared/behorighet/behorighet.ts';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { DelningNotiser } from '../../delning/Notiser.tsx';
import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { later } from '../../core/later.tsx';
import { goTo, hrefTo, usePlace } from '../../core/places.ts';
import { platsFor } from '../../core/sakplatser.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { featuresFor } from '../../features.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { countOf, daysInWords } from '../../ui/swedish.ts';
import { Trappan } from './Trappan.tsx';

const Drafts = later(() => import('./Drafts.tsx'));

/** Those who read cases see what they owe; the others see where their own work is. */
export default function Oversikt() {
  const { profil } = useGrund();
  return (
    <div className="page">
      <PageHeader title={profil.namn === '' ? 'Översikt' : `Hej ${profil.namn.split(' ')[0] ?? ''}`}>
        {far(profil.roll, 'anmala') && (
          <Button kind="primary" icon={FilePlus} onPress={() => goTo('avvikelser/ny')}>
            Registrera en avvikelse
          </Button>
        )}
      </PageHeader>
      {far(profil.roll, 'lasa') ? <Arbete /> : <Genvagar />}
    </div>
  );
}

/** For roles that read no cases: the pages of the role. */
function Genvagar() {
  const { profil } = useGrund();
  return (
    <Section title="Det här arbetar du med">
      <ul className="nav-list">
        {featuresFor(profil.roll)
          .filter((f) => f.id !== 'oversikt')
          .map((f) => (
            <li key={f.id}>
              <a className="nav-item" href={hrefTo(f.id)}>
                <Icon of={f.icon} />
                {f.text}
              </a>
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** What I owe, sorted by date and one press away; then drafts, then what happened lately. */
function Arbete() {
  const isAll = usePlace().search.get('visa') === 'allt';
  const owed = useQuestion('arbete.mitt', { antal: isAll ? 1000 : 12 });
  const latest = useQuestion('avvikelse.lista', { antal: 5 });
  return (
    <>
      <DelningNotiser />
      <Drafts />
      {owed.state === 'ready' && <Trappan asked={owed.value} />}
      <Section
        title="Att göra"
        aside={<More asked={owed.state === 'ready' ? owed.value : null} isAll={isAll} />}
      >
        <Answered asked={owed}>{(value) => <Owed rows={value.rader} />}</Answered>
      </Section>
      <Monster />
      <Section title="Senaste händelserna" aside={<a href={hrefTo('avvikelser')}>Alla avvikelser</a>}>
        <Answered asked={latest}>{(value) => <Latest rows={value.rader} />}</Answered>
      </Section>
    </>
  );
}

function More({
  asked,
  isAll,
}: {
  readonly asked: Answer<'arbete.mitt'> | null;
  readonly isAll: boolean;
}): ReactNode {
  if (asked === null || asked.totalt === 0) return null;
  const late = asked.forsenade === 0 ? '' : `, ${countOf(asked.forsenade, 'försenat', 'försenade')}`;
  return (
    <a href={hrefTo('oversikt', isAll ? {} : { visa: 'allt' })}>
      {isAll ? 'Visa det som brådskar mest' : `Visa alla ${countOf(asked.totalt, 'sak', 'saker')}`}
      {late}
    </a>
  );
}

function Owed({ rows }: { readonly rows: Answer<'arbete.mitt'>['rader'] }) {
  const { organisation, idag } = useGrund();
  if (rows.length === 0)
    return (
      <EmptyState
        title="Inget väntar på dig"
        text="När ett ärende behöver bedömas, utredas, besvaras eller följas upp står det här, det mest brådskande först."
      />
    );
  return (
    <ul className="items">
      {rows.map((r) => (
        <li key={`${r.id}${r.stalle}`}>
          <a className="item" href={hrefTo(platsFor(r.sak, r.id), { del: r.stalle })}>
            <span className="figures">{r.senast}</span>
            <span>
              <span className="title">{r.mening}</span>{' '}
              <span className="quiet small">
                {[
                  r.vad,
                  ...(r.enhetId === null ? [] : [enhetNamn(organisation, r.enhetId, idag)]),
                  r.nummer,
                  ...(r.ord === '' ? [] : [`lagens ord: ${r.ord}`]),
                ].join(', ')}
                {r.kalla === '' ? '' : `. ${r.kalla}.`}
              </span>
            </span>
            <Chip {...(r.dagarKvar < 0 ? { tone: 'warning' } : {})}>{daysInWords(r.dagarKvar)}</Chip>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Repeats that nobody has answered yet; nothing stands here while there are none. */
function Monster() {
  const asked = useQuestion('signal.lista', {});
  if (asked.state !== 'ready' || asked.value.length === 0) return null;
  return (
    <Section
      title="Det här händer igen"
      aside={
        <a href={hrefTo('monster')}>{`Svara på ${countOf(asked.value.length, 'mönster', 'mönster')}`}</a>
      }
    >
      <ul className="items">
        {asked.value.slice(0, 3).map((s) => (
          <li key={s.nyckel}>
            <a className="item" href={hrefTo('monster')}>
              <span>{s.mening}</span>
              {s.lexSarahFraga && <Chip tone="warning">Ta ställning till lex Sarah</Chip>}
            </a>
          </li>
        ))}
      </ul>
    </Section>
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
