import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, hrefTo, keepInAddress, usePlace } from '../../core/places.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { momentInText } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { periodval } from './periodval.ts';
import { RapportNav } from './RapportNav.tsx';
import { filslag, valjFil } from './sparaFil.ts';
import type { Filslag } from './sparaFil.ts';
import { Tillkommet } from './Tillkommet.tsx';

type Version = Answer<'rapport.versioner'>[number];

const utgavor = [
  ['intern', 'Spara intern utgåva'],
  ['offentlig', 'Spara offentlig utgåva'],
] as const;

function Rad({ v, period }: { readonly v: Version; readonly period: string }) {
  const job = useJob('rapport.skrivLast');
  const save = async (slag: Filslag, utgava: 'intern' | 'offentlig'): Promise<void> => {
    const namn = `halvarsrapport-${period.toLowerCase()}-version-${v.version}`;
    const fil = await valjFil(utgava === 'intern' ? namn : `${namn}-offentlig`, slag);
    if (fil === null) return;
    const made = await job.start({ period, version: v.version, utgava, fil, ersatt: true });
    toast(
      made.ok ? `Sparad. SHA-256 ${made.value.sha256.slice(0, 16)} …` : problemText(made.problem),
      made.ok ? 'done' : 'danger',
    );
  };
  return (
    <Section
      title={`Version ${v.version}`}
      aside={
        <div className="row">
          {utgavor.map(([utgava, label]) => (
            <Menu
              key={utgava}
              label={label}
              lines={filslag.map((f) => ({ id: f[0], text: f[1], act: () => void save(f, utgava) }))}
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
