import { Printer } from 'lucide-react';
import { useState } from 'react';
import { sidor } from 'virtual:handbok';
import { blocktext, innehall, sidaOm, sokIHandbok } from '../../../shared/handbok/handbok.ts';
import type { Handbokssida } from '../../../shared/handbok/handbok.ts';
import { ask } from '../../core/client.ts';
import { hrefTo, usePlace } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Block } from './Block.tsx';
import './handbok.css';

/** The handbook: one page per job, found by searching, by F1 on any page, or in the list. */
export default function Handbok() {
  const { parts, search } = usePlace();
  const om = search.get('om') ?? '';
  const sida = sidor.find((s) => s.id === parts[1]) ?? sidaOm(sidor, om.split('?')[0] ?? '');
  return sida === null ? <Innehall /> : <Sida key={sida.id} sida={sida} om={om} />;
}

function Innehall() {
  const [text, setText] = useState('');
  const traffar = sokIHandbok(sidor, text);
  const isSearching = text.trim().length > 1;
  return (
    <div className="page">
      <PageHeader
        title="Handbok"
        lead="En sida för varje sak du ska göra. F1 öppnar sidan om det du har framför dig."
      />
      <div className="stack narrow">
        <TextField label="Sök i handboken" value={text} onChange={setText} autoFocus />
        {isSearching && traffar.length === 0 && (
          <EmptyState
            title="Inget hittades"
            text="Pröva ett kortare ord, eller töm rutan och titta i listan."
          />
        )}
        {isSearching && (
          <ul className="items" aria-label="Träffar">
            {traffar.map(({ sida, utdrag }) => (
              <Rad key={sida.id} sida={sida} text={utdrag} />
            ))}
          </ul>
        )}
      </div>
      {!isSearching && (
        <div className="handboksdelar">
          {innehall(sidor).map(({ del, sidor: egna }) => (
            <section key={del}>
              <h2>{del}</h2>
              <ul className="plain-list" aria-label={del}>
                {egna.map((sida) => (
                  <Rad key={sida.id} sida={sida} text="" />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

const Rad = ({ sida, text }: { readonly sida: Handbokssida; readonly text: string }) => (
  <li>
    <a href={hrefTo(`handbok/${sida.id}`)}>{sida.rubrik}</a>
    {text !== '' && <p className="quiet small">{text}</p>}
  </li>
);

function Sida({ sida, om }: { readonly sida: Handbokssida; readonly om: string }) {
  return (
    <article className="handbok">
      <PageHeader title={sida.rubrik}>
        <Button icon={Printer} onPress={() => void ask('skal.skrivUt', {})}>
          Skriv ut
        </Button>
      </PageHeader>
      <p className="no-print">
        <a href={hrefTo('handbok')}>Hela handboken</a>
        {om !== '' && (
          <>
            {' · '}
            <a href={hrefTo(om)}>Tillbaka till det du gjorde</a>
          </>
        )}
      </p>
      {sida.block.map((block) => (
        <Block key={`${block.slag} ${blocktext(block)}`} block={block} />
      ))}
    </article>
  );
}
