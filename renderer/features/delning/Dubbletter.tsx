import { dubblettsvar } from '../../../shared/delning/mojligaDubbletter.ts';
import type { Dubblettsvar } from '../../../shared/delning/mojligaDubbletter.ts';
import type { Answer } from '../../core/client.ts';
import { useFar } from '../../core/BaraFor.tsx';
import { useAct } from '../../core/useAct.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fold } from '../../ui/Section.tsx';

type Dubblett = Answer<'delning.leverans'>['dubbletter'][number];

/** Events that may be counted twice: questions to answer. Those that were told apart are put away, and can be answered again. */
export function Dubbletter({ dubbletter }: { readonly dubbletter: readonly Dubblett[] }) {
  const [open, apart] = [
    dubbletter.filter((d) => d.svar !== 'olika'),
    dubbletter.filter((d) => d.svar === 'olika'),
  ];
  return (
    <>
      {open.length > 0 && (
        <Notice kind="warning">
          <Lista dubbletter={open} />
        </Notice>
      )}
      {apart.length > 0 && (
        <Fold title={`Svarat att det är olika händelser (${apart.length})`}>
          <Lista dubbletter={apart} />
        </Fold>
      )}
    </>
  );
}

const Lista = ({ dubbletter }: { readonly dubbletter: readonly Dubblett[] }) => (
  <ul className="plain-list">
    {dubbletter.map((d) => (
      <li key={d.text}>
        <En dubblett={d} />
      </li>
    ))}
  </ul>
);

const done: Readonly<Record<Dubblettsvar, string>> = {
  olika: 'De räknas som olika händelser.',
  samma: 'Svaret är sparat. Händelsen räknas två gånger tills den ena är borttagen.',
};

function En({ dubblett: { text, ...d } }: { readonly dubblett: Dubblett }) {
  const act = useAct('delning.svaraDubblett');
  const mayAnswer = useFar('delning.svaraDubblett');
  const { svar: now, ...which } = d;
  const others = (['olika', 'samma'] as const).filter((s) => s !== now);
  return (
    <div className="stack">
      <p>
        {text} {now !== null && <Chip tone={now === 'samma' ? 'warning' : 'plain'}>{dubblettsvar[now]}</Chip>}
      </p>
      {now === 'samma' && (
        <p className="small">
          Den räknas två gånger tills den ena är borttagen. Öppna din egen och tryck ”Det är ingen avvikelse”,
          eller be enheten göra det med sin.
        </p>
      )}
      {act.error !== undefined && (
        <Notice kind="danger" role="alert">
          <p>{act.error}</p>
        </Notice>
      )}
      {mayAnswer && (
        <div className="row">
          {others.map((svar) => (
            <Button
              key={svar}
              kind={now === null ? 'plain' : 'quiet'}
              isDisabled={act.isBusy}
              aria-label={`${dubblettsvar[svar]}: ${text}`}
              onPress={() => void act.run({ ...which, svar }, done[svar])}
            >
              {dubblettsvar[svar]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
