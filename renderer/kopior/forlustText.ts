import type { ArendeslagNamn } from '../../shared/profil/kopiorApi.ts';
import { listInText } from '../../shared/text/svenska.ts';
import type { Answer } from '../core/client.ts';
import { countOf, momentInText } from '../ui/swedish.ts';

export type Forhandsvisning = Answer<'skal.granskaKopia'>;

const ord: Readonly<Record<ArendeslagNamn, readonly [one: string, many: string]>> = {
  avvikelse: ['avvikelse', 'avvikelser'],
  klagomal: ['klagomål', 'klagomål'],
  extern: ['extern avvikelse', 'externa avvikelser'],
  lexSarah: ['lex Sarah-rapport', 'lex Sarah-rapporter'],
  lexMaria: ['lex Maria-utredning', 'lex Maria-utredningar'],
};
const utan: Readonly<Record<Exclude<Forhandsvisning['nuvarande'], 'hel'>, string>> = {
  saknas: 'Det finns ingen databas nu, så inget mer kan gå förlorat.',
  skadad:
    'Databasen är skadad och går inte att räkna i. Det som har skrivits efter kopian är inte med. Den skadade databasen sparas i karantän.',
  'annan-historia':
    'Kopian har en annan historia än databasen, så det går inte att räkna vad som skiljer. Databasen sparas i karantän.',
};

/** In sentences: what going back to the copy would cost. */
export function forlustText({ forlust, nuvarande }: Forhandsvisning): readonly string[] {
  if (forlust === null || nuvarande !== 'hel')
    return [utan[nuvarande === 'hel' ? 'annan-historia' : nuvarande]];
  if (forlust.handlingar === 0) return ['Kopian har allt som databasen har. Inget går förlorat.'];
  const nya = (Object.keys(ord) as ArendeslagNamn[])
    .filter((slag) => forlust.nya[slag] > 0)
    .map((slag) => countOf(forlust.nya[slag], ...ord[slag]));
  return [
    `Det som har gjorts från ${momentInText(forlust.kopianTill)} till ${momentInText(forlust.nuTill)} är inte med i kopian.`,
    nya.length === 0
      ? 'Inga nya ärenden har registrerats under den tiden.'
      : `Nya under den tiden: ${listInText(nya)}.`,
    `${countOf(forlust.andrade, 'äldre ärende', 'äldre ärenden')} har ändrats under den tiden.`,
    'Databasen som den är nu sparas i karantän och tas inte bort.',
  ];
}
