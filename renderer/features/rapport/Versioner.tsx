import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, hrefTo, keepInAddress, usePlace } from '../../core/places.ts';
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
import { Select } from '../../ui/Select.tsx';
import { momentInText } from '../../ui/swedish.ts';
import { periodval } from './periodval.ts';
import { RapportNav } from './RapportNav.tsx';
import { Tillkommet } from './Tillkommet.tsx';

type Version = Answer<'rapport.versioner'>[number];

const utgavor = [
  ['intern', 'Spara intern utgåva'],
  ['offentlig', 'Spara offentlig utgåva'],
] as const;

function Rad({ v, period }: { readonly v: Version; readonly period: string }) {
  const job = useJob('rapport.skrivLast');
  const namn = `halvarsrapport-${period.toLowerCase()}-version-${v.version}`;
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
              write={(fil) => job.start({ period, version: v.version, utgava, fil, ersatt: true })}
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
  const { idag } = useGrund();
  const { search } = usePlace();
  const { period, options } = periodval(search.get('period'), idag);
  const asked = useQuestion('rapport.versioner', { period });
  return (
    <div className="page">
      <PageHeader
        title="Låsta versioner"
        lead="En låst rapport ändras aldrig. Här finns den byte för byte, och det som har kommit in efter brytdatum."
      />
      <RapportNav />
      <Select
        label="Period"
        options={options}
        value={period}
        onChange={(p) => keepInAddress({ period: p ?? undefined })}
      />
      <Answered asked={asked}>
        {(versioner) =>
          versioner.length === 0 ? (
            <EmptyState
              title="Ingen version är låst."
              text="När rapporten är skriven och alla fynd är besvarade låser du den i rapporten."
            >
              <a href={hrefTo('rapporter', { period })} onClick={() => goTo('rapporter', { period })}>
                Gå till rapporten
              </a>
            </EmptyState>
          ) : (
            versioner.map((v) => <Rad key={v.version} v={v} period={period} />)
          )
        }
      </Answered>
    </div>
  );
}
