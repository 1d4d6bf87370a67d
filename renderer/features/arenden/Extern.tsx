import { ArendeSida } from './ArendeSida.tsx';
import { externSida } from './externSida.ts';

export default function Extern() {
  return <ArendeSida sida={externSida} />;
}
