import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { monthName } from '../../../../shared/time/localDate.ts';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { sarskilj } from './kontrollText.ts';
import { kortOrd, Lagebild } from './lagebild.tsx';
import { planHref } from './planval.ts';
import type { Planval } from './planval.ts';
import { flytta } from './rutnat.ts';
import type { Plats } from './rutnat.ts';

type Rad = Answer<'plan.visa'>['kalender'][number];

const short = (manad: number): string => monthName(manad).slice(0, 3);

/** Where a cell leads: to the outcome that fills it, otherwise to carrying the control out. */
const hrefOf = (val: Planval, { kontroll, fyllda }: Rad, i: number): string => {
  const utfall = fyllda[i] ?? null;
  return utfall === null
    ? planHref(`kontroller/${kontroll.id}/genomfor`, val)
    : planHref(`kontroller/${kontroll.id}`, val, { utfall });
};

interface RadProps {
  readonly val: Planval;
  readonly rad: number;
  readonly r: Rad;
  /** The month that Tab leads to, when it is in this row. */
  readonly manad: number | null;
  readonly onGo: (to: Plats) => void;
}
/** One control and its turns. Kept as it is drawn while the focus moves among other rows: a year may have hundreds. */
const Kalenderrad = memo(function Kalenderrad({ val, rad, r, manad, onGo }: RadProps) {
  const grund = useGrund();
  return (
    <tr>
      <th scope="row">
        <a href={planHref(`kontroller/${r.kontroll.id}`, val)}>{r.kontroll.kontrollmoment}</a>
        <small className="quiet">{sarskilj(grund, r.kontroll, r.riskNr)}</small>
      </th>
      {r.manader.map((lage, i) => (
        <td key={short(i + 1)} data-manad={short(i + 1)} className={lage === null ? 'none' : ''}>
          {lage !== null && (
            <a
              href={hrefOf(val, r, i)}
              aria-label={`${kortOrd(lage)}, ${monthName(i + 1)}. ${r.kontroll.kontrollmoment}`}
              data-plats={`${rad}-${i}`}
              tabIndex={manad === i ? 0 : -1}
              onFocus={() => onGo({ rad, manad: i })}
            >
              <Lagebild lage={lage} />
            </a>
          )}
        </td>
      ))}
    </tr>
  );
});

/**
 * The year: a row for each control, a column for each month. Arrows move between the planned turns, Enter opens the one
 * that has the focus; only one of them is in the order of Tab.
 */
export function Arskalender({ val, rader }: { readonly val: Planval; readonly rader: readonly Rad[] }) {
  const planerade = useMemo(
    () => rader.map((r) => r.manader.flatMap((lage, i) => (lage === null ? [] : [i]))),
    [rader],
  );
  const [moved, setMoved] = useState<Plats | null>(null);
  const go = useCallback(
    (to: Plats) => setMoved((now) => (now?.rad === to.rad && now.manad === to.manad ? now : to)),
    [],
  );
  const grid = useRef<HTMLTableElement>(null);
  const first = { rad: 0, manad: planerade[0]?.[0] ?? 0 };
  const at = moved !== null && planerade[moved.rad]?.includes(moved.manad) === true ? moved : first;
  const onKeyDown = (e: KeyboardEvent): void => {
    if (!(e.target instanceof HTMLElement) || e.target.dataset['plats'] === undefined) return;
    const to = flytta(planerade, at, e.key, e.ctrlKey);
    if (to === null) return;
    // The cell that gets the focus tells where it is.
    grid.current?.querySelector<HTMLElement>(`[data-plats="${to.rad}-${to.manad}"]`)?.focus();
    e.preventDefault();
  };
  return (
    <table
      className="table year-grid"
      role="grid"
      aria-label={`Årskalender ${val.ar}`}
      ref={grid}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">Kontroll</th>
          {Array.from({ length: 12 }, (_, i) => (
            <th key={short(i + 1)} scope="col" className="month">
              <abbr title={monthName(i + 1)}>{short(i + 1)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rader.map((r, rad) => (
          <Kalenderrad
            key={r.kontroll.id}
            val={val}
            rad={rad}
            r={r}
            manad={at.rad === rad ? at.manad : null}
            onGo={go}
          />
        ))}
      </tbody>
    </table>
  );
}
