import { useState } from 'react';
import type { Block } from '../../../../shared/dokument/dokument.ts';
import type { Answer } from '../../../core/client.ts';
import { hrefTo } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useFormutkast, useIfyllt } from '../../../core/useFormutkast.ts';
import type { Formutkast, Utkastplats } from '../../../core/useFormutkast.ts';
import { Utkastruta } from '../../../core/Utkastruta.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import type { Rapportval } from './Rapport.tsx';
import { BaraFor } from '../../../core/BaraFor.tsx';

interface Props {
  readonly val: Rapportval;
  readonly rubrik: string;
  readonly text: Answer<'internkontroll.rapport'>['texter'][number];
  readonly block: readonly Block[];
}

/** A part that is the owner's own words: read as the document has it, opened for writing in place. */
export function Avsnittstext(props: Props) {
  const { val, rubrik, text, block } = props;
  const [mode, setMode] = useState<'start' | 'laser' | 'skriver'>('start');
  const utkast = {
    nyckel: `internkontrollrapport:${val.namnd}:${val.period}:${text.avsnitt}`,
    plats: hrefTo('internkontroll/rapport', { ...val }).replace(/^#\//u, ''),
    titel: `Internkontrollrapport: ${rubrik.toLowerCase()}`,
  };
  const fran = useFormutkast(utkast.nyckel);
  // What was begun another time is opened where it was left, once.
  const begun = mode === 'start' ? fran?.varden : null;
  if (fran !== undefined && (mode === 'skriver' || (begun ?? null) !== null))
    return (
      <Skrivruta
        {...props}
        utkast={utkast}
        fran={{ id: fran.id, varden: begun ?? null }}
        onClose={() => setMode('laser')}
      />
    );
  return (
    <>
      {block.map((b, i) => (b.slag === 'stycke' ? <p key={b.id ?? String(i)}>{b.text}</p> : null))}
      <div className="row">
        <BaraFor fraga="internkontroll.textSpara">
          <Button aria-label={`Skriv ${rubrik.toLowerCase()}`} onPress={() => setMode('skriver')}>
            Skriv
          </Button>
        </BaraFor>
        <span className="small quiet">
          {text.text === '' ? 'Varsams förslag, räknat ur registret.' : 'Din text.'}
        </span>
      </div>
    </>
  );
}

interface SkrivrutaProps extends Props {
  readonly utkast: Utkastplats;
  readonly fran: Formutkast;
  readonly onClose: () => void;
}
function Skrivruta({ val, rubrik, text, utkast, fran, onClose }: SkrivrutaProps) {
  const ifyllt = useIfyllt(utkast, fran, { typed: text.text === '' ? text.forslag : text.text });
  const { typed } = ifyllt.varden;
  const act = useAct('internkontroll.textSpara');
  const close = async (): Promise<void> => {
    await ifyllt.klar();
    onClose();
  };
  const save = async (written: string, said: string): Promise<void> => {
    const done = await act.run({ ...val, avsnitt: text.avsnitt, text: written }, said);
    if (done !== undefined) await close();
  };
  return (
    <>
      <Utkastruta {...ifyllt} />
      <Fritext
        label={rubrik}
        help="En tom rad ger ett nytt stycke."
        rows={8}
        spellCheck
        autoFocus
        value={typed}
        onChange={(t) => ifyllt.set({ typed: t })}
      />
      <Refusal text={act.error} />
      <div className="row">
        <Button
          kind="primary"
          isDisabled={act.isBusy}
          onPress={() => void save(typed.trim() === text.forslag.trim() ? '' : typed, 'Texten är sparad.')}
        >
          Spara texten
        </Button>
        <Button onPress={() => void close()}>Avbryt</Button>
        {text.text !== '' && (
          <Button kind="quiet" onPress={() => void save('', 'Förslaget är tillbaka.')}>
            Ta tillbaka förslaget
          </Button>
        )}
        {text.forra !== '' && (
          <Button kind="quiet" onPress={() => ifyllt.set({ typed: text.forra })}>
            Hämta förra årets text
          </Button>
        )}
      </div>
    </>
  );
}
