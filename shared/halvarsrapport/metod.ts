import { raknasText } from '../sammandrag/fakta.ts';
import type { Block } from '../dokument/dokument.ts';
import { hslMatt, matt, solMatt } from './matt.ts';
import { organisationsblock } from './organisationsnot.ts';
import { raknasFor } from './siffror.ts';
import type { Siffror } from './siffror.ts';

/** What is counted and how, said once; the same words go on the method sheet of the workbook. */
export const metodpunkter = (s: Siffror): readonly string[] => [
  'En händelse hör till den period då den inträffade. Är dagen okänd räknas den dag då den upptäcktes.',
  'Dubbletter och det som visat sig inte vara en avvikelse räknas inte.',
  `Varje siffra säger vad den räknar: ${[...hslMatt, ...solMatt]
    .filter((m) => m !== 'hsl-ovrigt')
    .map((m) => `${matt[m].text} – ${raknasText[raknasFor(s, m)]}`)
    .join('; ')}.`,
  'Olika personer räknas på den dator där ärendena finns och läggs ihop per enhet. Ingen uppgift om vem det är lämnar datorn.',
  'Siffror från tiden före registret är inmatade för hand med uppgift om källa. En summa räknas alltid fram ur sina delar; skiljer den sig från det som publicerats står det under tabellen.',
  'Två punkter (..) betyder att uppgift saknas.',
  s.underlag.lasning === 'da'
    ? 'Enheterna visas som organisationen var under perioden.'
    : 'Enheterna visas som organisationen är nu: uppgifter från enheter som gått upp i en annan räknas på den.',
  ...(s.underlag.klagomalRegel === undefined
    ? []
    : [`Klagomål och synpunkter. ${s.underlag.klagomalRegel.text}`]),
];

export const metodblock = (s: Siffror): readonly Block[] => [
  { slag: 'lista', id: 'metod-punkter', punkter: metodpunkter(s) },
  ...organisationsblock(s),
];
