import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRapportval } from './useRapportval.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

type Fynd = Answer<'rapport.granska'>['fynd'][number];

/** What does not agree, with room for an answer. */
export function Finding({ fynd }: { readonly fynd: Fynd }) {
  const { mall, period } = useRapportval();
  const utkast = useSvarsutkast(`fynd:${period}:${fynd.nyckel}`, 'Svar på ett fynd', { svar: '' });
  const { svar } = utkast.varden;
  const answer = async (): Promise<void> => {
    const result = await ask('rapport.svara', { mall, period, nyckel: fynd.nyckel, svar });
    if (result.ok) await utkast.klar();
    toast(result.ok ? 'Svaret är sparat.' : problemText(result.problem), result.ok ? 'done' : 'danger');
  };
  return (
    <Notice kind={fynd.svar === null ? 'warning' : 'done'}>
      <p>{fynd.text}</p>
      <p className="small quiet">{fynd.forslag}</p>
      {fynd.svar === null ? (
        <>
          <Fritext label="Stämmer, därför att …" value={svar} onChange={(t) => utkast.set({ svar: t })} />
          <Button isDisabled={svar.trim() === ''} onPress={() => void answer()}>
            Spara svaret
          </Button>
        </>
      ) : (
        <p>
          Svar: {fynd.svar.svar} <span className="small quiet">({fynd.svar.vem})</span>
        </p>
      )}
    </Notice>
  );
}
