import { zLexSarah } from '../shared/lexSarah/lexSarah.ts';
import { arendetabell } from './arendetabell.ts';

export const lexSarahRepo = arendetabell('lexSarah', zLexSarah);
