import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Section } from '../../../ui/Section.tsx';
import { countOf, momentInText } from '../../../ui/swedish.ts';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { useSvarsutkast } from '../../../core/useSvarsutkast.ts';

type Import = Answer<'import.lista'>[number];

/** Imports that were made, each to be taken back as a whole. */
export function Tidigare() {
  const asked = useQuestion('import.lista', {});
  return (
    <Answered asked={asked} lines={1}>
      {(all) =>
        all.length === 0 ? null : (
          <Section title="Tidigare importer">
            <ul className="items">
              {all.map((i) => (
                <En key={i.id} batch={i} />
              ))}
            </ul>
          </Section>
        )
      }
    </Answered>
  );
}

function En({ batch }: { readonly batch: Import }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="item">
      <span>
        <span className="title">{batch.filnamn}</span>{' '}
        <span className="quiet small">
          {countOf(batch.antal, 'avvikelse', 'avvikelser')}, {momentInText(batch.at)}, {batch.vem}
        </span>
      </span>
      {batch.angradAt === null ? (
        <Button icon={Undo2} onPress={() => setAsking(true)}>
          Ångra importen
        </Button>
      ) : (
        <Chip>Ångrad {momentInText(batch.angradAt)}</Chip>
      )}
      <Dialog title="Ångra hela importen?" isOpen={isAsking} onClose={() => setAsking(false)}>
        <Angra batch={batch} onDone={() => setAsking(false)} />
      </Dialog>
    </li>
  );
}

function Angra({ batch, onDone }: { readonly batch: Import; readonly onDone: () => void }) {
  const act = useAct('import.angra');
  const utkast = useSvarsutkast(`angra:${batch.id}`, 'Ångra importen', { skal: '' });
  const { skal } = utkast.varden;
  const stang = async (): Promise<void> => {
    await utkast.klar();
    onDone();
  };
  const undo = async (): Promise<void> => {
    const done = await act.run({ id: batch.id, skal }, 'Importen är ångrad.');
    if (done !== undefined) await stang();
  };
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void undo();
      }}
    >
      <p>
        {countOf(batch.antal, 'avvikelse', 'avvikelser')} ur {batch.filnamn} märks som ej avvikelse och räknas
        inte längre. Historiken minns dem. Har någon arbetat vidare med en av dem går importen inte att ångra.
      </p>
      <Fritext label="Varför?" value={skal} onChange={(t) => utkast.set({ skal: t })} autoFocus />
      <Refusal text={act.error} />
      <div className="dialog-actions">
        <Button type="submit" kind="danger" isDisabled={skal.trim() === '' || act.isBusy}>
          Ångra importen
        </Button>
        <Button onPress={() => void stang()}>Avbryt</Button>
      </div>
    </form>
  );
}
