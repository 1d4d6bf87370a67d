import { useState } from 'react';
import type { Kontroll } from '../../../../shared/internkontroll/kontroll.ts';
import { resultatText } from '../../../../shared/internkontroll/resultatskala.ts';
import { utfallText } from '../../../../shared/internkontroll/utfallText.ts';
import type { Utfall } from '../../../../shared/internkontroll/utfall.ts';
import { longDate } from '../../../../shared/time/localDate.ts';
import { Atgarder } from '../../../arende/Atgarder.tsx';
import { Bevis } from '../../../arende/Bevis.tsx';
import { useGrund } from '../../../core/grund.ts';
import { usePlace } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fold } from '../../../ui/Section.tsx';
import { inFigures, momentInText } from '../../../ui/swedish.ts';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { Automattabell } from './Automattabell.tsx';
import { BaraFor } from '../../../core/BaraFor.tsx';
import { useSvarsutkast } from '../../../core/useSvarsutkast.ts';

interface Props {
  readonly kontroll: Kontroll;
  readonly utfall: Utfall;
  readonly isOpen: boolean;
}

const atgardText = (behovs: boolean | null): string =>
  behovs === null ? '' : behovs ? 'Åtgärd behövs.' : 'Ingen åtgärd behövs.';

/** One outcome: the result, what was found, its files and its measures. */
export function UtfallKort({ kontroll, utfall: u, isOpen }: Props) {
  const { kodverk } = useGrund();
  const [isTakingBack, setTakingBack] = useState(false);
  return (
    <article className="card" aria-label={`Utfall ${u.matdatum}`}>
      <div className="row">
        <strong>{longDate(u.matdatum)}</strong>
        <Chip tone={u.resultat === 'utan' ? 'done' : 'warning'}>{resultatText(kodverk, u.resultat)}</Chip>
        <span className="small quiet push">
          {u.vem}, {momentInText(u.at)}
        </span>
      </div>
      <p>{utfallText(u.varde, kontroll)}</p>
      {u.kommentar !== '' && <p>{u.kommentar}</p>}
      {u.atgardBehovs !== null && <p>{atgardText(u.atgardBehovs)}</p>}
      <Anmarkningar utfall={u} />
      {u.varde.slag === 'automatisk' && kontroll.automatik !== null && (
        <Automattabell val={kontroll.automatik} svar={u.varde} />
      )}
      <Delar utfall={u} isOpen={isOpen} />
      <BaraFor fraga="utfall.aterkalla">
        <div className="row">
          <Button kind="quiet" onPress={() => setTakingBack(true)}>
            Återkalla utfallet
          </Button>
        </div>
      </BaraFor>
      {isTakingBack && <Aterkalla id={u.id} onClose={() => setTakingBack(false)} />}
    </article>
  );
}

/** Files and measures of the latest outcome stand open; those of earlier ones are folded away. */
function Delar({ utfall: u, isOpen }: Pick<Props, 'utfall' | 'isOpen'>) {
  const [filer, setFiler] = useState(isOpen);
  // A link may lead to one of its measures.
  const leder = usePlace().search.get('del')?.startsWith('atgard-') === true;
  const [atgarder, setAtgarder] = useState(isOpen && (u.atgardBehovs === true || leder));
  return (
    <>
      <Fold title="Filer" isOpen={filer} onChange={setFiler}>
        <Bevis sak={{ slag: 'utfall', id: u.id }} isOpen />
      </Fold>
      <Fold title="Åtgärder" isOpen={atgarder} onChange={setAtgarder}>
        <Atgarder
          sak={{ slag: 'utfall', id: u.id }}
          isOpen
          tomText="Ingen åtgärd är beslutad för utfallet."
        />
      </Fold>
    </>
  );
}

/** What must be known of an outcome: an old measurement, and figures that have changed since. */
function Anmarkningar({ utfall: u }: Pick<Props, 'utfall'>) {
  const asked = useQuestion('utfall.visa', { id: u.id });
  if (asked.state !== 'ready') return null;
  const { inaktuellt, nu } = asked.value;
  return (
    <>
      {inaktuellt && (
        <Notice kind="warning">
          <p>
            Mätdatumet är äldre än ett rapporteringsintervall. Mät igen, eller skriv varför i kommentaren.
          </p>
        </Notice>
      )}
      {nu !== null && u.varde.slag === 'automatisk' && (
        <Notice>
          <p>
            Registret säger i dag {inFigures(nu.antal)}, varav {inFigures(nu.uppfoljda)} uppföljda. När
            utfallet fylldes i var det {inFigures(u.varde.antal)}, varav {inFigures(u.varde.uppfoljda)}.
          </p>
        </Notice>
      )}
    </>
  );
}

function Aterkalla({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const act = useAct('utfall.aterkalla');
  const utkast = useSvarsutkast(`aterkalla:${id}`, 'Återkalla utfallet', { skal: '' });
  const { skal } = utkast.varden;
  const stang = async (): Promise<void> => {
    await utkast.klar();
    onClose();
  };
  const take = async (): Promise<void> => {
    const done = await act.run({ id, skal }, 'Utfallet är återkallat och räknas inte.');
    if (done !== undefined) await stang();
  };
  return (
    <Dialog title="Återkalla utfallet" isOpen onClose={onClose}>
      <p>Ett utfall ändras inte. Det återkallas med skäl, står kvar i historiken och följs av ett nytt.</p>
      <Fritext
        label="Varför återkallas det?"
        rows={2}
        value={skal}
        onChange={(t) => utkast.set({ skal: t })}
        autoFocus
      />
      <Refusal text={act.error} />
      <div className="dialog-actions">
        <Button kind="danger" isDisabled={act.isBusy || skal.trim() === ''} onPress={() => void take()}>
          Återkalla
        </Button>
        <Button onPress={() => void stang()}>Avbryt</Button>
      </div>
    </Dialog>
  );
}
