import { useState } from 'react';
import { delkatalog } from '../../../shared/halvarsrapport/delkatalog.ts';
import type { Avsnittsmall, Rapportmall } from '../../../shared/halvarsrapport/rapportmall.ts';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { countOf } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { MallAvsnitt } from './MallAvsnitt.tsx';
import { flytta, nyttAvsnitt } from './mallRedigering.ts';
import { RapportNav } from './RapportNav.tsx';
import { useRapportval } from './useRapportval.ts';
import { BaraFor, useFar } from '../../core/BaraFor.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';
import { Utkastruta } from '../../core/Utkastruta.tsx';

const agare = { mas: 'MAS', sas: 'SAS', gemensam: 'MAS och SAS' } as const;

interface EditorProps {
  readonly sparad: Rapportmall;
  readonly standard: Rapportmall | undefined;
  readonly alla: readonly Rapportmall[];
}

function Editor({ sparad, standard, alla }: EditorProps) {
  const mayChange = useFar('rapport.mall.spara');
  const utkast = useSvarsutkast(`mall:${sparad.id}`, 'Mallen', { mall: sparad });
  const { mall } = utkast.varden;
  const setMall = (next: Rapportmall): void => utkast.set({ mall: next });
  const [open, setOpen] = useState<number | null>(null);
  const [isResetting, setResetting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const set = (avsnitt: readonly Avsnittsmall[]): void => setMall({ ...mall, avsnitt });
  const isChanged = JSON.stringify(mall) !== JSON.stringify(sparad);
  const save = async (next: Rapportmall): Promise<void> => {
    const result = await ask('rapport.mall.spara', { mall: next });
    if (!result.ok) return setFault(problemText(result.problem));
    setFault(null);
    await utkast.klar();
    return toast('Mallen är sparad. Den gäller rapporter som inte är låsta.');
  };
  const opened = open === null ? undefined : mall.avsnitt[open];
  return (
    <div className="stack">
      <Utkastruta {...utkast} />
      {mayChange ? (
        <>
          <TextField
            label="Rapportens titel"
            value={mall.titel}
            onChange={(titel) => setMall({ ...mall, titel })}
          />
          <TextField label="Nämnd" value={mall.namnd} onChange={(namnd) => setMall({ ...mall, namnd })} />
        </>
      ) : (
        <Facts
          facts={[
            ['Rapportens titel', mall.titel],
            ['Nämnd', mall.namnd],
          ]}
        />
      )}
      <h2>Avsnitt</h2>
      <ol className="template-list">
        {mall.avsnitt.map((a, i) => (
          <li key={a.id} className={`template-level-${a.niva}`}>
            <span>
              <strong>{a.rubrik}</strong>{' '}
              <span className="small quiet">
                {agare[a.agare]}
                {a.delar.length === 0
                  ? ''
                  : ` · ${countOf(a.delar.length, 'automatisk del', 'automatiska delar')}`}
              </span>
            </span>
            <BaraFor fraga="rapport.mall.spara">
              <span className="row">
                <Button
                  isDisabled={i === 0}
                  aria-label={`Flytta upp ${a.rubrik}`}
                  onPress={() => set(flytta(mall.avsnitt, i, -1))}
                >
                  Upp
                </Button>
                <Button
                  isDisabled={i === mall.avsnitt.length - 1}
                  aria-label={`Flytta ned ${a.rubrik}`}
                  onPress={() => set(flytta(mall.avsnitt, i, 1))}
                >
                  Ned
                </Button>
                <Button aria-label={`Ändra ${a.rubrik}`} onPress={() => setOpen(i)}>
                  Ändra
                </Button>
              </span>
            </BaraFor>
          </li>
        ))}
      </ol>
      <BaraFor fraga="rapport.mall.spara">
        <div className="row">
          <Button
            onPress={() => {
              set([...mall.avsnitt, nyttAvsnitt(mall.avsnitt)]);
              setOpen(mall.avsnitt.length);
            }}
          >
            Lägg till avsnitt
          </Button>
          {standard !== undefined && (
            <Button onPress={() => setResetting(true)}>Återställ standardmallen</Button>
          )}
        </div>
        {fault !== null && (
          <Notice kind="danger" role="alert">
            <p>{fault}</p>
          </Notice>
        )}
        <div className="row">
          <Button kind="primary" isDisabled={!isChanged} onPress={() => void save(mall)}>
            Spara mallen
          </Button>
          <Button isDisabled={!isChanged} onPress={() => void utkast.klar()}>
            Ångra ändringarna
          </Button>
        </div>
      </BaraFor>
      {opened !== undefined && open !== null && (
        <MallAvsnitt
          avsnitt={opened}
          katalog={delkatalog(alla)}
          onChange={(a) => set(mall.avsnitt.map((old, i) => (i === open ? a : old)))}
          onRemove={() => {
            set(mall.avsnitt.filter((_, i) => i !== open));
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {standard !== undefined && (
        <ConfirmDialog
          title="Återställ standardmallen?"
          text="Avsnitt, ordning och texter blir som i programmets mall. Det som är skrivet i rapporter finns kvar, och den nuvarande mallen ligger kvar som tidigare version."
          act="Återställ"
          isOpen={isResetting}
          onAct={() => void save(standard)}
          onClose={() => setResetting(false)}
        />
      )}
    </div>
  );
}

/** The template of the report: sections, order, owners, standing texts and what the program puts there itself. */
export function Mall() {
  const { mall } = useRapportval();
  const asked = useQuestion('rapport.mall.lista', {});
  return (
    <div className="page">
      <PageHeader
        title="Rapportmall"
        lead="Avsnitt, ordning, ägare och fasta texter. En låst rapport behåller den mall den låstes med."
      />
      <RapportNav />
      <Answered asked={asked}>
        {({ version, mallar, standard }) => (
          <>
            <p className="quiet">
              {version === 0 ? 'Programmets standardmall gäller.' : `Version ${version} av mallarna gäller.`}
            </p>
            {mallar
              .filter((m) => m.id === mall || (m.omfang === 'enhet' && mall.startsWith(`${m.id}-`)))
              .map((m) => (
                <Editor
                  key={`${m.id}${version}`}
                  sparad={m}
                  standard={standard.find((s) => s.id === m.id)}
                  alla={[...mallar, ...standard]}
                />
              ))}
          </>
        )}
      </Answered>
    </div>
  );
}
