import { Delsidor } from '../../core/Delsidor.tsx';
import { delar } from './delar.ts';

/** Risks, matrix, plan, controls and report. */
export default function Internkontroll() {
  return <Delsidor plats="internkontroll" namn="Internkontroll" delar={delar} />;
}
