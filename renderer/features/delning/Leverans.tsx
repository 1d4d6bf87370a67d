import { useState } from 'react';
import { leveranslagen } from '../../../shared/delning/delningApi.ts';
import type { Leveransrad } from '../../../shared/delning/delningApi.ts';
import { problemText } from '../../../shared/problem.ts';
import { sammandragsperiodOf, zSammandragsperiod } from '../../../shared/sammandrag/sammandrag.ts';
import type { Sammandragsperiod } from '../../../shared/sammandrag/sammandrag.ts';
import { localDateOf, zInstant } from '../../../shared/time/instant.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
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
export function Leverans({ sokvag }: { readonly sokvag: string }) {
  const { idag } = useGrund();
  const [period, setPeriod] = useState<Sammandragsperiod>(sammandragsperiodOf(idag));
  const asked = useQuestion('delning.leverans', { period });
  const job = useJob('delning.samla');
  const collect = async (): Promise<void> => {
    const result = await job.start({ allt: true });
    if (!result.ok) toast(problemText(result.problem), 'danger');
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
    <Section title="Leveransläge" aside={<span className="small quiet">{sokvag}</span>}>
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
        <Provkorning />
      </div>
      {job.isRunning && <Progress label="Hämtar" part={job.part} text={job.text} />}
      <Answered asked={asked}>{(value) => <Tabell value={value} period={period} />}</Answered>
    </Section>
  );
}

function Tabell({
  value,
  period,
}: {
  readonly value: Answer<'delning.leverans'>;
  readonly period: Sammandragsperiod;
}) {
  const waiting = value.enheter.flatMap((e) =>
    e.kallor.filter((k) => k.lage === 'vantar').map((k) => ({ e, k })),
  );
  const approve = async (src: string): Promise<void> => {
    const result = await ask('delning.godkannKallor', { src: [src] });
    if (result.ok) toast('Datorn är godkänd och räknas från nu.');
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <div className="stack">
      {waiting.map(({ e, k }) => (
        <Notice key={`${e.enhetId} ${k.src}`} kind="warning">
          <p>
            En ny dator för {e.namn} väntar på godkännande. Låt enheten läsa upp sitt fingeravtryck:{' '}
            <strong>{k.fingeravtryck}</strong>
          </p>
          <Button onPress={() => void approve(k.src)}>Siffrorna stämmer, godkänn</Button>
        </Notice>
      ))}
      <p>
        {value.levererat} av {countOf(value.vantade, 'enhet', 'enheter')} har levererat.
      </p>
      <table className="table">
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
            <th scope="col">Senast</th>
            <th scope="col">Åtgärd</th>
          </tr>
        </thead>
        <tbody>
          {value.enheter.map((e) => (
            <Rad key={e.enhetId} e={e} period={period} />
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

function Rad({ e, period }: { readonly e: Leveransrad; readonly period: Sammandragsperiod }) {
  const remarks = [...new Set(e.kallor.flatMap((k) => k.anmarkningar))];
  const remind = async (): Promise<void> => {
    const result = await ask('delning.paminn', { enhetId: e.enhetId, period, slag: 'leverera-period' });
    if (result.ok) toast(`Påminnelsen till ${e.namn} följer med nästa kvitto.`);
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
      </td>
      <td className="number">{e.handelser}</td>
      <td className="number">{e.ejUppfoljda}</td>
      <td className="date">{e.senastAt === null ? '' : localDateOf(zInstant.parse(e.senastAt))}</td>
      <td>
        {e.lage !== 'klar' && (
          <Button kind="quiet" aria-label={`Påminn ${e.namn}`} onPress={() => void remind()}>
            Påminn
          </Button>
        )}
      </td>
    </tr>
  );
}
