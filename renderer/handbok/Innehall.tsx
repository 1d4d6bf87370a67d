import { useState } from 'react';
import { sidor } from 'virtual:handbok';
import { innehall, sokIHandbok } from '../../shared/handbok/handbok.ts';
import type { Handbokssida } from '../../shared/handbok/handbok.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Lank } from './Lank.tsx';
import './handbok.css';

/** The whole handbook: what is looked for, or all of it part by part. */
export function Innehall() {
  const [text, setText] = useState('');
  const traffar = sokIHandbok(sidor, text);
  const isSearching = text.trim().length > 1;
  return (
    <>
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
    </>
  );
}

const Rad = ({ sida, text }: { readonly sida: Handbokssida; readonly text: string }) => (
  <li>
    <Lank plats={`handbok/${sida.id}`} text={sida.rubrik} />
    {text !== '' && <p className="quiet small">{text}</p>}
  </li>
);
