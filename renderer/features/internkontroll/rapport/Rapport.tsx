import { yearOf } from '../../../../shared/time/localDate.ts';
import { delar, helar, parsePeriod, periodCode, periodLabel } from '../../../../shared/time/period.ts';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { hrefTo, keepInAddress, usePlace } from '../../../core/places.ts';
import { SaveAs } from '../../../core/SaveAs.tsx';
import { useJob } from '../../../core/useJob.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Select } from '../../../ui/Select.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { usePlanalternativ, usePlanval } from '../plan/planval.ts';
import { Dokumentvy } from './Dokumentvy.tsx';

export interface Rapportval {
  readonly period: string;
  readonly namnd: string;
}

function Save(val: Rapportval) {
  const job = useJob('rapport.internkontroll');
  return (
    <>
      <SaveAs
        label="Spara rapporten som"
        namn={`internkontrollrapport-${val.period}`.replaceAll('..', '-')}
        som={['docx', 'pdf', 'xlsx']}
        write={(fil) => job.start({ ...val, fil, ersatt: true })}
        klart="Rapporten är sparad."
      />
      {job.isRunning && (
        <Progress label="Skriver rapporten" part={job.part} text={job.text} onCancel={job.cancel} />
      )}
    </>
  );
}

/** The periods to choose among: delår and the whole year of this year and the two before, what has ended first. */
function perioder(ar: number, shown: string) {
  const all = [ar, ar - 1, ar - 2].flatMap((a) => [helar(a), delar(a)]);
  const choices = all.map((p) => ({
    id: periodCode(p),
    text: p.to.endsWith('-12-31') ? periodLabel(p) : `Delår ${periodLabel(p)}`,
  }));
  const own = parsePeriod(shown);
  return choices.some((c) => c.id === shown) || own === null
    ? choices
    : [{ id: shown, text: periodLabel(own) }, ...choices];
}

/** The internkontroll report: the document itself on screen, its texts to write, and what does not agree. */
export function Rapport() {
  const { idag } = useGrund();
  const { search } = usePlace();
  const { ar, namnd } = usePlanval();
  const { namnder } = usePlanalternativ({ ar, namnd });
  const year = yearOf(idag);
  const asked = search.get('period') ?? '';
  const standard = idag >= delar(year).to ? delar(year) : helar(year - 1);
  const period = parsePeriod(asked) === null ? periodCode(standard) : asked;
  const rapport = useQuestion('internkontroll.rapport', { period, namnd });
  const fynd = useQuestion('internkontroll.rapportfynd', { period, namnd });
  return (
    <>
      <PageHeader
        title="Internkontrollrapport"
        lead="Siffrorna räknas ur registret varje gång. Texterna är dina."
      >
        <Save period={period} namnd={namnd} />
      </PageHeader>
      <div className="plan-choice">
        <Select
          label="Period"
          options={perioder(year, period)}
          value={period}
          onChange={(p) => keepInAddress({ period: p ?? undefined })}
        />
        <Select
          label="Nämnd"
          options={namnder.map((n) => ({ id: n, text: n }))}
          value={namnd}
          onChange={(n) => keepInAddress({ namnd: n ?? undefined })}
        />
      </div>
      <Answered asked={rapport} lines={12}>
        {(r) =>
          r.risker.antal === 0 ? (
            <EmptyState
              title="Det finns inga risker att rapportera"
              text="Rapporten byggs av riskerna, planens kontroller och deras utfall. Börja med riskerna."
            >
              <a className="button primary" href={hrefTo('internkontroll/risker')}>
                Öppna riskerna
              </a>
            </EmptyState>
          ) : (
            <>
              <Answered asked={fynd} lines={1}>
                {(f) => <Fynd fynd={f.fynd} />}
              </Answered>
              <Dokumentvy key={`${period} ${namnd}`} val={{ period, namnd }} rapport={r} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function Fynd({ fynd }: Answer<'internkontroll.rapportfynd'>) {
  if (fynd.length === 0)
    return (
      <Notice kind="done">
        <p>Rimlighetskontrollen hittar inget som inte stämmer.</p>
      </Notice>
    );
  return (
    <Notice kind="warning">
      <p>Rimlighetskontrollen har hittat {countOf(fynd.length, 'sak', 'saker')} att se över:</p>
      <ul>
        {fynd.map((f) => (
          <li key={`${f.regel}${f.plats}${f.text}`}>
            {f.text} <span className="quiet">{f.forslag}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
