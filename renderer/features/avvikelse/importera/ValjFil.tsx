import { FileUp } from 'lucide-react';
import { DropZone } from 'react-aria-components';
import type { DropItem } from 'react-aria-components';
import { problemText } from '../../../../shared/problem.ts';
import { ask } from '../../../core/client.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Importarbete } from './useImport.ts';

/** What can be passed on as bytes; a larger file is read where it lies, by the button. */
const maxDropMB = 7;

/** The file: by the button or dropped. */
export function ValjFil({ arbete }: { readonly arbete: Importarbete }) {
  const choose = async (): Promise<void> => {
    const chosen = await ask('skal.valjFil', {
      titel: 'Välj filen från det andra systemet',
      slag: [{ namn: 'CSV och Excel', andelser: ['csv', 'txt', 'tsv', 'xlsx'] }],
    });
    if (!chosen.ok) return arbete.avvisa(problemText(chosen.problem));
    const [file] = chosen.value.filer;
    return file === undefined ? undefined : arbete.valj({ fil: file.sokvag, namn: file.namn });
  };
  const drop = async (items: readonly DropItem[]): Promise<void> => {
    const item = items.find((i) => i.kind === 'file');
    if (item?.kind !== 'file')
      return arbete.avvisa('Det som släpptes är ingen fil. Släpp en CSV- eller Excel-fil.');
    const file = await item.getFile();
    if (file.size > maxDropMB * 1024 * 1024)
      return arbete.avvisa(`${file.name} är för stor att släppa här. Välj den med knappen i stället.`);
    const innehall = new Uint8Array(await file.arrayBuffer());
    return arbete.valj({ fil: file.name, namn: file.name, innehall });
  };
  return (
    <DropZone className="drop" onDrop={(e) => void drop(e.items)} aria-label="Släpp filen här">
      <Button
        kind={arbete.kalla === undefined ? 'primary' : 'plain'}
        icon={FileUp}
        onPress={() => void choose()}
      >
        {arbete.kalla === undefined ? 'Välj fil' : 'Välj en annan fil'}
      </Button>
      <span className="small quiet">
        eller släpp den här. CSV eller Excel (.xlsx), högst 50 MB. Filen läses på den här datorn och skickas
        ingenstans.
      </span>
    </DropZone>
  );
}
