import { Delsidor } from '../../core/Delsidor.tsx';
import { delar } from './delar.ts';
import { LaserBara } from '../../core/BaraFor.tsx';

/** Risks, matrix, plan, controls and report. */
export default function Internkontroll() {
  return (
    <Delsidor plats="internkontroll" namn="Internkontroll" delar={delar}>
      <LaserBara fraga="risk.spara" vad="risker, plan och kontroller" />
    </Delsidor>
  );
}
