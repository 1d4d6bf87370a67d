import { useOwed } from '../../core/arbete.ts';
import { NavBadge } from '../../ui/NavBadge.tsx';

/** How many cases wait for something from the one who works here. */
export const AvvikelseBadge = () => <NavBadge owed={useOwed('avvikelse')} />;
