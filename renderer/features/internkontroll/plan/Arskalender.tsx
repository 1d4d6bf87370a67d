import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { kalenderlage } from '../../../../shared/internkontroll/kalender.ts';
import { monthName } from '../../../../shared/time/localDate.ts';
import type { Answer } from '../../../core/client.ts';
import { Lagebild } from './lagebild.tsx';
import { planHref } from './planval.ts';
import type { Planval } from './planval.ts';

type Rad = Answer<'plan.visa'>['kalender'][number];
interface Plats {
  readonly rad: number;
  readonly manad: number;
}

const moves: Readonly<Record<string, (p: Plats, last: number, isWhole: boolean) => Plats>> = {
  ArrowRight: (p) => ({ ...p, manad: Math.min(11, p.manad + 1) }),
  ArrowLeft: (p) => ({ ...p, manad: Math.max(0, p.manad - 1) }),
  ArrowDown: (p, last) => ({ ...p, rad: Math.min(last, p.rad + 1) }),
  ArrowUp: (p) => ({ ...p, rad: Math.max(0, p.rad - 1) }),
  Home: (p, _last, isWhole) => ({ rad: isWhole ? 0 : p.rad, manad: 0 }),
  End: (p, last, isWhole) => ({ rad: isWhole ? last : p.rad, manad: 11 }),
};

const short = (manad: number): string => monthName(manad).slice(0, 3);

/** Where a cell leads: to the outcome that fills it, otherwise to carrying the control out. */
const hrefOf = (val: Planval, { kontroll, fyllda }: Rad, i: number): string => {
  const utfall = fyllda[i] ?? null;
  return utfall === null
    ? planHref(`kontroller/${kontroll.id}/genomfor`, val, { manad: String(i + 1) })
    : planHref(`kontroller/${kontroll.id}`, val, { utfall });
};

/**
 * The year: a row for each control, a column for each month. Arrows move between the cells, Enter opens the one that has
 * the focus; only one cell is in the order of Tab.
 */
export function Arskalender({ val, rader }: { readonly val: Planval; readonly rader: readonly Rad[] }) {
  const [at, setAt] = useState<Plats>({ rad: 0, manad: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const onKeyDown = (e: KeyboardEvent): void => {
    const cell = e.target instanceof HTMLElement ? e.target.closest('[data-plats]') : null;
    const move = moves[e.key];
    if (cell === null || move === undefined) return;
    const to = move(at, rader.length - 1, e.ctrlKey);
    setAt(to);
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
          <tr key={r.kontroll.id}>
            <th scope="row">
              <a href={planHref(`kontroller/${r.kontroll.id}`, val)}>{r.kontroll.kontrollmoment}</a>
              {r.kontroll.ansvarig !== '' && <small className="quiet">{r.kontroll.ansvarig}</small>}
            </th>
            {r.manader.map((lage, i) => {
              const isHere = at.rad === rad && at.manad === i;
              const name = monthName(i + 1);
              return (
                <td key={name} role="gridcell" data-manad={short(i + 1)} className={lage === null ? 'none' : ''}>
                  {lage === null ? (
                    <span
                      className="turn none"
                      role="img"
                      aria-label={`${name}: inget planerat`}
                      data-plats={`${rad}-${i}`}
                      tabIndex={isHere ? 0 : -1}
                      onFocus={() => setAt({ rad, manad: i })}
                    />
                  ) : (
                    <a
                      href={hrefOf(val, r, i)}
                      aria-label={`${name}: ${kalenderlage[lage].toLowerCase()}. ${r.kontroll.kontrollmoment}`}
                      data-plats={`${rad}-${i}`}
                      tabIndex={isHere ? 0 : -1}
                      onFocus={() => setAt({ rad, manad: i })}
                    >
                      <Lagebild lage={lage} />
                    </a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
