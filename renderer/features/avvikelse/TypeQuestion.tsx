import { useFormContext } from 'react-hook-form';
import { lagrumText, valbaraUndertyper } from '../../../shared/kodverk/kodverk.ts';
import type { Lagrum } from '../../../shared/kodverk/kodverk.ts';
import type { Verksamhetsform } from '../../../shared/enhet/enhet.ts';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import { Plats, useFalt } from './fields.tsx';
import type { FormVarden } from './formVarden.ts';
import { brickor, lagrumFor, sokTyp, typgrupper, typlista, typOchUndertyp } from '../../core/typval.ts';

interface Props {
  /** What the tiles lean on before a unit has been chosen. */
  readonly enhetId: string | undefined;
  readonly form: Verksamhetsform;
}

/** What it is about: six tiles, the rest by search; then subtype and lagrum where there is a choice. */
export function TypeQuestion({ enhetId, form }: Props) {
  const grund = useGrund();
  const { setValue } = useFormContext<FormVarden>();
  const [typ, undertyp, lagrum] = [useFalt('typ'), useFalt('undertyp'), useFalt('lagrum')];
  const used = useQuestion('avvikelse.vanligaTyper', enhetId === undefined ? {} : { enhetId });
  const choose = (kod: string | null): void => {
    if (kod === null || kod === typ.value) return;
    typ.onChange(kod);
    setValue('undertyp', null);
    setValue('lagrum', lagrumFor(grund, kod, form)[0] ?? null);
  };
  const chooseFound = (kod: string | null): void => {
    if (kod === null) return;
    const found = typOchUndertyp(grund, kod);
    choose(found.typ);
    if (found.undertyp !== null) setValue('undertyp', found.undertyp);
  };
  const usedTypes = used.state === 'ready' ? used.value.map((u) => u.typ) : [];
  const under = typ.value === null ? [] : valbaraUndertyper(grund.kodverk, typlista, typ.value, grund.idag);
  const possible = typ.value === null ? [] : lagrumFor(grund, typ.value, form);
  return (
    <>
      <div className="type-question">
        <Plats falt="typ">
          <Choice
            label="Vad gäller det?"
            look="tiles"
            options={brickor(grund, usedTypes, form, typ.value)}
            value={typ.value}
            onChange={choose}
            error={typ.error}
          />
        </Plats>
        <div className="type-search">
          <ComboBox
            label="Sök bland alla typer"
            placeholder="Sök med egna ord, t.ex. ramlade"
            groups={typgrupper(grund)}
            find={(words) => sokTyp(grund, words)}
            value={null}
            onChange={chooseFound}
          />
        </div>
      </div>
      {(under.length > 0 || possible.length > 1) && (
        <div className="two">
          {under.length > 0 && (
            <Plats falt="undertyp">
              <Select
                label="Närmare bestämt"
                optional
                options={under.map((u) => ({ id: u.kod, text: u.text }))}
                {...undertyp}
              />
            </Plats>
          )}
          {possible.length > 1 && (
            <Plats falt="lagrum">
              <Choice<Lagrum>
                label="Insatsen ges enligt"
                options={possible.map((l) => ({ id: l, text: lagrumText[l] }))}
                {...lagrum}
              />
            </Plats>
          )}
        </div>
      )}
    </>
  );
}
