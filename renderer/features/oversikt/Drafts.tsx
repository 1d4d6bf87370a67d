import { useState } from 'react';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, hrefTo } from '../../core/places.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { momentInText } from '../../ui/swedish.ts';

type Utkast = Answer<'utkast.lista'>[number];

const textAt = (u: Utkast, field: string): string => {
  const value = u.innehall[field];
  return typeof value === 'string' ? value : '';
};
/** Where a draft is taken up again, by its kind; a kind that has no form in this window is not shown. */
const places: Readonly<Record<string, (u: Utkast) => string>> = {
  avvikelse: (u) => hrefTo('avvikelser/ny', { utkast: u.id }),
  komplettering: (u) => hrefTo(`avvikelser/${textAt(u, 'avvikelseId')}/komplettera`),
  // A form of another kind of case says itself where it is.
  arende: (u) => `#/${textAt(u, 'plats')}`,
};

/** What was typed and not yet saved, offered again; also after the program or the computer was stopped. */
export default function Drafts() {
  const asked = useQuestion('utkast.lista', {});
  const [thrown, setThrown] = useState<Utkast | null>(null);
  const drafts = asked.state === 'ready' ? asked.value.filter((u) => u.slag in places) : [];
  if (drafts.length === 0) return null;
  return (
    <Section title="Påbörjade utkast">
      <ul className="items">
        {drafts.map((u) => (
          <li key={u.id} className="row">
            <Draft utkast={u} />
            <span className="push row">
              <Button onPress={() => goTo((places[u.slag]?.(u) ?? '').replace('#/', ''))}>
                Fortsätt skriva
              </Button>
              <Button kind="quiet" onPress={() => setThrown(u)}>
                Kasta
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title="Kasta utkastet?"
        text="Det tas bort och kan inte hämtas tillbaka."
        act="Kasta utkastet"
        danger
        isOpen={thrown !== null}
        onClose={() => setThrown(null)}
        onAct={() => {
          if (thrown !== null) void ask('utkast.kasta', { id: thrown.id });
        }}
      />
    </Section>
  );
}

function Draft({ utkast }: { readonly utkast: Utkast }) {
  const { kodverk } = useGrund();
  const typ = textAt(utkast, 'typ');
  const titel = textAt(utkast, 'titel');
  return (
    <span className="draft">
      <span className="title">
        {titel !== '' ? titel : typ === '' ? 'Avvikelse' : kodText(kodverk, 'avvikelsetyp', typ)}
      </span>{' '}
      <span className="quiet small">
        {textAt(utkast, 'vadHande').slice(0, 60)} {momentInText(utkast.andradAt)}
      </span>
    </span>
  );
}
