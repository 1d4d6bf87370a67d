import { X } from 'lucide-react';
import { slagText } from '../../../shared/snabb/chip.ts';
import type { Chip, Chipslag, Chipval } from '../../../shared/snabb/chip.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useGrund } from '../../core/grund.ts';
import { andraVal } from './chipval.ts';
import { chipNyckel } from './snabbsvar.ts';

interface Props {
  readonly chips: readonly Chip[];
  readonly onChoose: (slag: Chipslag, val: Chipval) => void;
  readonly onRemove: (chip: Chip) => void;
}

const order = Object.keys(slagText);
const said = (c: Chip): string => `${slagText[c.slag]}: ${c.ungefar === true ? 'ungefär ' : ''}${c.text}`;

/** What was understood, each answer to be changed or taken away; what was worked out says how. */
export function Chiplista({ chips, onChoose, onRemove }: Props) {
  const grund = useGrund();
  return (
    <ul className="snabb-chips" aria-label="Så här läses raden">
      {chips
        .toSorted((a, b) => order.indexOf(a.slag) - order.indexOf(b.slag))
        .map((c) => {
          const others = andraVal(c, grund, chips);
          return (
            <li key={chipNyckel(c)} className={c.harledd === true ? 'snabb-chip derived' : 'snabb-chip'}>
              <span className="row">
                {others.length === 0 ? (
                  <span>{said(c)}</span>
                ) : (
                  <Menu
                    label={said(c)}
                    lines={others.map((a) => ({
                      id: a.varde,
                      text: a.text,
                      act: () => onChoose(c.slag, a),
                    }))}
                  />
                )}
                <IconButton icon={X} label={`Ta bort ${said(c)}`} onPress={() => onRemove(c)} />
              </span>
              {c.skal !== undefined && <small className="quiet">Härlett: {c.skal}</small>}
            </li>
          );
        })}
    </ul>
  );
}
