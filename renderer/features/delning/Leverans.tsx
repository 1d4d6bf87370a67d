import { useState } from 'react';
import { leveranslagen } from '../../../shared/delning/delningApi.ts';
import type { Leveransrad } from '../../../shared/delning/delningApi.ts';
import { problemText } from '../../../shared/problem.ts';
import { sammandragsperiodOf } from '../../../shared/sammandrag/sammandrag.ts';
import { zSammandragsperiod } from '../../../shared/sammandrag/sammandragSchema.ts';
import type { Sammandragsperiod } from '../../../shared/sammandrag/sammandrag.ts';
import { localDateOf } from '../../../shared/time/instant.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { Dubbletter } from './Dubbletter.tsx';
import { senastePerioder } from './Forhandsvisning.tsx';
import { Provkorning } from './Provkorning.tsx';

const tones = {
  klar: 'done',
  levererat: 'done',
  tyst: 'plain',
  'vantar-godkannande': 'warning',
  saknas: 'warning',
} as const;
const marks = {
  saknas: 'filen är borta från utdelningen, siffrorna finns kvar',
  gren: 'två grenar: återställd kopia eller samma nyckel på två datorer',
  skadad: 'filen i utdelningen har ändrats, tidigare siffror gäller',
  'flera-kallor': 'flera datorer registrerar',
} as const;

/** Leveransläge: which units have delivered for a half-year, when, and what is owed. */
export function Leverans({ isAnsvarig }: { readonly isAnsvarig: boolean }) {
  const { idag } = useGrund();
  const [period, setPeriod] = useState<Sammandragsperiod>(sammandragsperiodOf(idag));
  const asked = useQuestion('delning.leverans', { period });
  const job = useJob('delning.samla');
  const [stop, setStop] = useState<string | null>(null);
  const collect = async (fortsattAnda = false): Promise<void> => {
    const result = await job.start({ allt: true, fortsattAnda });
    if (!result.ok && result.problem.code.startsWith('delning-stopp')) setStop(problemText(result.problem));
    else if (!result.ok) toast(problemText(result.problem), 'danger');
    else
      toast(
        `Läst: ${countOf(
          result.value.rotter.reduce((n, r) => n + r.nya, 0),
          'ny fil',
          'nya filer',
        )}.`,
      );
  };
  return (
    <Section title="Leveransläge">
      <div className="row">
        <Select
          label="Halvår"
          options={senastePerioder(idag)}
          value={period}
          onChange={(p) => {
            if (p !== null) setPeriod(zSammandragsperiod.parse(p));
          }}
        />
        <Button kind="primary" isDisabled={job.isRunning} onPress={() => void collect()}>
          Hämta nu
        </Button>
        <Provkorning sokvag={null} />
      </div>
      <ConfirmDialog
        title="Hämtningen stannade"
        text={`${stop ?? ''} Siffrorna som redan är hämtade finns kvar.`}
        act="Fortsätt ändå"
        isOpen={stop !== null}
        onClose={() => setStop(null)}
        onAct={() => void collect(true)}
      />
      {job.isRunning && <Progress label="Hämtar" part={job.part} text={job.text} />}
      <Answered asked={asked}>
        {(value) => <Tabell value={value} period={period} isAnsvarig={isAnsvarig} />}
      </Answered>
    </Section>
  );
}

interface TabellProps {
  readonly value: Answer<'delning.leverans'>;
  readonly period: Sammandragsperiod;
  /** This computer approves and answers; others at the centre only read. */
  readonly isAnsvarig: boolean;
}
function Tabell({ value, period, isAnsvarig }: TabellProps) {
  const waiting = value.enheter.flatMap((e) =>
    e.kallor.filter((k) => k.lage === 'vantar').map((k) => ({ e, k })),
  );
  return (
    <div className="stack">
      {waiting.map(({ e, k }) => (
        <Vantande
          key={`${e.enhetId} ${k.src}`}
          vad={`En ny dator för ${e.namn}`}
          kalla={k}
          isAnsvarig={isAnsvarig}
        />
      ))}
      {value.datorer
        .filter((d) => d.lage === 'vantar')
        .map((d) => (
          <Vantande
            key={d.src}
            vad={
              d.central
                ? 'En dator hos SAS eller MAS som registrerar själv'
                : 'En dator som delar delar av rapporten'
            }
            kalla={d}
            isAnsvarig={isAnsvarig}
          />
        ))}
      <p>
        {value.levererat} av {countOf(value.vantade, 'enhet', 'enheter')} har levererat. {summary(value)}
      </p>
      <Dubbletter dubbletter={value.dubbletter} />
      <table className="table reflow">
        <caption className="visually-hidden">Leveranser per enhet</caption>
        <thead>
          <tr>
            <th scope="col">Enhet</th>
            <th scope="col">Läge</th>
            <th scope="col" className="number">
              Händelser
            </th>
            <th scope="col" className="number">
              Inte uppföljda
            </th>
            <th scope="col" className="number">
              Utkast som väntar
            </th>
            <th scope="col">Senast</th>
            {isAnsvarig && <th scope="col">Åtgärd</th>}
          </tr>
        </thead>
        <tbody>
          {value.enheter.map((e) => (
            <Rad key={e.enhetId} e={e} period={period} isAnsvarig={isAnsvarig} />
          ))}
        </tbody>
      </table>
      {value.karantan.map((k) => (
        <Notice key={k.namn} kind="danger">
          <p>
            En fil är satt åt sidan: {k.text}. Tidigare siffror gäller.{' '}
            <span className="small quiet">{k.namn}</span>
          </p>
        </Notice>
      ))}
    </div>
  );
}

/** What is owed, in a sentence; empty when nothing is. */
function summary({ enheter }: Answer<'delning.leverans'>): string {
  const silent = enheter.filter((e) => e.lage === 'tyst').map((e) => e.namn);
  const late = enheter.reduce((n, e) => n + e.ejUppfoljda, 0);
  const drafts = enheter.reduce((n, e) => n + e.utkast, 0);
  return [
    silent.length === 0 ? '' : `Inga händelser från ${silent.join(', ')}: fråga om det stämmer.`,
    late === 0 ? '' : `${countOf(late, 'händelse är inte uppföljd', 'händelser är inte uppföljda')} av chef.`,
    drafts === 0 ? '' : `${countOf(drafts, 'utkast', 'utkast')} väntar på att registreras.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

interface VantandeProps {
  readonly vad: string;
  readonly kalla: { readonly src: string; readonly fingeravtryck: string };
  readonly isAnsvarig: boolean;
}
/** A computer nobody has approved: two people compare twelve digits over the telephone. */
function Vantande({ vad, kalla, isAnsvarig }: VantandeProps) {
  const job = useJob('delning.godkannKallor');
  const approve = async (): Promise<void> => {
    const result = await job.start({ src: [kalla.src] });
    if (result.ok) toast('Datorn är godkänd och räknas från nu.');
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <Notice kind="warning">
      <p>
        {vad} väntar på godkännande. Låt den som sitter där läsa upp sitt fingeravtryck:{' '}
        <strong>{kalla.fingeravtryck}</strong>
      </p>
      {isAnsvarig ? (
        <Button isDisabled={job.isRunning} onPress={() => void approve()}>
          Siffrorna stämmer, godkänn
        </Button>
      ) : (
        <p className="small">Godkänns på den dator som skapade utdelningen.</p>
      )}
    </Notice>
  );
}

interface RadProps {
  readonly e: Leveransrad;
  readonly period: Sammandragsperiod;
  readonly isAnsvarig: boolean;
}
function Rad({ e, period, isAnsvarig }: RadProps) {
  const hasCome = e.kallor.some((k) => k.lage === 'raknas');
  const remarks = [...new Set(e.kallor.flatMap((k) => k.anmarkningar))];
  const remind = async (slag: 'leverera-period' | 'folj-upp'): Promise<void> => {
    const result = await ask('delning.paminn', { enhetId: e.enhetId, period, slag });
    if (result.ok)
      toast(`Påminnelsen till ${e.namn} följer med nästa hämtning och visas i enhetens översikt.`);
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <tr>
      <th scope="row">{e.namn}</th>
      <td>
        <Chip tone={tones[e.lage]}>{leveranslagen[e.lage]}</Chip>
        {remarks.map((m) => (
          <div key={m} className="small quiet">
            {marks[m]}
          </div>
        ))}
        {e.tillagg > 0 && (
          <div className="small quiet">
            {countOf(e.tillagg, 'händelse', 'händelser')} till hos SAS eller MAS
          </div>
        )}
      </td>
      {(
        [
          ['Händelser', e.handelser],
          ['Inte uppföljda', e.ejUppfoljda],
          ['Utkast som väntar', e.utkast],
        ] as const
      ).map(([kolumn, n]) => (
        // What has not been delivered is no zero.
        <td key={kolumn} className="number" data-kolumn={kolumn}>
          {hasCome ? n : '–'}
        </td>
      ))}
      <td className="date" data-kolumn="Senast">
        {e.senastAt === null ? '–' : localDateOf(e.senastAt)}
      </td>
      {isAnsvarig && (
        <td>
          <span className="row">
            {e.lage !== 'klar' && (
              <Button
                kind="quiet"
                aria-label={`Påminn ${e.namn} om att leverera`}
                onPress={() => void remind('leverera-period')}
              >
                Påminn
              </Button>
            )}
            {e.ejUppfoljda > 0 && (
              <Button
                kind="quiet"
                aria-label={`Be om uppföljning på ${e.namn}`}
                onPress={() => void remind('folj-upp')}
              >
                Be om uppföljning
              </Button>
            )}
          </span>
        </td>
      )}
    </tr>
  );
}
