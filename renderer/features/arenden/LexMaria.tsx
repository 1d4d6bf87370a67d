import { ArendeSida } from './ArendeSida.tsx';
import { lexMariaSida } from './lexMariaSida.ts';

export default function LexMaria() {
  return <ArendeSida sida={lexMariaSida} />;
}
