import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { hrefTo } from '../../core/places.ts';
import { SaveAs } from '../../core/SaveAs.tsx';
import { rapportslag } from '../../core/sparaFil.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Section } from '../../ui/Section.tsx';
import { momentInText } from '../../ui/swedish.ts';
import { RapportNav } from './RapportNav.tsx';
import { Tillkommet } from './Tillkommet.tsx';
import { adressAv, filnamnAv } from './rapportval.ts';
import { useRapportval } from './useRapportval.ts';
import { ValjRapport } from './ValjRapport.tsx';

type Version = Answer<'rapport.versioner'>[number];

const utgavor = [
  ['intern', 'Spara intern utgåva'],
  ['offentlig', 'Spara offentlig utgåva'],
] as const;

function Rad({ v }: { readonly v: Version }) {
  const { mall, period } = useRapportval();
  const job = useJob('rapport.skrivLast');
  const namn = `${filnamnAv(mall)}-${period.toLowerCase()}-version-${v.version}`;
  return (
    <Section
      title={`Version ${v.version}`}
      aside={
        <div className="row">
          {utgavor.map(([utgava, label]) => (
            <SaveAs
              key={utgava}
              label={label}
              namn={utgava === 'intern' ? namn : `${namn}-offentlig`}
              som={rapportslag}
              write={(fil) => job.start({ mall, period, version: v.version, utgava, fil, ersatt: true })}
              klart={({ sha256 }) => `Sparad. SHA-256 ${sha256.slice(0, 16)} …`}
            />
          ))}
        </div>
      }
    >
      {!v.stammer && (
        <Notice kind="danger">
          <p>
            Det som är sparat stämmer inte med kontrollsumman. Använd inte versionen. Återställ en
            säkerhetskopia eller kontakta IT.
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          ['Brytdatum', v.brytdatum],
          ['Låst', `${momentInText(v.at)} av ${v.vem}`],
          ['Vad som ändrades och varför', v.skal],
          ['Besvarade fynd', String(v.besvaradeFynd)],
          ['Kontrollsumma', <code key="sha">{v.sha256}</code>],
        ]}
      />
      {job.isRunning && <Progress label="Skriver" part={job.part} text={job.text} />}
      <Tillkommet period={period} version={v.version} />
    </Section>
  );
}

/** The locked versions of a report, and what has come since. */
export function Versioner() {
  const { mall, period } = useRapportval();
  const asked = useQuestion('rapport.versioner', { mall, period });
  return (
    <div className="page">
      <PageHeader
        title="Låsta versioner"
        lead="En låst rapport ändras aldrig. Här finns den byte för byte, och det som har kommit in efter brytdatum."
      />
      <RapportNav />
      <div className="report-choices">
        <ValjRapport />
      </div>
      <Answered asked={asked}>
        {(versioner) =>
          versioner.length === 0 ? (
            <EmptyState
              title="Ingen version är låst."
              text="När rapporten är skriven och alla fynd är besvarade låser du den i rapporten."
            >
              <a href={hrefTo('rapporter', adressAv({ mall, period }))}>Gå till rapporten</a>
            </EmptyState>
          ) : (
            versioner.map((v) => <Rad key={`${mall}${period}${v.version}`} v={v} />)
          )
        }
      </Answered>
    </div>
  );
}
