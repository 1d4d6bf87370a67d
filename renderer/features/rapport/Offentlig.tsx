import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { listInText } from '../../../shared/text/svenska.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf, inFigures } from '../../ui/swedish.ts';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { toast } from '../../ui/toasts.ts';
import { RapportNav } from './RapportNav.tsx';
import { useRapportval } from './useRapportval.ts';
import { ValjRapport } from './ValjRapport.tsx';
import { BaraFor, useFar } from '../../core/BaraFor.tsx';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

type Lage = Answer<'rapport.offentlig'>;
type Regel = Lage['regel'];

async function sparaRegel(regel: Regel): Promise<boolean> {
  const result = await ask('rapport.offentlig.regel', { regel });
  toast(result.ok ? 'Regeln är sparad.' : problemText(result.problem), result.ok ? 'done' : 'danger');
  return result.ok;
}

const granser = Array.from({ length: 19 }, (_, i) => ({
  id: String(i + 2),
  text: `Tal under ${i + 2} döljs`,
}));

/** Shows a hidden figure after all: asks why, and the reason is kept. */
function Visa({ id, namn, regel }: { readonly id: string; readonly namn: string; readonly regel: Regel }) {
  const [isOpen, setOpen] = useState(false);
  const utkast = useSvarsutkast(`visa:${id}`, 'Visa talet ändå', { skal: '' });
  const { skal } = utkast.varden;
  const stang = async (): Promise<void> => {
    setOpen(false);
    await utkast.klar();
  };
  const save = async (): Promise<void> => {
    const undantag = [...regel.undantag.filter((u) => u.id !== id), { id, val: 'visa' as const, skal }];
    if (await sparaRegel({ ...regel, undantag })) await stang();
  };
  return (
    <BaraFor fraga="rapport.offentlig.regel">
      <Button aria-label={`Visa ändå: ${namn}`} onPress={() => setOpen(true)}>
        Visa ändå
      </Button>
      <Dialog title="Visa talet ändå?" isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{namn}</p>
          <Fritext
            label="Varför kan det visas?"
            help="Skälet står i historiken."
            value={skal}
            onChange={(t) => utkast.set({ skal: t })}
          />
          <div className="dialog-actions">
            <Button kind="primary" isDisabled={skal.trim() === ''} onPress={() => void save()}>
              Visa talet
            </Button>
            <Button onPress={() => void stang()}>Avbryt</Button>
          </div>
        </div>
      </Dialog>
    </BaraFor>
  );
}

function Innehall({ lage }: { readonly lage: Lage }) {
  const { regel, minst, dolda, oskyddade, attGranska, arenden } = lage;
  const mayDecide = useFar('rapport.offentlig.regel');
  return (
    <>
      {!mayDecide && <p>Tal under {inFigures(regel.grans)} döljs.</p>}
      <BaraFor fraga="rapport.offentlig.regel">
        <Select
          label="Gräns"
          options={granser.filter((g) => Number(g.id) >= minst)}
          {...(minst > 2
            ? { help: `SAS har beslutat att tal under ${minst} döljs. Gränsen kan vara högre.` }
            : {})}
          value={String(regel.grans)}
          onChange={(g) => {
            if (g !== null) void sparaRegel({ ...regel, grans: Number(g) });
          }}
        />
      </BaraFor>
      {oskyddade.length > 0 && (
        <Notice kind="danger">
          <p>
            {countOf(oskyddade.length, 'dolt tal kan', 'dolda tal kan')} räknas fram av det som redan är
            publicerat: {listInText(oskyddade.map((o) => o.namn))}.
          </p>
        </Notice>
      )}
      {attGranska.length > 0 && (
        <Notice kind="warning">
          <p>
            Läs texten i {listInText(attGranska)}: där står ett tal som är dolt i tabellen. Egna texter ändras
            inte av programmet.
          </p>
        </Notice>
      )}
      {arenden
        .filter((t) => !t.visas)
        .map((t) => (
          <Section key={t.id} title={t.titel}>
            <p>
              Den som läser ärendena ett för ett kan räkna dem, också på en enda verksamhet. De står därför
              bara i den interna utgåvan tills någon har beslutat något annat.
            </p>
            <Visa id={t.id} namn={`${t.titel}, ett ärende för sig`} regel={regel} />
          </Section>
        ))}
      <Section title={`Dolda tal (${dolda.length})`}>
        <ul className="template-list">
          {dolda.map((d) => (
            <li key={d.id}>
              <span>
                {d.namn} <span className="small quiet">{d.skal}</span>
              </span>
              <Visa id={d.id} namn={d.namn} regel={regel} />
            </li>
          ))}
        </ul>
      </Section>
      {regel.undantag.length > 0 && (
        <Section title="Undantag">
          <ul className="template-list">
            {regel.undantag.map((u) => (
              <li key={u.id}>
                <span>
                  {u.val === 'visa' ? 'Visas' : 'Döljs'}: {arenden.find((t) => t.id === u.id)?.titel ?? u.id}{' '}
                  <span className="small quiet">{u.skal}</span>
                </span>
                <BaraFor fraga="rapport.offentlig.regel">
                  <Button
                    aria-label={`Ta bort undantaget ${u.id}`}
                    onPress={() =>
                      void sparaRegel({ ...regel, undantag: regel.undantag.filter((x) => x.id !== u.id) })
                    }
                  >
                    Ta bort
                  </Button>
                </BaraFor>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What the public edition hides, why, and the decisions against the rule. */
export function Offentlig() {
  const { mall, period } = useRapportval();
  const asked = useQuestion('rapport.offentlig', { mall, period });
  return (
    <div className="page">
      <PageHeader
        title="Offentlig utgåva"
        lead="Små tal, och tal som skulle avslöja dem, döljs. Röd tråd, leveransläge, effekt och tal per boendedygn står bara i den interna."
      />
      <RapportNav />
      <div className="report-choices">
        <ValjRapport />
      </div>
      <Answered asked={asked}>{(lage) => <Innehall lage={lage} />}</Answered>
    </div>
  );
}
