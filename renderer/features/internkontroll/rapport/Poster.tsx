import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { hrefTo } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { countOf, inFigures } from '../../../ui/swedish.ts';

type Spar = Answer<'internkontroll.spar'>;
const platser: Readonly<Record<Spar['slag'], string>> = {
  avvikelse: 'avvikelser',
  klagomal: 'klagomal',
  lexSarah: 'lex-sarah',
};

/** The records, or the collected files, that one figure stands on. */
export function Poster({ trace, onClose }: { readonly trace: string; readonly onClose: () => void }) {
  const asked = useQuestion('internkontroll.spar', { trace });
  return (
    <Dialog title="Siffran bygger på" isOpen wide onClose={onClose}>
      <Answered asked={asked}>{(s) => <Innehall s={s} onClose={onClose} />}</Answered>
      <div className="dialog-actions">
        <Button onPress={onClose}>Stäng</Button>
      </div>
    </Dialog>
  );
}

function Innehall({ s, onClose }: { readonly s: Spar; readonly onClose: () => void }) {
  return (
    <>
      <p>
        <strong>{s.rubrik}</strong>
      </p>
      {s.totalt > 0 && <p>{countOf(s.totalt, 'post', 'poster')} i registret på den här datorn.</p>}
      {s.totalt === 0 && s.filer.length === 0 && <p className="quiet">Inga poster.</p>}
      {s.rader.length > 0 && (
        <ul className="items" aria-label="Poster">
          {s.rader.map((r) => (
            <li key={r.id}>
              <a className="item" href={hrefTo(`${platser[s.slag]}/${r.id}`)} onClick={onClose}>
                <span className="figures">{r.datum}</span>
                <span className="title">
                  {r.nummer}
                  {r.antal > 1 ? ` (räknas som ${inFigures(r.antal)})` : ''}
                </span>
                <span className="quiet">{r.enhet}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {s.filer.length > 0 && (
        <>
          <p>{countOf(s.filer.length, 'insamlat sammandrag', 'insamlade sammandrag')}:</p>
          <ul className="items" aria-label="Sammandrag">
            {s.filer.map((f) => (
              <li key={f.sha256} className="item">
                <span>{f.enhet}</span>
                <span className="small quiet">{f.namn}</span>
                <span className="small quiet">{f.sha256.slice(0, 16)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
