import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../../shared/enhet/enhet.ts';
import { addMonths, yearMonthOf } from '../../../shared/time/localDate.ts';
import { manad, periodLabel } from '../../../shared/time/period.ts';
import { Answered } from '../../core/Answered.tsx';
import { Dokumentvisning } from '../../core/Dokumentvisning.tsx';
import { ownEnheter, useGrund } from '../../core/grund.ts';
import { hrefTo, keepInAddress, usePlace } from '../../core/places.ts';
import { SaveAs } from '../../core/SaveAs.tsx';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';

const MONTHS_BACK = 24;

/** A month at a unit on one page for the staff meeting, as it will be printed. */
export function AptKort() {
  const grund = useGrund();
  const { search } = usePlace();
  const enheter = ownEnheter(grund);
  const enhetId = enheter.find((e) => e.id === search.get('enhet'))?.id ?? enheter[0]?.id;
  const manader = Array.from({ length: MONTHS_BACK }, (_, i) => yearMonthOf(addMonths(grund.idag, -i)));
  // The month that has passed is the one to talk about.
  const vald = manader.find((m) => m === search.get('manad')) ?? manader[1] ?? '';
  return (
    <div className="page">
      {/* On paper it is the card alone, on one sheet. */}
      <div className="stack no-print">
        <PageHeader
          title="APT-kort"
          lead="En sida till arbetsplatsträffen: vad vi rapporterade, vad vi gjorde och om det hjälpte. Ingen person nämns."
        />
        <p>
          <a href={hrefTo('statistik')}>Till statistiken</a>
        </p>
        <div className="filters">
          <Select
            label="Enhet"
            options={enheter}
            value={enhetId ?? ''}
            onChange={(e) => keepInAddress({ enhet: e ?? '' })}
          />
          <Select
            label="Månad"
            options={manader.map((m) => ({ id: m, text: periodLabel(manad(m)) }))}
            value={vald}
            onChange={(m) => keepInAddress({ manad: m ?? '' })}
          />
          {enhetId !== undefined && (
            <Spara enhetId={enhetId} namn={enhetNamn(grund.organisation, enhetId, grund.idag)} manad={vald} />
          )}
        </div>
      </div>
      {enhetId !== undefined && <Kort enhetId={enhetId} manad={vald} />}
    </div>
  );
}

interface Val {
  readonly enhetId: EnhetId;
  readonly manad: string;
}

function Kort({ enhetId, manad: m }: Val) {
  const asked = useQuestion('apt.visa', { enhetId, manad: m });
  return <Answered asked={asked}>{({ dokument }) => <Dokumentvisning dokument={dokument} />}</Answered>;
}

function Spara({ enhetId, manad: m, namn }: Val & { readonly namn: string }) {
  const job = useJob('apt.skriv');
  return (
    <>
      <SaveAs
        label="Spara kortet"
        namn={`apt-kort-${namn.toLowerCase().replaceAll(/[^a-zåäö0-9]+/gu, '-')}-${m}`}
        som={['pdf', 'docx']}
        write={(fil) => job.start({ enhetId, manad: m, fil, ersatt: true })}
      />
      {job.isRunning && <Progress label="Skriver kortet" part={job.part} text={job.text} />}
    </>
  );
}
