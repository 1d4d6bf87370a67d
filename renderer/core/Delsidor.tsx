import type { ComponentType, ReactNode } from 'react';
import { rollerFor } from '../../shared/behorighet/behorighet.ts';
import { SidaFor } from './BaraFor.tsx';
import type { Question } from './client.ts';
import { useGrund } from './grund.ts';
import { hrefTo, usePlace } from './places.ts';

export interface Delsida {
  /** Second part of the address, `#/internkontroll/matris`. */
  readonly id: string;
  readonly text: string;
  readonly component: ComponentType;
  /** What it asks, when only some roles may. */
  readonly fraga?: Question;
}

interface Props {
  /** First part of the address. */
  readonly plats: string;
  readonly namn: string;
  readonly delar: readonly Delsida[];
  /** What is said about all of them, under their names. */
  readonly children?: ReactNode;
}

/** A feature of several places in a row; its own address is the first of them, and what comes after is the place's own. */
export function Delsidor({ plats, namn, delar, children }: Props) {
  const [, what] = usePlace().parts;
  const { roll } = useGrund().profil;
  const egna = delar.filter((d) => d.fraga === undefined || rollerFor(d.fraga).includes(roll));
  const shown = delar.find((d) => d.id === what) ?? egna[0];
  if (shown === undefined) return null;
  const Part = shown.component;
  return (
    <div className="page">
      <nav aria-label={namn}>
        <ul className="tab-list">
          {egna.map((d) => (
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
      {children}
      {shown.fraga === undefined ? (
        <Part />
      ) : (
        <SidaFor fraga={shown.fraga}>
          <Part />
        </SidaFor>
      )}
    </div>
  );
}
