import { Circle, CircleAlert, CircleCheck, CircleCheckBig, CircleDot, CircleX } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { kalenderlage } from '../../../../shared/internkontroll/kalender.ts';
import type { Kalenderlage } from '../../../../shared/internkontroll/kalender.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** Each state has a shape of its own and a word; the colour says nothing that they do not. */
const shapes: Readonly<Record<Kalenderlage, LucideIcon>> = {
  planerad: Circle,
  nu: CircleDot,
  forsenad: CircleAlert,
  missad: CircleX,
  gjord: CircleCheck,
  sen: CircleCheckBig,
};
/** What the words mean where the words do not say it. */
const betyder: readonly (readonly [Kalenderlage, string])[] = [
  ['nu', 'den här månaden'],
  ['forsenad', 'månaden har gått, kan tas igen'],
  ['missad', 'nästa tillfälle har kommit'],
  ['sen', 'gjord efter sin månad'],
];

/** The word in a cell, which its name for screen readers begins with. */
export const kortOrd = (lage: Kalenderlage): string => (lage === 'nu' ? 'Nu' : kalenderlage[lage]);

/** A state of a turn as its shape and its word. */
export const Lagebild = ({ lage }: { readonly lage: Kalenderlage }) => (
  <span className={`turn ${lage}`}>
    <Icon of={shapes[lage]} />
    {kortOrd(lage)}
  </span>
);

/** What the words mean, under a calendar. */
export const Lageforklaring = () => (
  <ul className="turn-legend small" aria-label="Orden i kalendern">
    {betyder.map(([lage, text]) => (
      <li key={lage} className="row">
        <Lagebild lage={lage} />
        <span className="quiet">{text}</span>
      </li>
    ))}
  </ul>
);
