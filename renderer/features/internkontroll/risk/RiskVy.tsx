import { PencilLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { gallandePoang, kunskapsstyrkor, risksvar } from '../../../../shared/internkontroll/risk.ts';
import type { Risk } from '../../../../shared/internkontroll/risk.ts';
import { kodText } from '../../../../shared/kodverk/kodverk.ts';
import { zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import { longDate, monthName } from '../../../../shared/time/localDate.ts';
import { listInText } from '../../../../shared/text/svenska.ts';
import { Atgarder } from '../../../arende/Atgarder.tsx';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import type { Grund } from '../../../core/grund.ts';
import { goTo, hrefTo, usePlace } from '../../../core/places.ts';
import { typlista } from '../../../core/typval.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import type { Fact } from '../../../ui/Facts.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { momentInText } from '../../../ui/swedish.ts';
import { Timeline } from '../../../ui/Timeline.tsx';
import { useInternkontrollMatris, useMatriser } from '../skala/useMatris.ts';
import { KoppladeAvvikelser } from './KoppladeAvvikelser.tsx';
import { Omvardera } from './Omvardera.tsx';
import { Overtid } from './Overtid.tsx';
import { Skattning } from './Skattning.tsx';
import { TableHead } from '../../../ui/TableHead.tsx';
import { BaraFor } from '../../../core/BaraFor.tsx';

type Visad = Answer<'risk.visa'>;

/** One risk: what it asks for now stands first, then its score, its words and what it hangs together with. */
export function RiskVy({ visad }: { readonly visad: Visad }) {
  const { risk } = visad;
  const grund = useGrund();
  const del = usePlace().search.get('del');
  const matriser = useMatriser();
  const matris = useInternkontrollMatris();
  // Counted up when the form is to open, so that the section is drawn anew with it open.
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (del !== null) document.querySelector(`#sektion-${CSS.escape(del)}`)?.scrollIntoView();
  }, [del]);
  if (matriser === undefined || matris === undefined) return <Loading lines={8} />;
  const p = gallandePoang(risk.poang);
  const egen = matriser.find((m) => m.id === p?.matrisId && m.version === p.matrisVersion);
  return (
    <>
      <div className="case-header">
        <PageHeader title={`Risk ${risk.nr}: ${risk.risk}`}>
          <Chip tone={p === undefined ? 'plain' : 'accent'}>
            {p === undefined || egen === undefined ? 'Inte skattad' : zonFor(egen, p).text}
          </Chip>
        </PageHeader>
        <span className="quiet">{granskasText(risk, grund)}</span>
        <BaraFor fraga="risk.spara">
          <Button icon={PencilLine} onPress={() => goTo(`internkontroll/risker/${risk.id}/andra`)}>
            Ändra
          </Button>
        </BaraFor>
      </div>
      <Omvardera visad={visad} onSkatta={() => setAsked((n) => n + 1)} />
      <div id="sektion-skatta">
        <Section title="Skattning">
          <Skattning
            key={asked}
            visad={visad}
            matriser={matriser}
            matris={matris}
            isOpenAtFirst={asked > 0 || del === 'skatta'}
          />
        </Section>
      </div>
      <Section title="Om risken">
        <Facts facts={fakta(risk, grund)} />
      </Section>
      <Section title="Åtgärder">
        <Atgarder sak={{ slag: 'risk', id: risk.id }} isOpen />
      </Section>
      <Section title="Kontroller">
        <Kontroller visad={visad} />
      </Section>
      <Section title="Avvikelser">
        <KoppladeAvvikelser visad={visad} />
      </Section>
      <Section title="Över tid">
        <Overtid risk={risk} matriser={matriser} />
        <Behallna visad={visad} />
      </Section>
    </>
  );
}

const granskasText = (risk: Risk, { idag }: Grund): string =>
  risk.nastaGranskning === null
    ? 'Får en dag för granskning när den har skattats.'
    : risk.nastaGranskning < idag
      ? `Skulle ha granskats ${longDate(risk.nastaGranskning)}.`
      : `Granskas senast ${longDate(risk.nastaGranskning)}.`;

function fakta(r: Risk, { kodverk, organisation }: Grund): readonly Fact[] {
  return [
    ['Kvalitetsfaktor', r.kvalitetsfaktor],
    [
      'Verksamhet',
      organisation.verksamheter.find((v) => v.id === r.verksamhetId)?.namn ?? 'Hela nämndens ansvar',
    ],
    ['Orsak', r.orsak],
    ['Följd', r.konsekvens],
    ['Ägare', r.agare],
    ['Kunskap bakom skattningen', r.kunskap === null ? '' : kunskapsstyrkor[r.kunskap]],
    ['Svar', r.svar === null ? '' : risksvar[r.svar]],
    ['Godkänt av', r.accepteradAv],
    ['Accepteras till', r.accepterasTill === null ? '' : longDate(r.accepterasTill)],
    ['Följs upp', r.foljsUppDelar ? 'I delårsrapporten och vid helår' : 'Bara vid helår'],
    ['Behövs åtgärder', r.atgardBehovs === null ? '' : r.atgardBehovs ? 'Ja' : 'Nej'],
    ['Åtgärd i rapporten', r.atgard],
    ['Tema', r.tema === null ? '' : kodText(kodverk, typlista, r.tema)],
    ['Händelsetyper', listInText(r.handelsetyper.map((t) => kodText(kodverk, typlista, t)))],
  ];
}

const manader = (alla: readonly number[]): string => listInText(alla.map(monthName));

function Kontroller({ visad: { kontroller } }: { readonly visad: Visad }) {
  if (kontroller.length === 0)
    return <p className="quiet">Ingen kontroll i internkontrollplanen hör till risken.</p>;
  return (
    <table className="table">
      <caption className="visually-hidden">Kontroller som hör till risken</caption>
      <TableHead heads={['År', 'Kontrollmoment', 'Månader', 'Inte gjorda i tid']} />
      <tbody>
        {kontroller.map((k) => (
          <tr key={k.id}>
            <td className="date">
              <a href={hrefTo('internkontroll/plan', { ar: String(k.ar) })}>{k.ar}</a>
            </td>
            <th scope="row">{k.kontrollmoment}</th>
            <td>{manader(k.manader)}</td>
            <td>{k.missade.length === 0 ? 'Ingen' : manader(k.missade)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When the question of a new look was answered with keeping the score. */
function Behallna({ visad: { behallen } }: { readonly visad: Visad }) {
  if (behallen.length === 0) return null;
  return (
    <>
      <h3>Behållna skattningar</h3>
      <Timeline
        items={behallen.map((b, i) => ({
          id: String(i),
          title: b.skal,
          note: `${b.vem}, ${momentInText(b.at)}`,
          content: <p className="quiet small">{b.fraga}</p>,
        }))}
      />
    </>
  );
}
