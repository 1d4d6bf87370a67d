import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { urvalsfalt, urvalsnycklar } from '../../../shared/avvikelse/urvalsord.ts';
import { parsePeriod, periodLabel } from '../../../shared/time/period.ts';
import { useGrund } from '../../core/grund.ts';
import type { Grund } from '../../core/grund.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { noNarrowing } from './listState.ts';
import type { ListState } from './listState.ts';

interface Props {
  readonly state: ListState;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}
interface Urvalsdel {
  readonly key: string;
  readonly text: string;
  readonly without: Readonly<Record<string, string>>;
}

/** Everything the list is narrowed by, in words. */
export function urvalsdelar(state: ListState, grund: Grund): readonly Urvalsdel[] {
  const period = parsePeriod(state.period);
  return [
    ...urvalsnycklar.flatMap((n) =>
      state.urval[n].map((v) => ({
        key: `${n}:${v}`,
        text: `${urvalsfalt[n].text}: ${urvalsfalt[n].ord(v, grund)}`,
        without: { [n]: state.urval[n].filter((other) => other !== v).join(',') },
      })),
    ),
    ...(period === null
      ? []
      : [{ key: 'period', text: `Period: ${periodLabel(period)}`, without: { period: '' } }]),
  ];
}

/** Each narrowing to be taken away with one act: where one came from a number, it says which. */
export function Urvalslista({ state, onChange }: Props) {
  const parts = urvalsdelar(state, useGrund());
  if (parts.length === 0) return null;
  return (
    <ul className="narrowings" aria-label="Listan visar bara">
      {parts.map((p) => (
        <li key={p.key}>
          <AriaButton
            className="chip accent removable"
            aria-label={`Ta bort urvalet ${p.text}`}
            onPress={() => onChange(p.without)}
          >
            {p.text}
            <Icon of={X} />
          </AriaButton>
        </li>
      ))}
      <li>
        <Button kind="quiet" onPress={() => onChange(noNarrowing)}>
          Ta bort alla urval
        </Button>
      </li>
    </ul>
  );
}
