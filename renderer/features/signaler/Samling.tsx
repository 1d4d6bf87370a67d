import { useState } from 'react';
import { typText } from '../../../shared/avvikelse/fakta.ts';
import { statusText } from '../../../shared/avvikelse/overgangar.ts';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { longDate } from '../../../shared/time/localDate.ts';
import { handlingTitle, handlingWords } from '../../../shared/avvikelse/historikText.ts';
import { Historik } from '../../arende/Historik.tsx';
import { Atgarder } from '../../arende/Atgarder.tsx';
import { Orsaker } from '../../arende/Orsaker.tsx';
import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, hrefTo } from '../../core/places.ts';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { Saknyckel } from '../../sekretess/Saknyckel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Fold, Section } from '../../ui/Section.tsx';
import { daysInWords, momentInText } from '../../ui/swedish.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

type Samling = Answer<'samlingsutredning.visa'>;

/** One investigation of several events. */
export function SamlingSida({ id }: { readonly id: string }) {
  const asked = useQuestion('samlingsutredning.visa', { id });
  return (
    <Answered asked={asked} lines={8}>
      {(s) => (
        <Saknyckel slag="samlingsutredning" id={id} sak={s}>
          <SamlingVy samling={s} />
        </Saknyckel>
      )}
    </Answered>
  );
}

interface Props {
  readonly samling: Samling;
}

function SamlingVy({ samling }: Props) {
  const { utredning: u, orsaker } = samling;
  const causes = useAct('samlingsutredning.orsaker');
  const isOpen = u.avslutadAt === null;
  return (
    <div className="page">
      <div className="case-header">
        <PageHeader title={u.nummer}>
          <Chip tone={isOpen ? 'accent' : 'done'}>{isOpen ? 'Pågår' : 'Avslutad'}</Chip>
        </PageHeader>
        <span className="quiet">{u.rubrik}</span>
        <Button onPress={() => goTo('monster')}>Till Mönster</Button>
        <Nasta samling={samling} />
      </div>
      <Section title="Händelserna">
        <Handelser samling={samling} />
      </Section>
      <div id="sektion-orsaker">
        <Section title="Gemensamma orsaker">
          <p className="quiet">
            Orsaker och åtgärder här gäller alla händelserna och behöver inte skrivas en gång till i varje
            ärende.
          </p>
          <Orsaker
            orsaker={orsaker}
            isOpen={isOpen}
            spara={(alla, said) => causes.run({ id: u.id, orsaker: [...alla] }, said)}
            fel={causes.error}
          />
        </Section>
      </div>
      <div id="sektion-atgarder">
        <Section title="Gemensamma åtgärder och effekt">
          <Atgarder sak={{ slag: 'samlingsutredning', id: u.id }} isOpen={isOpen} />
        </Section>
      </div>
      <div id="sektion-slutsats">
        <Section title="Slutsats">
          <Slutsats key={u.slutsats} samling={samling} />
        </Section>
      </div>
      <div id="sektion-historik">
        <Section title="Historik">
          <Historik historik={samling.historik} titleOf={handlingTitle} wordsOf={handlingWords} />
        </Section>
      </div>
    </div>
  );
}

function Nasta({ samling: { utredning: u, nastaSteg, kanAvslutas } }: Props) {
  const act = useAct('samlingsutredning.avsluta');
  if (nastaSteg === null) return null;
  const go = (): void => {
    const part = document.querySelector<HTMLElement>(`#sektion-${nastaSteg.stalle}`);
    part?.scrollIntoView();
    part
      ?.querySelector<HTMLElement>('textarea, input, .button:not([disabled])')
      ?.focus({ preventScroll: true });
  };
  return (
    <section className={nastaSteg.dagarKvar < 0 ? 'next-step late' : 'next-step'} aria-label="Nästa steg">
      <p>
        <strong>Nästa steg: </strong>
        {nastaSteg.mening}{' '}
        <span className="quiet">
          Senast {longDate(nastaSteg.senast)} ({daysInWords(nastaSteg.dagarKvar)}).
        </span>
      </p>
      {kanAvslutas ? (
        <Button
          kind="primary"
          isDisabled={act.isBusy}
          onPress={() => void act.run({ id: u.id }, 'Samlingsutredningen är avslutad.')}
        >
          Avsluta samlingsutredningen
        </Button>
      ) : (
        <Button onPress={go}>Gå dit</Button>
      )}
      <Refusal text={act.error} />
    </section>
  );
}

function Handelser({ samling: { utredning: u, handelser } }: Props) {
  const { kodverk, organisation } = useGrund();
  return (
    <>
      <ul className="items">
        {handelser.map((h) => (
          <li key={h.id}>
            <a className="item" href={hrefTo(`avvikelser/${h.id}`)}>
              <span className="figures">
                {h.raknedatum} {h.handelsetid ?? ''}
              </span>
              <span>
                <span className="title">{typText(h, kodverk)}</span>{' '}
                <span className="quiet small">
                  {enhetNamn(organisation, h.enhetId, h.raknedatum)}, {h.nummer}: {h.rubrik}
                </span>
              </span>
              <Chip>{statusText[h.status]}</Chip>
            </a>
          </li>
        ))}
      </ul>
      {u.avslutadAt === null && <LaggTill id={u.id} />}
    </>
  );
}

function LaggTill({ id }: { readonly id: string }) {
  const finn = useAct('avvikelse.finn');
  const act = useAct('samlingsutredning.laggTill');
  const [nummer, setNummer] = useState('');
  const add = async (): Promise<void> => {
    const found = await finn.run({ nummer }, 'Avvikelsen finns.');
    if (found === undefined) return;
    if ((await act.run({ id, handelser: [found.id] }, 'Händelsen är tillagd.')) !== undefined) setNummer('');
  };
  return (
    <Fold title="Lägg till en händelse">
      <form
        className="row rule-step"
        onSubmit={(e) => {
          e.preventDefault();
          void add();
        }}
      >
        <TextField
          label="Avvikelsens nummer"
          value={nummer}
          onChange={setNummer}
          placeholder="HAGEN-2026-001"
        />
        <Button type="submit" isDisabled={nummer.trim() === ''}>
          Lägg till
        </Button>
      </form>
      <Refusal text={finn.error ?? act.error} />
    </Fold>
  );
}

function Slutsats({ samling: { utredning: u } }: Props) {
  const act = useAct('samlingsutredning.slutsats');
  const open = useAct('samlingsutredning.oppna');
  const utkast = useSvarsutkast('slutsats', 'Slutsats', { text: u.slutsats });
  const oppna = useSvarsutkast('oppna', 'Öppna igen', { skal: '' });
  const { text } = utkast.varden;
  const { skal } = oppna.varden;
  const save = async (): Promise<void> => {
    const saved = await act.run({ id: u.id, slutsats: text }, 'Slutsatsen är sparad.');
    if (saved !== undefined) await utkast.klar();
  };
  const reopen = async (): Promise<void> => {
    const opened = await open.run({ id: u.id, skal }, 'Samlingsutredningen är öppen igen.');
    if (opened !== undefined) await oppna.klar();
  };
  if (u.avslutadAt !== null)
    return (
      <>
        <p>{u.slutsats}</p>
        <p className="quiet">Avslutad {momentInText(u.avslutadAt)}.</p>
        <Fold title="Öppna igen" isOpenAtFirst={oppna.isTaken}>
          <div className="card">
            <Fritext label="Varför?" rows={2} value={skal} onChange={(t) => oppna.set({ skal: t })} />
            <Refusal text={open.error} />
            <div className="row">
              <Button isDisabled={skal.trim() === ''} onPress={() => void reopen()}>
                Öppna igen
              </Button>
            </div>
          </div>
        </Fold>
      </>
    );
  return (
    <div className="card">
      <Fritext
        label="Vad kom ni fram till?"
        help="Varför händer det, vad är gjort och hjälpte det? Skriv om arbetssätt och rutiner, inte om personer."
        rows={4}
        value={text}
        onChange={(t) => utkast.set({ text: t })}
      />
      <Refusal text={act.error} />
      <div className="row">
        <Button isDisabled={text.trim() === u.slutsats || act.isBusy} onPress={() => void save()}>
          Spara slutsatsen
        </Button>
      </div>
    </div>
  );
}
