import { useState } from 'react';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, hrefTo, usePlace } from '../../core/places.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { problemText } from '../../../shared/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Fold, Section } from '../../ui/Section.tsx';
import { countOf } from '../../ui/swedish.ts';
import { dayInYear } from '../../../shared/time/localDate.ts';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { SamlingSida } from './Samling.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { toast } from '../../ui/toasts.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

type Signal = Answer<'signal.lista'>[number];
const jaNej = [
  { id: 'ja', text: 'Ja' },
  { id: 'nej', text: 'Nej' },
] as const;

/** Repeats that want an answer, and those that have got one. */
export default function Signaler() {
  const [, id] = usePlace().parts;
  return id === undefined ? <Lista /> : <SamlingSida id={id} />;
}

function Lista() {
  const asked = useQuestion('signal.lista', { avenBesvarade: true });
  return (
    <div className="page">
      <PageHeader
        title="Mönster"
        lead="När det samma händer igen på en enhet, vid samma tid eller för samma person behöver någon ta ställning."
      />
      <Answered asked={asked}>
        {(all) => {
          const open = all
            .filter((s) => s.svar === null && s.utredsI === null)
            .toSorted((a, b) => Number(b.lexSarahFraga) - Number(a.lexSarahFraga));
          const answered = all.filter((s) => !open.includes(s));
          return (
            <>
              {open.length === 0 ? (
                <EmptyState
                  title="Inget mönster väntar på svar"
                  text="När avvikelser upprepas enligt reglerna står det här."
                />
              ) : (
                <ul className="signal-cards">
                  {open.map((s) => (
                    <li key={s.nyckel} className="card">
                      <Obesvarad signal={s} />
                    </li>
                  ))}
                </ul>
              )}
              <Samlingar />
              {answered.length > 0 && (
                <Fold title={`Besvarade (${answered.length})`}>
                  <ul className="items">
                    {answered.map((s) => (
                      <Besvarad key={s.nyckel} signal={s} />
                    ))}
                  </ul>
                </Fold>
              )}
            </>
          );
        }}
      </Answered>
    </div>
  );
}

/** The day of an event, in words. */
const dayText = (s: Signal, i: number): string => {
  const day = s.dagar[i];
  return day === undefined ? `Händelse ${i + 1}` : dayInYear(day);
};

const Handelser = ({ signal: s }: { readonly signal: Signal }) => (
  <p className="row small">
    <span className="quiet">Händelserna:</span>
    {s.handelser.map((id, i) => (
      <a key={id} href={hrefTo(`avvikelser/${id}`)}>
        {dayText(s, i)}
      </a>
    ))}
  </p>
);

interface Svar {
  readonly lexSarah: 'ja' | 'nej' | null;
  readonly skal: string;
}

function Obesvarad({ signal: s }: { readonly signal: Signal }) {
  const utkast = useSvarsutkast<Svar>(s.nyckel, 'Svar på ett mönster', { lexSarah: null, skal: '' });
  const { lexSarah, skal } = utkast.varden;
  const [error, setError] = useState<string>();
  const answer = async (svar: 'samlingsutredning' | 'ingen-atgard'): Promise<void> => {
    const result = await ask('signal.svara', { nyckel: s.nyckel, svar, lexSarah, skal });
    if (!result.ok) return setError(problemText(result.problem));
    await utkast.klar();
    const made = result.value.samlingsutredning;
    toast(made === null ? 'Svaret är sparat.' : `Samlingsutredningen ${made.nummer} är startad.`);
    return made === null ? undefined : goTo(`monster/${made.id}`);
  };
  return (
    <div className="stack">
      <h2>{s.mening}</h2>
      <Handelser signal={s} />
      {s.lexSarahFraga && (
        <Choice
          label="Kan det här vara ett missförhållande som ska rapporteras enligt lex Sarah?"
          help="Upprepade fel av samma slag kan vara ett missförhållande även när varje händelse för sig är liten. Svaret sparas, också ett nej."
          options={jaNej}
          value={lexSarah}
          onChange={(svar) => utkast.set({ lexSarah: svar })}
        />
      )}
      <Fritext label="Skäl" optional rows={2} value={skal} onChange={(t) => utkast.set({ skal: t })} />
      {error !== undefined && (
        <Notice kind="danger" role="alert">
          <p>{error}</p>
        </Notice>
      )}
      <div className="row">
        <Button kind="primary" onPress={() => void answer('samlingsutredning')}>
          Starta en samlingsutredning
        </Button>
        <Button onPress={() => void answer('ingen-atgard')}>Ingen åtgärd nu</Button>
      </div>
    </div>
  );
}

/** Investigations of several events: those that are going on first. */
function Samlingar() {
  const { organisation, idag } = useGrund();
  const asked = useQuestion('samlingsutredning.lista', {});
  return (
    <Answered asked={asked} lines={1}>
      {(all) =>
        all.length === 0 ? null : (
          <Section title="Samlingsutredningar">
            <ul className="items">
              {all
                .toSorted((a, b) => Number(a.avslutadAt !== null) - Number(b.avslutadAt !== null))
                .map((s) => (
                  <li key={s.id}>
                    <a className="item" href={hrefTo(`monster/${s.id}`)}>
                      <span className="figures">{s.nummer}</span>
                      <span>
                        <span className="title">{s.rubrik}</span>{' '}
                        <span className="quiet small">
                          {enhetNamn(organisation, s.enhetId, idag)},{' '}
                          {countOf(s.handelser.length, 'händelse', 'händelser')}
                        </span>
                      </span>
                      <Chip tone={s.avslutadAt === null ? 'accent' : 'done'}>
                        {s.avslutadAt === null ? 'Pågår' : 'Avslutad'}
                      </Chip>
                    </a>
                  </li>
                ))}
            </ul>
          </Section>
        )
      }
    </Answered>
  );
}

const svarText = { samlingsutredning: 'Samlingsutredning', 'ingen-atgard': 'Ingen åtgärd' } as const;

const Besvarad = ({ signal: s }: { readonly signal: Signal }) => (
  <li className="item">
    <span>{s.mening}</span>
    {s.svar === null && s.utredsI !== null && <span className="quiet">Utreds i {s.utredsI}</span>}
    {s.svar !== null && (
      <span className="quiet">
        {svarText[s.svar.svar]}
        {s.svar.lexSarah === null ? '' : `, lex Sarah: ${s.svar.lexSarah}`}
        {s.svar.skal === '' ? '' : ` – ${s.svar.skal}`} ({s.svar.vem})
      </span>
    )}
  </li>
);
