import { memo } from 'react';
import type { Kalenderlage } from '../../../../shared/internkontroll/kalender.ts';
import { resultatText } from '../../../../shared/internkontroll/resultatskala.ts';
import { monthName } from '../../../../shared/time/localDate.ts';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { keepInAddress, usePlace } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Checkbox } from '../../../ui/Choice.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { sarskilj } from '../plan/kontrollText.ts';
import { Lagebild } from '../plan/lagebild.tsx';
import { Planvaljare } from '../plan/Planvaljare.tsx';
import { planHref } from '../plan/planval.ts';
import type { Planval } from '../plan/planval.ts';
import { BaraFor } from '../../../core/BaraFor.tsx';

type Rad = Answer<'plan.visa'>['kalender'][number];
interface Nasta {
  readonly manad: number;
  readonly lage: Kalenderlage;
}

const rang: readonly Kalenderlage[] = ['missad', 'forsenad', 'nu', 'planerad'];
/** The turn to think of first: the oldest that is owed, otherwise the next that is planned. */
function nasta(r: Rad): Nasta | null {
  const turns = r.manader.flatMap((lage, i) => (lage === null ? [] : [{ manad: i + 1, lage }]));
  return rang.flatMap((l) => turns.filter((t) => t.lage === l))[0] ?? null;
}
const isOwed = (n: Nasta | null): boolean => n !== null && n.lage !== 'planerad';

/** The controls of the year, what is owed first. */
export function KontrollLista({ val }: { readonly val: Planval }) {
  const asked = useQuestion('plan.visa', { ar: val.ar, namnd: val.namnd });
  const isNarrow = usePlace().search.get('visa') === 'aterstar';
  return (
    <Answered asked={asked} lines={8}>
      {({ kalender }) => {
        const rader = kalender
          .map((rad) => ({ rad, nasta: nasta(rad) }))
          .toSorted((a, b) => (a.nasta?.manad ?? 13) - (b.nasta?.manad ?? 13));
        const owed = rader.filter((r) => isOwed(r.nasta));
        const shown = isNarrow ? owed : rader;
        return (
          <>
            <PageHeader
              title={`Kontroller ${val.ar}`}
              lead={
                owed.length === 0
                  ? 'Inget återstår att göra just nu.'
                  : `${countOf(owed.length, 'kontroll', 'kontroller')} att göra nu eller ta igen.`
              }
            />
            <Planvaljare val={val} />
            {kalender.length === 0 ? (
              <EmptyState
                title={`Planen för ${val.ar} har inga kontroller`}
                text="Kontrollerna läggs till i planen och visas sedan här."
              >
                <a className="button primary" href={planHref('plan', val)}>
                  Öppna planen
                </a>
              </EmptyState>
            ) : (
              <>
                <Checkbox
                  label="Visa bara det som återstår"
                  value={isNarrow}
                  onChange={(on) => keepInAddress({ visa: on ? 'aterstar' : undefined })}
                />
                {shown.length === 0 ? <p className="quiet">Allt som skulle göras är gjort.</p> : null}
                {shown.length > 0 && <Tabell val={val} rader={shown} />}
              </>
            )}
          </>
        );
      }}
    </Answered>
  );
}

interface TabellProps {
  readonly val: Planval;
  readonly rader: readonly { readonly rad: Rad; readonly nasta: Nasta | null }[];
}
const Tabell = ({ val, rader }: TabellProps) => (
  <table className="table reflow">
    <caption className="visually-hidden">Kontroller</caption>
    <thead>
      <tr>
        <th scope="col">Kontroll</th>
        <th scope="col">Risk och ansvarig</th>
        <th scope="col">Nästa tillfälle</th>
        <th scope="col">Senaste utfall</th>
        <th scope="col">
          <span className="visually-hidden">Gör</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {rader.map(({ rad, nasta: n }) => (
        <Kontrollrad key={rad.kontroll.id} {...val} r={rad} manad={n?.manad ?? null} lage={n?.lage ?? null} />
      ))}
    </tbody>
  </table>
);

interface RadProps extends Planval {
  readonly r: Rad;
  readonly manad: number | null;
  readonly lage: Kalenderlage | null;
}
/** One control. Kept as it is drawn while the list is narrowed around it: a year may have hundreds. */
const Kontrollrad = memo(function Kontrollrad({ ar, namnd, r, manad, lage }: RadProps) {
  const grund = useGrund();
  const val = { ar, namnd };
  const latest = r.senaste;
  return (
    <tr>
      <th scope="row">
        <a href={planHref(`kontroller/${r.kontroll.id}`, val)}>{r.kontroll.kontrollmoment}</a>
      </th>
      <td>{sarskilj(grund, r.kontroll, r.riskNr)}</td>
      <td>
        {manad !== null && lage !== null && (
          <span className="turn-line">
            <Lagebild lage={lage} /> {monthName(manad)}
          </span>
        )}
      </td>
      <td>
        {latest !== null && (
          <>
            {resultatText(grund.kodverk, latest.resultat)}, <span className="date">{latest.matdatum}</span>
          </>
        )}
      </td>
      <td>
        <BaraFor fraga="utfall.spara">
          <a
            className="button"
            href={planHref(`kontroller/${r.kontroll.id}/genomfor`, val)}
            aria-label={`Genomför ${r.kontroll.kontrollmoment}`}
          >
            Genomför
          </a>
        </BaraFor>
      </td>
    </tr>
  );
});
