import { finnsIMatrisen, riskvarde, zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Niva, Poang, Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Choice } from '../../../ui/Choice.tsx';
import type { Option } from '../../../ui/Choice.tsx';

/** A score that may still be half chosen. */
export type Halvpoang = { readonly [A in keyof Poang]: number | null };
export const ingenPoang: Halvpoang = { sannolikhet: null, allvarlighetsgrad: null };
export const helPoang = (p: Halvpoang): Poang | null =>
  p.sannolikhet === null || p.allvarlighetsgrad === null
    ? null
    : { sannolikhet: p.sannolikhet, allvarlighetsgrad: p.allvarlighetsgrad };

const levels = (axis: readonly Niva[]): readonly Option[] =>
  axis.toReversed().map((n) => ({ id: String(n.varde), text: `${n.varde} ${n.text}`, note: n.definition }));

interface Props {
  readonly matris: Riskmatris;
  readonly value: Halvpoang;
  readonly onChange: (p: Halvpoang) => void;
  /** What the counts say, beside the choice of how often. */
  readonly urData?: string | undefined;
  /** The score it is compared with, when there is one. */
  readonly fore?: string | undefined;
}

/** Chooses how likely and how grave, with what each level means in sight, and tells where it lands. */
export function Nivaval({ matris, value, onChange, urData, fore }: Props) {
  const poang = helPoang(value);
  return (
    <>
      <div className="two">
        <Choice
          label="Sannolikhet"
          help={urData}
          look="column"
          options={levels(matris.sannolikhet)}
          value={value.sannolikhet === null ? null : String(value.sannolikhet)}
          onChange={(v) => onChange({ ...value, sannolikhet: Number(v) })}
        />
        <Choice
          label="Allvarlighetsgrad"
          look="column"
          options={levels(matris.allvarlighetsgrad)}
          value={value.allvarlighetsgrad === null ? null : String(value.allvarlighetsgrad)}
          onChange={(v) => onChange({ ...value, allvarlighetsgrad: Number(v) })}
        />
      </div>
      <p aria-live="polite">
        {poang === null || !finnsIMatrisen(matris, poang) ? (
          'Välj en nivå i varje lista.'
        ) : (
          <>
            {fore !== undefined && <>Var {fore}. Blir </>}
            <strong>
              {poang.sannolikhet} × {poang.allvarlighetsgrad} = {riskvarde(poang)},{' '}
              {zonFor(matris, poang).text}
            </strong>
            .
          </>
        )}
      </p>
    </>
  );
}
