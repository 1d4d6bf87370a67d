import { useState } from 'react';
import { roller } from '../../../shared/profil/profil.ts';
import { Answered } from '../../core/Answered.tsx';
import { useGrund } from '../../core/grund.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Fold, Section } from '../../ui/Section.tsx';
import { momentInText } from '../../ui/swedish.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { toast } from '../../ui/toasts.ts';
import { Formular } from './Formular.tsx';
import { vardenAv } from './falt.ts';
import { KommandeNotis } from './KommandeNotis.tsx';
import type { Arendevy, Sida } from './sida.ts';
import { useSvar } from './useSvar.ts';

/** The words of a step in the history: the same as on its button where it has one. */
const handlingar: Readonly<Record<string, string>> = {
  registrerad: 'Registrerad',
  rapporterad: 'Rapporterad',
  rattad: 'Rättad',
  last: 'Läst',
  'ivo-paket': 'IVO-paket gjort',
  dokument: 'Dokument skrivet',
  brev: 'Brev skrivet',
};

function Steg({ sida, id, vy }: { readonly sida: Sida; readonly id: string; readonly vy: Arendevy }) {
  const [valt, setValt] = useState<string | null>(null);
  const steg = vy.mojligaSteg.find((s) => s.steg === valt);
  const form = steg === undefined ? undefined : sida.steg[steg.steg];
  if (steg !== undefined && form !== undefined)
    return (
      <div className="stack">
        <h3>{steg.text}</h3>
        <Formular
          key={steg.steg}
          falt={form.falt}
          start={form.fran === undefined ? {} : vardenAv(form.falt, form.fran(vy.sak))}
          knapp={steg.text}
          onAvbryt={() => setValt(null)}
          spara={async (input) => {
            const result = await sida.taSteg(id, { steg: steg.steg, ...input });
            if (result.ok) {
              setValt(null);
              toast('Sparat.', 'done');
            }
            return result;
          }}
        />
      </div>
    );
  return (
    <ul className="items">
      {vy.mojligaSteg.map((s) => (
        <li key={s.steg} className="row">
          <Button isDisabled={s.saknas.length > 0} onPress={() => setValt(s.steg)}>
            {s.text}
          </Button>
          {s.saknas.length > 0 && <span className="quiet small">Saknas: {s.saknas.join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}

function Arende({ sida, id, vy }: { readonly sida: Sida; readonly id: string; readonly vy: Arendevy }) {
  const roll: Readonly<Record<string, string>> = roller;
  const stegText = new Map(vy.mojligaSteg.map((s) => [s.steg, s.text]));
  return (
    <div className="page">
      <div className="case-header">
        <PageHeader title={vy.nummer}>
          <Chip tone={vy.arAvslutad ? 'done' : 'accent'}>{vy.status}</Chip>
        </PageHeader>
      </div>
      {vy.kommande !== null && <KommandeNotis kommande={vy.kommande} />}
      <Section title="Gör">
        <Steg sida={sida} id={id} vy={vy} />
      </Section>
      <Section title="Ärendet">
        <Facts facts={vy.fakta} />
      </Section>
      <Fold title={`Historik (${vy.historik.length})`}>
        <Timeline
          items={vy.historik.map((h) => ({
            id: String(h.seq),
            title: handlingar[h.handling] ?? stegText.get(h.handling) ?? h.handling,
            note: `${h.vem} (${roll[h.roll] ?? h.roll}), ${momentInText(h.at)}`,
          }))}
        />
      </Fold>
    </div>
  );
}

/** One case: what is owed, what can be done, what it says and what has been done. */
export function ArendeVy({ sida, id }: { readonly sida: Sida; readonly id: string }) {
  const grund = useGrund();
  const asked = useSvar(sida.visa, id, grund);
  return (
    <Answered asked={asked} lines={8}>
      {(vy) => <Arende sida={sida} id={id} vy={vy} />}
    </Answered>
  );
}
