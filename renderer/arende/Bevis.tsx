import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { DropZone } from 'react-aria-components';
import type { DropItem } from 'react-aria-components';
import type { Bevis as Fil, BevisSak } from '../../shared/bevis/bevis.ts';
import { bevisAndelser } from '../../shared/bevis/filslag.ts';
import { problemText } from '../../shared/problem.ts';
import { Answered } from '../core/Answered.tsx';
import { ask } from '../core/client.ts';
import { useQuestion } from '../core/useQuestion.ts';
import { Button } from '../ui/Button.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { countOf } from '../ui/swedish.ts';
import { toast } from '../ui/toasts.ts';
import { Bevisrad } from './Bevisrad.tsx';
import { useFar } from '../core/BaraFor.tsx';

interface Props {
  readonly sak: BevisSak;
  /** An ended case shows its files, but none can be added or removed. */
  readonly isOpen: boolean;
}
type Kalla = { readonly fil: string } | { readonly namn: string; readonly innehall: Uint8Array<ArrayBuffer> };

/** What passes the bridge to the core at once; a larger file is chosen in the dialog and read by the core itself. */
const MAX_SLAPPT = 7 * 1024 * 1024;

/** A dropped file as its bytes, or the sentence that says why not. */
async function lasSlappt(item: DropItem): Promise<Kalla | string> {
  if (item.kind !== 'file') return 'Bara filer kan släppas här.';
  const file = await item.getFile();
  if (file.size > MAX_SLAPPT)
    return `${file.name} är för stor för att släppas här. Lägg till den med knappen i stället.`;
  return { namn: file.name, innehall: new Uint8Array(await file.arrayBuffer()) };
}

/** The files of a case or an outcome: kept encrypted, shown, copied out, removed with a reason. */
export function Bevis({ sak, isOpen: isCaseOpen }: Props) {
  const isOpen = useFar('bevis.laggTill') && isCaseOpen;
  const asked = useQuestion('bevis.lista', { sak });
  const [fault, setFault] = useState<string>();
  const add = async (kallor: readonly Kalla[]): Promise<void> => {
    setFault(undefined);
    let added = 0;
    for (const kalla of kallor) {
      const result = await ask('bevis.laggTill', { sak, kalla });
      if (result.ok) added += 1;
      else setFault(problemText(result.problem));
    }
    if (added > 0) toast(`${countOf(added, 'fil är tillagd', 'filer är tillagda')} och krypterad här.`);
  };
  const choose = async (): Promise<void> => {
    const chosen = await ask('skal.valjFil', {
      titel: 'Lägg till filer',
      slag: [{ namn: 'Dokument, tabeller och bilder', andelser: [...bevisAndelser] }],
      flera: true,
    });
    if (chosen.ok) await add(chosen.value.filer.map((f) => ({ fil: f.sokvag })));
    else setFault(problemText(chosen.problem));
  };
  const drop = async (items: readonly DropItem[]): Promise<void> => {
    const read = await Promise.all(items.map(lasSlappt));
    await add(read.filter((r) => typeof r !== 'string'));
    const stopped = read.find((r) => typeof r === 'string');
    if (stopped !== undefined) setFault(stopped);
  };
  return (
    <>
      <Answered asked={asked} lines={1}>
        {(filer) => <Lista filer={filer} isOpen={isOpen} />}
      </Answered>
      <Refusal text={fault} />
      {isOpen && (
        <DropZone className="drop" onDrop={(e) => void drop(e.items)} aria-label="Släpp filer här">
          <Button icon={Paperclip} onPress={() => void choose()}>
            Lägg till filer
          </Button>
          <span className="small quiet">
            eller släpp dem här. PDF, bilder, Word, Excel och text, högst 20 MB. Filerna krypteras i
            databasen.
          </span>
        </DropZone>
      )}
    </>
  );
}

function Lista({ filer, isOpen }: { readonly filer: readonly Fil[]; readonly isOpen: boolean }) {
  if (filer.length === 0) return <p className="quiet">Här finns inga filer.</p>;
  return (
    <ul className="items" aria-label="Filer">
      {filer.map((f) => (
        <Bevisrad key={f.id} fil={f} isOpen={isOpen} />
      ))}
    </ul>
  );
}
