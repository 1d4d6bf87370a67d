import { ArendeSida } from './ArendeSida.tsx';
import { klagomalSida } from './klagomalSida.ts';

export default function Klagomal() {
  return <ArendeSida sida={klagomalSida} />;
}
