import type { ReactNode } from 'react';
import { rollerFor } from '../../shared/behorighet/behorighet.ts';
import { roller } from '../../shared/profil/profil.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { eitherInText } from '../../shared/text/svenska.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Question } from './client.ts';
import { useGrund } from './grund.ts';
import { hrefTo } from './places.ts';

/** Whether the role of this computer may ask a question; the core refuses the rest, whatever the window shows. */
export const useFar = (fraga: Question): boolean => rollerFor(fraga).includes(useGrund().profil.roll);

/** `SAS`, `kvalitetssamordnare`: a role as it stands inside a sentence. */
const iText = (roll: Roll): string => {
  const [name = ''] = roller[roll].split(' (');
  return name === name.toUpperCase() ? name : name.charAt(0).toLowerCase() + name.slice(1);
};
const vilka = (fraga: Question): string => eitherInText(rollerFor(fraga).map(iText));

interface Props {
  readonly fraga: Question;
  readonly children: ReactNode;
  /** What the button would have been called: then it says who may instead of being left out. */
  readonly label?: string;
}
/** What asks a question that only some roles may ask. */
export function BaraFor({ fraga, label, children }: Props) {
  if (useFar(fraga)) return children;
  if (label === undefined) return null;
  return (
    <p className="small quiet">
      {label}: görs av {vilka(fraga)}.
    </p>
  );
}

/** A page that is only for such a question; an address may lead there all the same. */
export function SidaFor({ fraga, children }: Omit<Props, 'label'>) {
  const { profil } = useGrund();
  if (useFar(fraga)) return children;
  return (
    <EmptyState
      title={`Ingår inte i rollen ${roller[profil.roll]}`}
      text={`Det görs av ${vilka(fraga)}. Arbetar du i flera roller byter du under Inställningar.`}
    >
      <a href={hrefTo('installningar')}>Till Inställningar</a>
    </EmptyState>
  );
}

/** Once on a page: that what stands there is read, and who changes it. */
export function LaserBara({ fraga, vad }: { readonly fraga: Question; readonly vad: string }) {
  if (useFar(fraga)) return null;
  return (
    <Notice>
      <p>
        Du kan läsa, men {vad} ändras av {vilka(fraga)}.
      </p>
    </Notice>
  );
}
