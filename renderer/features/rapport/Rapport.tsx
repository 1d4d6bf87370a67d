import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { keepInAddress } from '../../core/places.ts';
import { SaveAs } from '../../core/SaveAs.tsx';
import { rapportslag } from '../../core/sparaFil.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Choice, optionsOf } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { countOf, inFigures } from '../../ui/swedish.ts';
import { Finding } from './Finding.tsx';
import { Las } from './Las.tsx';
import { Avbruten, Raknar } from './Raknar.tsx';
import { RapportAvsnitt } from './RapportAvsnitt.tsx';
import { RapportNav } from './RapportNav.tsx';
import { filnamnAv } from './rapportval.ts';
import { useRapportval } from './useRapportval.ts';
import { ValjRapport } from './ValjRapport.tsx';
import { BaraFor } from '../../core/BaraFor.tsx';

const lasningar = { da: 'Som den var', nu: 'Som den är nu' } as const;

function Save() {
  const { mall, period, lasning } = useRapportval();
  const job = useJob('rapport.halvar');
  return (
    <>
      <SaveAs
        label="Spara utkast som"
        namn={`${filnamnAv(mall)}-${period.toLowerCase()}`}
        som={rapportslag}
        write={(fil) => job.start({ mall, period, lasning, fil, ersatt: true })}
        klart="Utkastet är sparat."
      />
      {job.isRunning && (
        <Progress label="Skriver rapporten" part={job.part} text={job.text} onCancel={job.cancel} />
      )}
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
  const { mall, period, lasning } = useRapportval();
  const rapport = useQuestion('rapport.sammanstall', { mall, period, lasning });
  return (
    <>
      <PageHeader
        title={rapport.state === 'ready' ? rapport.value.namn : 'Rapport'}
        lead="Läs, skriv och kontrollera. Siffrorna räknas om hela tiden tills du låser."
      >
        <Save />
        <BaraFor fraga="rapport.las">
          <Las />
        </BaraFor>
      </PageHeader>
      <RapportNav />
      <div className="report-choices">
        <ValjRapport />
        <Choice
          label="Läs organisationen"
          options={optionsOf(lasningar)}
          value={lasning}
          onChange={(l) => keepInAddress({ lasning: l === 'nu' ? l : undefined })}
        />
      </div>
      {rapport.state === 'waiting' ? (
        <Raknar />
      ) : rapport.state === 'refused' && rapport.problem.code === 'avbruten' ? (
        <Avbruten />
      ) : (
        <Answered asked={rapport}>
          {(r) => (
            <>
              <Summary r={r} />
              {r.fynd
                .filter((f) => f.avsnitt === null)
                .map((f) => (
                  <Finding key={f.nyckel} fynd={f} />
                ))}
              {r.avsnitt.map((a) => (
                <RapportAvsnitt
                  key={`${mall}${period}${lasning}${a.id}`}
                  avsnitt={a}
                  block={r.dokument.block.slice(a.block[0] + 1, a.block[0] + a.block[1])}
                  fynd={r.fynd.filter((f) => f.avsnitt === a.id)}
                />
              ))}
            </>
          )}
        </Answered>
      )}
    </>
  );
}
