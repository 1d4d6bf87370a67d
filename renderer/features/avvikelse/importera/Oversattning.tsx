import { importfalt } from '../../../../shared/importera/importfalt.ts';
import type { Importmall } from '../../../../shared/importera/importmall.ts';
import { koderI } from '../../../../shared/kodverk/kodverk.ts';
import { ownEnheter, useGrund } from '../../../core/grund.ts';
import type { Grund } from '../../../core/grund.ts';
import { typgrupper, typlista } from '../../../core/typval.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboBox } from '../../../ui/Select.tsx';
import type { OptionGroup } from '../../../ui/Select.tsx';
import { countOf } from '../../../ui/swedish.ts';
import type { Granskning } from './useImport.ts';

interface Props {
  readonly granskning: Granskning;
  readonly onChange: (mall: Importmall) => void;
}
type Falt = Granskning['okandaVarden'][number]['falt'];

const flat = (options: OptionGroup['options']): readonly OptionGroup[] => [{ text: '', options }];
const val: Readonly<Record<Falt, (grund: Grund) => readonly OptionGroup[]>> = {
  enhet: (grund) => flat(ownEnheter(grund)),
  typ: typgrupper,
  undertyp: ({ kodverk }) =>
    flat(
      koderI(kodverk, typlista)
        .filter((k) => k.under !== undefined)
        .map((k) => ({ id: k.kod, text: k.text })),
    ),
  plats: ({ kodverk }) => flat(koderI(kodverk, 'plats').map((k) => ({ id: k.kod, text: k.text }))),
};

/** Words of the other system that mean nothing here until somebody has said what they mean. */
export function Oversattning({ granskning: { mall, okandaVarden }, onChange }: Props) {
  const grund = useGrund();
  const say = (falt: Falt, varde: string, id: string | null): void => {
    if (id === null) return;
    onChange({
      ...mall,
      oversattning: { ...mall.oversattning, [falt]: { ...mall.oversattning[falt], [varde]: id } },
    });
  };
  const said = Object.values(mall.oversattning).reduce((n, table) => n + Object.keys(table).length, 0);
  return (
    <>
      {okandaVarden.length > 0 && (
        <ul className="plain-list" aria-label="Ord som inte finns här">
          {okandaVarden.slice(0, 20).map(({ falt, varde, antal }) => (
            <li key={`${falt}|${varde}`} className="import-word">
              <ComboBox
                label={`${importfalt[falt].text} ”${varde}”`}
                help={`Står på ${countOf(antal, 'rad', 'rader')}. Vad motsvarar det här?`}
                placeholder="Sök"
                groups={val[falt](grund)}
                value={null}
                onChange={(id) => say(falt, varde, id)}
              />
            </li>
          ))}
        </ul>
      )}
      {said > 0 && (
        <p className="row">
          <span>{countOf(said, 'ord är översatt.', 'ord är översatta.')}</span>
          <Button kind="quiet" onPress={() => onChange({ ...mall, oversattning: {} })}>
            Ta bort översättningarna
          </Button>
        </p>
      )}
    </>
  );
}
