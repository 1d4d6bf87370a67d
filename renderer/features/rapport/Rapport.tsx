import { problemText } from '../../../shared/problem.ts';
import { yearOf } from '../../../shared/time/localDate.ts';
import { halvar, parsePeriod, periodCode, periodLabel } from '../../../shared/time/period.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { keepInAddress, usePlace } from '../../core/places.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf, inFigures } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { RapportAvsnitt } from './RapportAvsnitt.tsx';

const slag = [
  ['docx', 'Spara som Word', 'Word-dokument'],
  ['pdf', 'PDF', 'PDF-dokument'],
  ['xlsx', 'Excel', 'Excel-arbetsbok'],
  ['html', 'Webbsida', 'Webbsida'],
] as const;

function Save({ period }: { readonly period: string }) {
  const job = useJob('rapport.halvar');
  const save = async (andelse: string, namn: string): Promise<void> => {
    const asked = await ask('skal.sparaSom', {
      titel: 'Spara halvårsrapporten',
      namn: `halvarsrapport-${period.toLowerCase()}.${andelse}`,
      slag: { namn, andelser: [andelse] },
    });
    if (!asked.ok) return toast(problemText(asked.problem), 'danger');
    if (asked.value.sokvag === null) return undefined;
    // The dialog has already asked whether a file that is there is to be replaced.
    const made = await job.start({ period, fil: asked.value.sokvag, ersatt: true });
    return made.ok ? toast('Rapporten är sparad.') : toast(problemText(made.problem), 'danger');
  };
  return (
    <>
      {slag.map(([andelse, text, namn], i) => (
        <Button
          key={andelse}
          kind={i === 0 ? 'primary' : 'plain'}
          isDisabled={job.isRunning}
          onPress={() => void save(andelse, namn)}
        >
          {text}
        </Button>
      ))}
      {job.isRunning && <Progress label="Skriver rapporten" part={job.part} text={job.text} />}
    </>
  );
}

function Summary({ r }: { readonly r: Answer<'rapport.modell'> }) {
  const open = r.fynd.filter((f) => f.svar === null).length;
  return (
    <div className="stack report-summary">
      <p>
        {countOf(r.totalt.alla, 'händelse eller ärende', 'händelser och ärenden')}: {inFigures(r.totalt.hsl)}{' '}
        enligt HSL och {inFigures(r.totalt.solLss)} enligt SoL och LSS, från{' '}
        {inFigures(r.enheter.alla - r.enheter.tysta.length)} av {inFigures(r.enheter.alla)} enheter.
        Klarmarkerade avsnitt: {r.klara.antal} av {r.klara.av} (
        {Math.round((r.klara.antal / Math.max(1, r.klara.av)) * 100)}&nbsp;%).
      </p>
      <Notice kind={open === 0 ? 'done' : 'warning'}>
        <p>
          {open === 0
            ? 'Rimlighetskontrollen hittar inget som är obesvarat.'
            : `Rimlighetskontrollen har hittat ${countOf(open, 'sak', 'saker')} att se över. De står i marginalen.`}
        </p>
      </Notice>
    </div>
  );
}

/** The half-year report: the document itself, with sections that open for writing. */
export default function Rapport() {
  const { idag } = useGrund();
  const { search } = usePlace();
  const year = yearOf(idag);
  const halves = [year, year - 1, year - 2].flatMap((y) => [halvar(y, 2), halvar(y, 1)]);
  const choices = halves
    .filter((p) => p.from <= idag)
    .map((p) => ({ id: periodCode(p), text: periodLabel(p) }));
  const asked = search.get('period') ?? '';
  const period = parsePeriod(asked) === null ? (choices[0]?.id ?? `${year}-H1`) : asked;
  const rapport = useQuestion('rapport.modell', { period });
  return (
    <>
      <PageHeader title="Halvårsrapport" lead="Läs, skriv och kontrollera. Siffrorna räknas om hela tiden.">
        <Save period={period} />
      </PageHeader>
      <Select
        label="Period"
        options={choices.some((c) => c.id === period) ? choices : [{ id: period, text: period }, ...choices]}
        value={period}
        onChange={(p) => keepInAddress({ period: p ?? undefined })}
      />
      <Answered asked={rapport} lines={12}>
        {(r) => (
          <>
            <Summary r={r} />
            {r.avsnitt.map((a) => (
              <RapportAvsnitt
                key={`${period}${a.id}`}
                period={period}
                avsnitt={a}
                block={r.dokument.block.slice(a.block[0] + 1, a.block[0] + a.block[1])}
                fynd={r.fynd.filter((f) => f.avsnitt === a.id)}
              />
            ))}
          </>
        )}
      </Answered>
    </>
  );
}
