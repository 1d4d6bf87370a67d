import type { ProblemCode } from '../../shared/problem.ts';

/** What to add on the command line about a refusal. The window says it with a button instead. */
export const terminaltips: Readonly<Partial<Record<ProblemCode, string>>> = {
  'fil-finns': 'Lägg till --ersatt för att skriva över den.',
  'import-har-fel': 'Lägg till --hoppa-over-fel för att importera de rader som håller.',
  'delning-stopp-borta': 'Lägg till --fortsatt när det är utrett.',
  'delning-stopp-daliga': 'Lägg till --fortsatt när det är utrett.',
  'profil-saknas': 'Skapa en med kommandot skapa.',
  'nyckel-saknas': 'Ange VARSAM_NYCKEL, eller se nyckel --hjalp.',
  'databas-saknas': 'I terminalen: kommandot aterstall.',
  'databas-skadad': 'I terminalen: kommandot aterstall.',
  'delning-ej-ansluten': 'Anslut med utdelning anslut MAPP KOD.',
};
