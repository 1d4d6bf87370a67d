import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '../core/client.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { groupsOf, isSameGroup, keyPaper } from './keyPaper.ts';

/** Which groups are asked for: one from the middle and the last but one, so that the whole paper has been read. */
const asked = [5, 12] as const;

interface Props {
  readonly kommun: string;
  readonly secret: string;
  /** Why the last try was refused. */
  readonly fail: ReactNode;
  /** The verb on the button that goes on. */
  readonly act: string;
  readonly onFinish: () => void;
}

/** The key in numbered groups, to print, and two of them typed back from the paper before it is put to use. */
export function ShownKey({ kommun, secret, fail, act, onFinish }: Props) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [isChecked, setChecked] = useState(false);
  const groups = groupsOf(secret);
  const wrong = (n: number): boolean => !isSameGroup(typed[n] ?? '', groups[n - 1]);
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (!asked.some(wrong)) onFinish();
      }}
    >
      <p>Skriv ut nyckeln eller skriv av den för hand. Lås in pappret; spara det inte i datorn.</p>
      <ol className="key-groups wide" aria-label="Återställningsnyckeln">
        {groups.map((g, i) => (
          <li key={g + String(i)}>
            <span className="quiet small">{i + 1}</span>
            <code>{g}</code>
          </li>
        ))}
      </ol>
      <div className="row no-print">
        <Button icon={Printer} onPress={() => void ask('skal.skrivUt', {})}>
          Skriv ut
        </Button>
        <Button
          icon={FileDown}
          onPress={() =>
            void ask('skal.skrivUtPdf', { namn: 'Återställningsnyckel.pdf', html: keyPaper(kommun, secret) })
          }
        >
          Spara som PDF på ett USB-minne
        </Button>
      </div>
      <div className="stack no-print">
        <h2>Visa att du har den på papper</h2>
        <p>Läs från pappret och skriv två av grupperna.</p>
        {asked.map((n) => (
          <TextField
            key={n}
            label={`Grupp ${n}`}
            short
            spellCheck={false}
            value={typed[n] ?? ''}
            onChange={(text) => setTyped((t) => ({ ...t, [n]: text }))}
            error={
              isChecked && wrong(n) ? `Det stämmer inte med grupp ${n}. Läs av pappret igen.` : undefined
            }
          />
        ))}
        {fail}
        <Button type="submit" kind="primary">
          {act}
        </Button>
      </div>
    </form>
  );
}
