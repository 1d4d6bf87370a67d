import { zLexMaria } from '../shared/lexMaria/lexMaria.ts';
import { arendetabell } from './arendetabell.ts';

export const lexMariaRepo = arendetabell('lexMaria', zLexMaria);
