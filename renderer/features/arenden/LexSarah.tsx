import { ArendeSida } from './ArendeSida.tsx';
import { lexSarahSida } from './lexSarahSida.ts';

export default function LexSarah() {
  return <ArendeSida sida={lexSarahSida} />;
}
