import { svarI, uppdragsslag } from '../../../shared/halvarsrapport/bidrag/uppdrag.ts';
import type { Uppdrag as EttUppdrag, Uppdragsslag } from '../../../shared/halvarsrapport/bidrag/uppdrag.ts';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Choice, optionsOf } from '../../ui/Choice.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { toast } from '../../ui/toasts.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

/** One thing to follow up: what has been done about it, and whether that is all. */
function Svara({ u, period }: { readonly u: EttUppdrag; readonly period: string }) {
  const given = svarI(u, period);
  const utkast = useSvarsutkast(`uppdrag:${period}:${u.id}`, 'Svar på ett uppdrag', {
    svar: given?.svar ?? '',
    klar: given?.klar ?? false,
  });
  const { svar, klar } = utkast.varden;
  const save = async (): Promise<void> => {
    const result = await ask('rapport.uppdrag.svara', { period, id: u.id, svar, klar });
    if (result.ok) await utkast.klar();
    toast(result.ok ? 'Svaret är sparat.' : problemText(result.problem), result.ok ? 'done' : 'danger');
  };
  return (
    <li className="write-line">
      <span>
        <strong>{uppdragsslag[u.slag]}:</strong> {u.text}
      </span>
      <Fritext
        label={`Vad har gjorts åt ”${u.text}”?`}
        rows={2}
        value={svar}
        onChange={(t) => utkast.set({ svar: t })}
      />
      <Checkbox
        label="Klart, behöver inte följas upp igen"
        value={klar}
        onChange={(on) => utkast.set({ klar: on })}
      />
      <Button isDisabled={svar.trim() === ''} onPress={() => void save()}>
        {given === undefined ? 'Spara svaret' : 'Ändra svaret'}
      </Button>
    </li>
  );
}

interface Ifyllt {
  readonly text: string;
  readonly slag: Uppdragsslag;
}
const tomt: Ifyllt = { text: '', slag: 'uppdrag' };

function Nytt({ period }: { readonly period: string }) {
  const utkast = useSvarsutkast<Ifyllt>(`uppdrag:${period}:ny`, 'Nytt uppdrag', tomt);
  const { text, slag } = utkast.varden;
  const save = async (): Promise<void> => {
    const result = await ask('rapport.uppdrag.lagg', { period, slag, text });
    if (result.ok) await utkast.klar();
    toast(
      result.ok ? 'Tillagt. Det ska besvaras i nästa rapport.' : problemText(result.problem),
      result.ok ? 'done' : 'danger',
    );
  };
  return (
    <div className="stack">
      <Choice
        label="Vad är det?"
        options={optionsOf(uppdragsslag)}
        value={slag}
        onChange={(s) => utkast.set({ slag: s })}
        look="column"
      />
      <Fritext label="Åtgärd eller uppdrag" rows={2} value={text} onChange={(t) => utkast.set({ text: t })} />
      <Button isDisabled={text.trim() === ''} onPress={() => void save()}>
        Lägg till
      </Button>
    </div>
  );
}

/** Measures and decisions of earlier reports to answer, and those of this report for the next one. */
export function Uppdrag({ period }: { readonly period: string }) {
  const asked = useQuestion('rapport.uppdrag.lista', { period });
  return (
    <Answered asked={asked}>
      {({ attBesvara, nya }) => (
        <section aria-label="Följ upp" className="write-help">
          {attBesvara.length > 0 && (
            <ul className="items">
              {attBesvara.map((u) => (
                <Svara key={u.id} u={u} period={period} />
              ))}
            </ul>
          )}
          <Fold title="Lägg till för nästa rapport">
            <Nytt period={period} />
          </Fold>
          {nya.length > 0 && (
            <ul>
              {nya.map((u) => (
                <li key={u.id}>{u.text}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </Answered>
  );
}
