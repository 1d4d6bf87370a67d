import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { problemText } from '../../../shared/problem.ts';
import { arendeslag, traffsatt } from '../../../shared/registervard/registervardApi.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { filAv, sparaFil } from '../../core/sparaFil.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { countOf } from '../../ui/swedish.ts';

type Found = Answer<'registerutdrag.sok'>;

/** What is kept about one person: searched for, read through by the one who gives it out, and written. */
export function Utdrag() {
  const [sok, setSok] = useState('');
  const [found, setFound] = useState<{ readonly sok: string; readonly value: Found } | null>(null);
  const [fault, setFault] = useState<string>();
  const search = async (): Promise<void> => {
    const result = await ask('registerutdrag.sok', { sok });
    if (!result.ok) return setFault(problemText(result.problem));
    setFault(undefined);
    return setFound({ sok: sok.trim(), value: result.value });
  };
  return (
    <>
      <PageHeader
        title="Registerutdrag"
        lead="Den som frågar har rätt att få veta vad som finns om hen. Sök, läs igenom träffarna och skriv utdraget."
      />
      <div className="stack">
        <form
          className="field-row"
          onSubmit={(e) => {
            e.preventDefault();
            void search();
          }}
        >
          <TextField
            label="Beteckning, namn eller ord"
            help="Söker i beteckningar, i namnen bakom dem och i texterna. Att du har sökt loggas, men inte vad du sökte."
            value={sok}
            onChange={(t) => {
              setFault(undefined);
              setSok(t);
            }}
            error={fault}
          />
          <Button type="submit" kind={found === null ? 'primary' : 'plain'}>
            Sök
          </Button>
        </form>
        {found !== null && <Traffar key={found.sok} {...found} />}
      </div>
    </>
  );
}

function Traffar({ sok, value: { traffar, dolda } }: { readonly sok: string; readonly value: Found }) {
  const { organisation } = useGrund();
  const job = useJob('registerutdrag.skriv');
  const keyOf = (t: Found['traffar'][number]): string => `${t.slag} ${t.id}`;
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const valda = traffar.filter((t) => !out.has(keyOf(t))).map(({ slag, id }) => ({ slag, id }));
  const toggle = (key: string, isIn: boolean): void =>
    setOut((s) => {
      const next = new Set(s);
      if (isIn) next.delete(key);
      else next.add(key);
      return next;
    });
  const write = (format: 'pdf' | 'docx'): Promise<void> =>
    sparaFil(filAv('Spara dokumentet', 'registerutdrag', format), (fil) => job.start({ sok, valda, fil }));
  if (traffar.length === 0)
    return (
      <EmptyState
        title={`Inga träffar på ”${sok}”`}
        text={
          dolda === 0
            ? 'Pröva en annan stavning eller beteckningen som används i ärendena.'
            : `${countOf(dolda, 'träff', 'träffar')} ligger utanför dina enheter eller din roll.`
        }
      />
    );
  return (
    <div className="stack">
      <output>
        {countOf(traffar.length, 'ärende', 'ärenden')}
        {dolda > 0 && `, och ${dolda} som du inte får se i din roll`}
      </output>
      <table className="table">
        <caption className="visually-hidden">Träffar på {sok}</caption>
        <thead>
          <tr>
            <th scope="col">Tas med i utdraget</th>
            <th scope="col">Datum</th>
            <th scope="col">Enhet</th>
            <th scope="col">Hittad genom</th>
          </tr>
        </thead>
        <tbody>
          {traffar.map((t) => (
            <tr key={keyOf(t)}>
              <th scope="row">
                <Checkbox
                  label={`${arendeslag[t.slag]} ${t.nummer}`}
                  value={!out.has(keyOf(t))}
                  onChange={(isIn) => toggle(keyOf(t), isIn)}
                />
              </th>
              <td>{t.datum}</td>
              <td>{enhetNamn(organisation, t.enhetId as Parameters<typeof enhetNamn>[1], t.datum)}</td>
              <td>{traffsatt[t.hur]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notice kind="warning">
        <p>
          Pröva sekretessen innan utdraget lämnas ut. I texterna kan det stå uppgifter om andra än den som
          frågar.
        </p>
      </Notice>
      <div className="row">
        <Button
          kind="primary"
          icon={FileDown}
          isDisabled={valda.length === 0}
          onPress={() => void write('pdf')}
        >
          Spara som PDF
        </Button>
        <Button isDisabled={valda.length === 0} onPress={() => void write('docx')}>
          Spara som Word
        </Button>
      </div>
      {job.isRunning && <Progress label="Skriver utdraget" part={job.part} text={job.text} />}
    </div>
  );
}
