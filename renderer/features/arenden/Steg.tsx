import { listInText } from '../../../shared/text/svenska.ts';
import { useState } from 'react';
import { keepInAddress, usePlace } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/toasts.ts';
import { Formular } from './Formular.tsx';
import { vardenAv } from './falt.ts';
import type { Arendevy, Sida } from './sida.ts';

interface Props {
  readonly sida: Sida;
  readonly id: string;
  readonly vy: Arendevy;
}

/** The steps that are open, each with what it still lacks; the chosen one opens its questions in place. */
export function Steg({ sida, id, vy }: Props) {
  // A link may lead to a step: it is open when one comes.
  const del = usePlace().search.get('del');
  const [valt, setValt] = useState<string | null>(null);
  const open = valt ?? del;
  const steg = vy.mojligaSteg.find((s) => s.steg === open && s.saknas.length === 0);
  const form = steg === undefined ? undefined : sida.steg[steg.steg];
  // Only the one that is done with: another may have been opened while it was saved.
  const stang = (): void => {
    setValt((now) => (now === open ? null : now));
    if (del !== null) keepInAddress({ del: '' });
  };
  if (steg !== undefined && form !== undefined)
    return (
      <div className="stack">
        <h3>{steg.text}</h3>
        {steg.saknasForAvslut.length > 0 && (
          <Notice>
            <p>Ärendet kan avslutas först när detta är klart: {listInText(steg.saknasForAvslut)}.</p>
          </Notice>
        )}
        <Formular
          key={steg.steg}
          falt={form.falt}
          start={form.fran === undefined ? {} : vardenAv(form.falt, form.fran(vy.sak))}
          knapp={steg.text}
          utkast={{
            nyckel: `${sida.sak}:${id}:${steg.steg}`,
            plats: `${sida.plats}/${id}?del=${steg.steg}`,
            titel: `${steg.text}, ${vy.nummer}`,
          }}
          onAvbryt={stang}
          spara={async (input) => {
            const result = await sida.taSteg(id, { steg: steg.steg, ...input });
            if (result.ok) {
              stang();
              toast('Sparat.', 'done');
            }
            return result;
          }}
        />
      </div>
    );
  if (vy.mojligaSteg.length === 0)
    return <p className="quiet">Din roll har inget att göra i det här steget. Du kan läsa ärendet.</p>;
  return (
    <ul className="plain-list">
      {vy.mojligaSteg
        .toSorted((a, b) => Math.sign(a.saknas.length) - Math.sign(b.saknas.length))
        .map((s) => (
          <li key={s.steg} className="row">
            <Button isDisabled={s.saknas.length > 0} onPress={() => setValt(s.steg)}>
              {s.text}
            </Button>
            {s.saknas.length > 0 && <span className="quiet small">Behövs först: {s.saknas.join(', ')}.</span>}
          </li>
        ))}
    </ul>
  );
}
