import { Circle, CircleAlert, CircleCheck, CircleCheckBig, CircleDot, CircleX } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { kalenderlage } from '../../../../shared/internkontroll/kalender.ts';
import type { Kalenderlage } from '../../../../shared/internkontroll/kalender.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** Each state has a shape of its own and a word; the colour says nothing that they do not. */
const shapes: Readonly<Record<Kalenderlage, { readonly icon: LucideIcon; readonly kort: string }>> = {
  planerad: { icon: Circle, kort: 'Plan' },
  nu: { icon: CircleDot, kort: 'Nu' },
  forsenad: { icon: CircleAlert, kort: 'Sen' },
  missad: { icon: CircleX, kort: 'Missad' },
  gjord: { icon: CircleCheck, kort: 'Gjord' },
  sen: { icon: CircleCheckBig, kort: 'Sent' },
};

/** A state of a turn as its shape and its short word. */
export const Lagebild = ({ lage }: { readonly lage: Kalenderlage }) => (
  <span className={`turn ${lage}`}>
    <Icon of={shapes[lage].icon} />
    {shapes[lage].kort}
  </span>
);

/** What the shapes mean, under a calendar. */
export const Lageforklaring = () => (
  <ul className="turn-legend small" aria-label="Tecknen i kalendern">
    {(Object.keys(kalenderlage) as Kalenderlage[]).map((lage) => (
      <li key={lage} className="row">
        <Lagebild lage={lage} />
        <span className="quiet">{kalenderlage[lage]}</span>
      </li>
    ))}
  </ul>
);
