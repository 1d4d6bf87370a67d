import { useOwed } from '../../core/arbete.ts';
import { NavBadge } from '../../ui/NavBadge.tsx';

/** How many steps and measures of each kind of case wait for the one who works here. */
export const KlagomalBadge = () => <NavBadge owed={useOwed('klagomal')} />;
export const LexSarahBadge = () => <NavBadge owed={useOwed('lexSarah')} />;
export const LexMariaBadge = () => <NavBadge owed={useOwed('lexMaria')} />;
export const ExternBadge = () => <NavBadge owed={useOwed('extern')} />;
