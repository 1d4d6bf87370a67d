import { Trash2 } from 'lucide-react';
import { use } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { Fold } from '../ui/Section.tsx';
import { NyckelContext } from './nyckelContext.ts';

/** Whom the tokens of a case stand for, for the one who works with it. */
export function Beteckningar() {
  const { nyckel, keep } = use(NyckelContext);
  if (nyckel.length === 0) return null;
  return (
    <Fold title={`Vem beteckningarna står för (${nyckel.length})`}>
      <p className="quiet">
        Nyckeln ligger krypterad på den här datorn. Den delas aldrig, finns inte i någon rapport och tas bort
        med ärendet.
      </p>
      <ul className="items">
        {nyckel.map((p) => (
          <li key={p.token} className="item">
            <strong>{p.token}</strong>
            <span>{p.namn.join(', ')}</span>
            <IconButton
              icon={Trash2}
              label={`Glöm vem ${p.token} är`}
              onPress={() => keep(nyckel.filter((other) => other !== p))}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
