import { useFormContext } from 'react-hook-form';
import { lagrumText, valbaraUndertyper } from '../../../shared/kodverk/kodverk.ts';
import type { Lagrum } from '../../../shared/kodverk/kodverk.ts';
import type { Verksamhetsform } from '../../../shared/enhet/enhet.ts';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import { Plats, useFalt } from './fields.tsx';
import type { FormVarden } from './formVarden.ts';
import { brickor, lagrumFor, typgrupper, typlista } from './typval.ts';

interface Props {
  /** What the tiles lean on before a unit has been chosen. */
  readonly enhetId: string | undefined;
  readonly form: Verksamhetsform;
}

/** What it is about: six tiles, the rest by search; then subtype and lagrum where there is a choice. */
export function TypeQuestion({ enhetId, form }: Props) {
  const grund = useGrund();
  const { setValue } = useFormContext<FormVarden>();
  const typ = useFalt('typ');
  const used = useQuestion('avvikelse.vanligaTyper', enhetId === undefined ? {} : { enhetId });
  const choose = (kod: string | null): void => {
    if (kod === null || kod === typ.value) return;
    typ.onChange(kod);
    setValue('undertyp', null);
    setValue('lagrum', lagrumFor(grund, kod, form)[0] ?? null);
  };
  const usedTypes = used.state === 'ready' ? used.value.map((u) => u.typ) : [];
  return (
    <>
      <Plats falt="typ">
        <Choice
          label="Vad gäller det?"
          look="tiles"
          options={brickor(grund, usedTypes, form, typ.value)}
          value={typ.value}
          onChange={choose}
          error={typ.error}
        />
        <ComboBox
          label="Något annat? Sök bland alla typer"
          placeholder="Skriv till exempel larm, trycksår eller bemötande"
          groups={typgrupper(grund)}
          value={null}
          onChange={choose}
        />
      </Plats>
      {typ.value !== null && <Undertyp typ={typ.value} form={form} />}
    </>
  );
}

function Undertyp({ typ, form }: { readonly typ: string; readonly form: Verksamhetsform }) {
  const grund = useGrund();
  const undertyp = useFalt('undertyp');
  const lagrum = useFalt('lagrum');
  const under = valbaraUndertyper(grund.kodverk, typlista, typ, grund.idag);
  const possible = lagrumFor(grund, typ, form);
  const options: readonly Option[] = under.map((u) => ({ id: u.kod, text: u.text }));
  if (under.length === 0 && possible.length < 2) return null;
  return (
    <div className="two">
      {under.length > 0 && (
        <Plats falt="undertyp">
          {under.length <= 4 ? (
            <Choice label="Närmare bestämt" optional options={options} {...undertyp} />
          ) : (
            <Select label="Närmare bestämt" optional options={options} {...undertyp} />
          )}
        </Plats>
      )}
      {possible.length > 1 && (
        <Plats falt="lagrum">
          <Choice<Lagrum>
            label="Enligt vilken lag får personen insatsen?"
            options={possible.map((l) => ({ id: l, text: lagrumText[l] }))}
            {...lagrum}
          />
        </Plats>
      )}
    </div>
  );
}
