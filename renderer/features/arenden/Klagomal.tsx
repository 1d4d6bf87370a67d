import { usePlace } from '../../core/places.ts';
import { ArendeSida } from './ArendeSida.tsx';
import { klagomalSida } from './klagomalSida.ts';
import { Raknesatt } from './Raknesatt.tsx';

/** `klagomal/raknesatt` is the rule for the report's table; the rest is as for every kind of case. */
export default function Klagomal() {
  return usePlace().parts[1] === 'raknesatt' ? <Raknesatt /> : <ArendeSida sida={klagomalSida} />;
}
