import type { Kommande } from '../../../shared/frist/kommande.ts';
import { longDate } from '../../../shared/time/localDate.ts';
import { Notice } from '../../ui/Notice.tsx';

const dagar = (n: number): string => {
  if (n === 0) return 'i dag';
  const antal = `${Math.abs(n)} ${Math.abs(n) === 1 ? 'dag' : 'dagar'}`;
  return n < 0 ? `${antal} sedan` : `om ${antal}`;
};

/** What is owed next: the sentence, the law's own word, and the local last day with its source. */
export const KommandeNotis = ({ kommande: k }: { readonly kommande: Kommande }) => (
  <Notice kind={k.dagarKvar < 0 ? 'warning' : 'info'}>
    <p>
      <strong>Nästa steg: </strong>
      {k.mening}
    </p>
    <p className="small">
      {k.ord === '' ? '' : `Lagens ord: ${k.ord}. `}
      Senast {longDate(k.senast)} ({dagar(k.dagarKvar)}). {k.kalla}
      {k.kontrollera ? ' – kontrollera mot er rutin.' : '.'}
    </p>
  </Notice>
);
