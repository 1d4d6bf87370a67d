import type { ComponentType } from 'react';
import { hrefTo, usePlace } from './places.ts';

export interface Delsida {
  /** Second part of the address, `#/internkontroll/matris`. */
  readonly id: string;
  readonly text: string;
  readonly component: ComponentType;
}

interface Props {
  /** First part of the address. */
  readonly plats: string;
  readonly namn: string;
  readonly delar: readonly Delsida[];
}

/** A feature of several places in a row; its own address is the first of them, and what comes after is the place's own. */
export function Delsidor({ plats, namn, delar }: Props) {
  const [, what] = usePlace().parts;
  const shown = delar.find((d) => d.id === what) ?? delar[0];
  if (shown === undefined) return null;
  const Part = shown.component;
  return (
    <div className="page">
      <nav aria-label={namn}>
        <ul className="tab-list">
          {delar.map((d) => (
            <li key={d.id}>
              <a
                className="tab"
                href={hrefTo(`${plats}/${d.id}`)}
                {...(d === shown ? { 'aria-current': 'page', 'data-selected': true } : {})}
              >
                {d.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Part />
    </div>
  );
}
