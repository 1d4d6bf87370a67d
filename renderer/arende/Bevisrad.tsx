import { useState } from 'react';
import type { Bevis } from '../../shared/bevis/bevis.ts';
import { Answered } from '../core/Answered.tsx';
import { ask } from '../core/client.ts';
import { sparaFil } from '../core/sparaFil.ts';
import { useAct } from '../core/useAct.ts';
import { useQuestion } from '../core/useQuestion.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { inFigures, momentInText } from '../ui/swedish.ts';
import { Fritext } from '../sekretess/Fritext.tsx';
import { BaraFor } from '../core/BaraFor.tsx';
import { useSvarsutkast } from '../core/useSvarsutkast.ts';

const storlek = (byte: number): string =>
  byte < 1024
    ? `${inFigures(byte)} byte`
    : byte < 1024 * 1024
      ? `${inFigures(Math.round(byte / 1024))} kB`
      : `${inFigures(Math.round(byte / 1024 / 102.4) / 10)} MB`;

/** What the window can show by itself; other files are opened from a copy. */
const canShow = (mediatyp: string): boolean => /^(?:image|text)\//u.test(mediatyp);

const sparaKopia = (fil: Bevis): Promise<void> =>
  sparaFil(
    {
      titel: 'Spara en kopia',
      namn: fil.namn,
      slag: { namn: 'Fil', andelser: [fil.namn.split('.').at(-1)?.toLowerCase() ?? 'txt'] },
    },
    (sokvag) => ask('bevis.sparaUt', { id: fil.id, fil: sokvag, ersatt: true }),
    'Kopian är sparad. Den är inte krypterad: ta bort den när du är klar.',
  );

/** One file: its name, size and who added it; those taken away say why. */
export function Bevisrad({ fil, isOpen }: { readonly fil: Bevis; readonly isOpen: boolean }) {
  const [shown, setShown] = useState<'visa' | 'ta-bort' | null>(null);
  if (fil.borttagen !== null)
    return (
      <li className="row">
        <span>
          <s>{fil.namn}</s>{' '}
          <span className="small quiet">
            Borttagen {momentInText(fil.borttagen.at)} av {fil.borttagen.vem}: {fil.borttagen.skal}
          </span>
        </span>
      </li>
    );
  const close = (): void => setShown(null);
  return (
    <li className="row">
      <span>
        {fil.namn}{' '}
        <span className="small quiet">
          {storlek(fil.byte)} · {momentInText(fil.at)} · {fil.vem}
        </span>
      </span>
      <span className="row push">
        {canShow(fil.mediatyp) && (
          <Button kind="quiet" aria-label={`Visa ${fil.namn}`} onPress={() => setShown('visa')}>
            Visa
          </Button>
        )}
        <BaraFor fraga="bevis.sparaUt">
          <Button
            kind="quiet"
            aria-label={`Spara en kopia av ${fil.namn}`}
            onPress={() => void sparaKopia(fil)}
          >
            Spara en kopia
          </Button>
        </BaraFor>
        {isOpen && (
          <Button kind="quiet" aria-label={`Ta bort ${fil.namn}`} onPress={() => setShown('ta-bort')}>
            Ta bort
          </Button>
        )}
      </span>
      {shown === 'visa' && (
        <Dialog title={fil.namn} isOpen wide onClose={close}>
          <Innehall id={fil.id} />
          <div className="dialog-actions">
            <Button onPress={close}>Stäng</Button>
          </div>
        </Dialog>
      )}
      {shown === 'ta-bort' && <TaBort fil={fil} onClose={close} />}
    </li>
  );
}

function Innehall({ id }: { readonly id: string }) {
  const asked = useQuestion('bevis.hamta', { id });
  return (
    <Answered asked={asked}>
      {({ bevis, innehall }) =>
        bevis.mediatyp.startsWith('text/') ? (
          <pre className="evidence-text">{new TextDecoder().decode(innehall)}</pre>
        ) : (
          <Bild bevis={bevis} innehall={innehall} />
        )
      }
    </Answered>
  );
}

function Bild({ bevis, innehall }: { readonly bevis: Bevis; readonly innehall: Uint8Array<ArrayBuffer> }) {
  return (
    <img
      className="evidence-image"
      alt={bevis.namn}
      ref={(picture) => {
        if (picture === null) return undefined;
        const url = URL.createObjectURL(new Blob([innehall], { type: bevis.mediatyp }));
        picture.src = url;
        return () => URL.revokeObjectURL(url);
      }}
    />
  );
}

function TaBort({ fil, onClose }: { readonly fil: Bevis; readonly onClose: () => void }) {
  const act = useAct('bevis.taBort');
  const utkast = useSvarsutkast(`ta-bort:${fil.id}`, `Ta bort ${fil.namn}`, { skal: '' });
  const { skal } = utkast.varden;
  const stang = async (): Promise<void> => {
    await utkast.klar();
    onClose();
  };
  const remove = async (): Promise<void> => {
    const done = await act.run({ id: fil.id, skal }, 'Filen är borttagen.');
    if (done !== undefined) await stang();
  };
  return (
    <Dialog title={`Ta bort ${fil.namn}`} isOpen onClose={onClose}>
      <p>Innehållet tas bort för gott. Namnet, skälet och vem som tog bort filen finns kvar.</p>
      <Fritext
        label="Varför tas filen bort?"
        rows={2}
        value={skal}
        onChange={(t) => utkast.set({ skal: t })}
        autoFocus
      />
      <Refusal text={act.error} />
      <div className="dialog-actions">
        <Button kind="danger" isDisabled={act.isBusy || skal.trim() === ''} onPress={() => void remove()}>
          Ta bort filen
        </Button>
        <Button onPress={() => void stang()}>Avbryt</Button>
      </div>
    </Dialog>
  );
}
