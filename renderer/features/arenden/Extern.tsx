import { usePlace } from '../../core/places.ts';
import { ArendeSida } from './ArendeSida.tsx';
import { externSida } from './externSida.ts';
import { Vardgivare } from './Vardgivare.tsx';

/** `externa/vardgivare` is the list of those a report may name; the rest is as for every kind of case. */
export default function Extern() {
  return usePlace().parts[1] === 'vardgivare' ? <Vardgivare /> : <ArendeSida sida={externSida} />;
}
