import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import { DropZone } from 'react-aria-components';
import type { DropItem } from 'react-aria-components';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Section } from '../../ui/Section.tsx';
import { countOf } from '../../ui/swedish.ts';
import { RapportNav } from './RapportNav.tsx';

/** What passes the bridge to the core at once; a larger file is chosen in the dialog and read by the core itself. */
const MAX_DROPPED = 7 * 1024 * 1024;

type Svar = Answer<'rimlighet.granskaFil'>;
interface Kalla {
  readonly fil: string;
  readonly innehall?: Uint8Array<ArrayBuffer>;
}

function Fynd({ svar, namn }: { readonly svar: Svar; readonly namn: string }) {
  const { fynd } = svar;
  return (
    <Section title={namn}>
      <Notice kind={fynd.length === 0 ? 'done' : 'warning'}>
        <p>
          {fynd.length === 0
            ? 'Rimlighetskontrollen hittar inget som inte går ihop.'
            : `${countOf(fynd.length, 'sak', 'saker')} att se över. De är frågor till den som skriver, inte fel i filen.`}
        </p>
      </Notice>
      <ol className="finding-list">
        {fynd.map((f) => (
          <li key={`${f.plats}${f.text}`}>
            <p>
              <strong>{f.text}</strong>
            </p>
            <p>{f.forslag}</p>
            <p className="small quiet">{f.plats}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The check of a report that anyone has written: a Word file is dropped or chosen, and nothing of it is kept. */
export function Granska() {
  const job = useJob('rimlighet.granskaFil');
  const [fault, setFault] = useState<string | null>(null);
  const [read, setRead] = useState<{ readonly svar: Svar; readonly namn: string } | null>(null);
  const check = async (kalla: Kalla, namn: string): Promise<void> => {
    setFault(null);
    setRead(null);
    const result = await job.start(kalla);
    if (result.ok) setRead({ svar: result.value, namn });
    else setFault(problemText(result.problem));
  };
  const choose = async (): Promise<void> => {
    const chosen = await ask('skal.valjFil', {
      titel: 'Välj en rapport i Word',
      slag: [{ namn: 'Word-dokument', andelser: ['docx'] }],
    });
    if (!chosen.ok) return setFault(problemText(chosen.problem));
    const [first] = chosen.value.filer;
    return first === undefined ? undefined : check({ fil: first.sokvag }, first.namn);
  };
  const drop = async ([item]: readonly DropItem[]): Promise<void> => {
    if (item?.kind !== 'file') return setFault('Bara en Word-fil kan släppas här.');
    const file = await item.getFile();
    if (file.size > MAX_DROPPED)
      return setFault(`${file.name} är för stor för att släppas här. Välj den med knappen i stället.`);
    return check({ fil: file.name, innehall: new Uint8Array(await file.arrayBuffer()) }, file.name);
  };
  return (
    <div className="page">
      <PageHeader
        title="Granska en rapport"
        lead="Släpp en rapport i Word här. Tabeller och text läses, och det som inte går ihop visas med sin plats. Inget sparas."
      />
      <RapportNav />
      <DropZone className="drop" onDrop={(e) => void drop(e.items)} aria-label="Släpp en Word-fil här">
        <Button icon={FileSearch} isDisabled={job.isRunning} onPress={() => void choose()}>
          Välj en Word-fil
        </Button>
        <span className="small quiet">eller släpp den här (.docx).</span>
      </DropZone>
      {job.isRunning && <Progress label="Granskar" part={job.part} text={job.text} onCancel={job.cancel} />}
      {fault !== null && (
        <Notice kind="danger" role="alert">
          <p>{fault}</p>
        </Notice>
      )}
      {read !== null && <Fynd svar={read.svar} namn={read.namn} />}
    </div>
  );
}
