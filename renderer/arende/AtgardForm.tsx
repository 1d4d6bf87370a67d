import type { Atgard } from '../../shared/atgard/atgard.ts';
import { koderI } from '../../shared/kodverk/kodverk.ts';
import type { Input } from '../core/client.ts';
import { useGrund } from '../core/grund.ts';
import { Fritext } from '../sekretess/Fritext.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useSvarsutkast } from '../core/useSvarsutkast.ts';
import type { Svarsutkast } from '../core/useSvarsutkast.ts';

type NyAtgard = Input<'atgard.foresla'>['atgard'];

interface Ifylld {
  readonly text: string;
  readonly omrade: string | null;
  readonly ansvarig: string;
  readonly klarSenast: string;
}
export type Atgardsutkast = Svarsutkast<Ifylld>;

/** What is typed of a measure: a new one of a case, or one that is changed. */
export const useAtgardsutkast = (falt: string, titel: string, start?: Atgard): Atgardsutkast =>
  useSvarsutkast<Ifylld>(falt, titel, {
    text: start?.text ?? '',
    omrade: start?.omrade ?? null,
    ansvarig: start?.ansvarig ?? '',
    klarSenast: start?.klarSenast ?? '',
  });

interface Props {
  /** What it holds; it begins as the measure that is changed, or empty. */
  readonly utkast: Atgardsutkast;
  readonly knapp: string;
  readonly fel: string | undefined;
  readonly isBusy: boolean;
  readonly spara: (atgard: NyAtgard) => void;
  readonly onAvbryt?: () => void;
}

/** The questions of a measure: what, in which area, who and when. */
export function AtgardForm({ utkast, knapp, fel, isBusy, spara, onAvbryt }: Props) {
  const { kodverk, idag } = useGrund();
  const { text, omrade, ansvarig, klarSenast } = utkast.varden;
  const areas = koderI(kodverk, 'orsaksomrade').map((k) => ({ id: k.kod, text: k.text }));
  return (
    <div className="card">
      <Fritext label="Vad ska göras?" rows={2} value={text} onChange={(t) => utkast.set({ text: t })} />
      <Select label="Område" options={areas} value={omrade} onChange={(o) => utkast.set({ omrade: o })} />
      <div className="two">
        <TextField
          label="Ansvarig"
          help="En person. Namnet stannar på den här datorn."
          value={ansvarig}
          onChange={(a) => utkast.set({ ansvarig: a })}
        />
        <DateField
          label="Klar senast"
          value={klarSenast}
          onChange={(d) => utkast.set({ klarSenast: d })}
          today={idag}
        />
      </div>
      <Refusal text={fel} />
      <div className="row">
        <Button
          isDisabled={isBusy || omrade === null}
          onPress={() => omrade !== null && spara({ omrade, text, ansvarig, klarSenast })}
        >
          {knapp}
        </Button>
        {onAvbryt !== undefined && (
          <Button kind="quiet" onPress={onAvbryt}>
            Avbryt
          </Button>
        )}
      </div>
    </div>
  );
}
