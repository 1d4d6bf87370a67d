import { statistikbilder } from '../../../shared/avvikelse/statistikbilder.ts';
import { statistikrader, statistiktabeller } from '../../../shared/avvikelse/statistiktabeller.ts';
import type { Statistik as Svar, Statistiktabell } from '../../../shared/avvikelse/statistiktabeller.ts';
import { statusText } from '../../../shared/avvikelse/overgangar.ts';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { csvText } from '../../../shared/export/csv.ts';
import { yearOf } from '../../../shared/time/localDate.ts';
import { halvarOf, parsePeriod, periodCode, periodLabel } from '../../../shared/time/period.ts';
import { Answered } from '../../core/Answered.tsx';
import { AptKort } from './AptKort.tsx';
import { Bildruta } from '../../core/Bildruta.tsx';
import { useGrund } from '../../core/grund.ts';
import { hrefTo, keepInAddress, usePlace } from '../../core/places.ts';
import { SaveAs } from '../../core/SaveAs.tsx';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { inFigures } from '../../ui/swedish.ts';

const alla = 'alla';

/** What is followed up and how soon, before how many; every number that the list can show leads to it. */
export default function Statistik() {
  const { parts } = usePlace();
  return parts[1] === 'apt' ? <AptKort /> : <Siffror />;
}

function Siffror() {
  const { organisation, idag } = useGrund();
  const { search } = usePlace();
  const now = periodCode(halvarOf(idag));
  const asked = search.get('period') ?? now;
  const period = parsePeriod(asked) === null ? now : asked;
  const enhet = organisation.enheter.find((e) => e.id === search.get('enhet'))?.id;
  const urval = { period, ...(enhet === undefined ? {} : { enhet }) };
  const svar = useQuestion('statistik.avvikelser', {
    period,
    ...(enhet === undefined ? {} : { enheter: [enhet] }),
  });
  const year = yearOf(idag);
  const perioder = new Set([
    period,
    ...[year, year - 1, year - 2].flatMap((y) => [`${y}-H2`, `${y}-H1`, String(y)]),
  ]);
  return (
    <div className="page">
      <PageHeader title="Statistik" lead="Följs det upp, hur snabbt, och vad händer när?" />
      <p>
        <a href={hrefTo('statistik/apt', { enhet })}>APT-kort: en sida om månaden till arbetsplatsträffen</a>
      </p>
      <div className="filters">
        <Select
          label="Period"
          options={[...perioder].map((p) => ({ id: p, text: labelOf(p) }))}
          value={period}
          onChange={(p) => keepInAddress({ period: p ?? now })}
        />
        <Select
          label="Enhet"
          options={[
            { id: alla, text: 'Alla mina enheter' },
            ...organisation.enheter.map((e) => ({ id: e.id, text: enhetNamn(organisation, e.id, idag) })),
          ]}
          value={enhet ?? alla}
          onChange={(e) => keepInAddress({ enhet: e === null || e === alla ? '' : e })}
        />
      </div>
      <Answered asked={svar}>{(s) => <Innehall s={s} urval={urval} />}</Answered>
    </div>
  );
}

const labelOf = (code: string): string => {
  const period = parsePeriod(code);
  return period === null ? code : periodLabel(period);
};

interface Props {
  readonly s: Svar;
  readonly urval: Readonly<Record<string, string>> & { readonly period: string };
}

function Innehall({ s, urval }: Props) {
  const grund = useGrund();
  if (s.antal === 0)
    return (
      <EmptyState
        title="Inget är registrerat i urvalet"
        text="Det betyder inte att inget har hänt. Välj en annan period eller enhet."
      />
    );
  const tabeller = statistiktabeller(s, grund);
  const fil = `statistik-${urval.period.toLowerCase()}`;
  return (
    <>
      <Uppfoljning s={s} urval={urval} />
      <Notice>
        <p>{s.anmarkning}</p>
      </Notice>
      {statistikbilder(s, grund).map(({ id, rubrik, bild }) => (
        <Section key={id} title={rubrik}>
          <Bildruta bild={bild} namn={`${fil}-${id}`}>
            {id === 'manader' && s.styrdiagram.signaler.length > 0 && (
              <ul>
                {s.styrdiagram.signaler.map((x) => (
                  <li key={x.text}>{x.text}</li>
                ))}
              </ul>
            )}
          </Bildruta>
        </Section>
      ))}
      <Section
        title="Antal"
        aside={<Spara urval={urval} fil={fil} csv={() => csvText(statistikrader(s, tabeller))} />}
      >
        <p>
          <a href={hrefTo('avvikelser', { status: 'raknas', ...urval })}>{inFigures(s.antal)} avvikelser</a> i
          urvalet.
        </p>
        <div className="stat-tables">
          {tabeller.map((t) => (
            <Antalstabell key={t.id} tabell={t} urval={urval} />
          ))}
        </div>
      </Section>
    </>
  );
}

function Spara({
  urval,
  fil,
  csv,
}: {
  readonly urval: Props['urval'];
  readonly fil: string;
  readonly csv: () => string;
}) {
  const job = useJob('statistik.skriv');
  const { period, enhet } = urval;
  return (
    <>
      <SaveAs
        label="Spara statistiken"
        namn={fil}
        som={['xlsx', 'csv', 'docx', 'pdf']}
        csv={csv}
        write={(sokvag) =>
          job.start({
            period,
            ...(enhet === undefined ? {} : { enheter: [enhet] }),
            fil: sokvag,
            ersatt: true,
          })
        }
      />
      {job.isRunning && <Progress label="Skriver statistiken" part={job.part} text={job.text} />}
    </>
  );
}

function Uppfoljning({ s, urval }: Props) {
  const { antal, av } = s.uppfoljda;
  return (
    <Section title="Uppföljning">
      <p>
        <strong>
          <a href={hrefTo('avvikelser', { ...urval, status: 'uppfoljda' })}>{inFigures(antal)}</a> av{' '}
          {inFigures(av)}
        </strong>{' '}
        är uppföljda ({av === 0 ? 0 : Math.round((100 * antal) / av)}&nbsp;%).
      </p>
      <table className="table stat-steps">
        <caption className="visually-hidden">Dagar från registrering till varje steg</caption>
        <thead>
          <tr>
            <th scope="col">Steg</th>
            <th scope="col" className="number">
              Har nått steget
            </th>
            <th scope="col" className="number">
              Dagar dit, median
            </th>
          </tr>
        </thead>
        <tbody>
          {s.dagarTillSteg.map((d) => (
            <tr key={d.steg}>
              <th scope="row">{statusText[d.steg as keyof typeof statusText]}</th>
              <td className="number">
                {d.antal === 0 ? (
                  0
                ) : (
                  <a href={hrefTo('avvikelser', { ...urval, status: 'raknas', natt: d.steg })}>
                    {inFigures(d.antal)}
                  </a>
                )}
              </td>
              <td className="number">{d.median === null ? '–' : inFigures(d.median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const Antalstabell = ({
  tabell: t,
  urval,
}: {
  readonly tabell: Statistiktabell;
  readonly urval: Props['urval'];
}) => (
  <table className="table">
    <caption>{t.rubrik}</caption>
    <thead className="visually-hidden">
      <tr>
        <th scope="col">{t.rubrik}</th>
        <th scope="col">Antal</th>
      </tr>
    </thead>
    <tbody>
      {(t.id === 'timme' ? t.rader.filter((r) => r.antal > 0) : t.rader).map((r) => (
        <tr key={r.nyckel}>
          <th scope="row">{r.text}</th>
          <td className="number">
            {r.antal === 0 ? (
              0
            ) : (
              <a
                href={hrefTo('avvikelser', { status: 'raknas', ...urval, [t.id]: r.nyckel })}
                aria-label={`${inFigures(r.antal)}, visa ${r.text}`}
              >
                {inFigures(r.antal)}
              </a>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
