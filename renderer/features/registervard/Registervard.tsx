import { Delsidor } from '../../core/Delsidor.tsx';
import { delar } from './delar.ts';

/** What is kept, for how long, who has seen it and what somebody may know of it. */
export default function Registervard() {
  return <Delsidor plats="registervard" namn="Registervård" delar={delar} />;
}
