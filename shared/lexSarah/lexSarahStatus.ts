import { z } from 'zod';

export const lexSarahStatus = {
  rapporterad: 'Rapporterad',
  mottagen: 'Mottagen',
  'under-utredning': 'Under utredning',
  foreslagen: 'Förslag lämnat',
  beslutad: 'Beslutad',
  anmald: 'Anmäld till IVO',
  'ivo-beslutad': 'Beslut från IVO',
  uppfoljd: 'Uppföljd',
  'ej-lex-sarah': 'Inte lex Sarah',
} as const;
export type LexSarahStatus = keyof typeof lexSarahStatus;
export const zLexSarahStatus = z.enum(Object.keys(lexSarahStatus) as [LexSarahStatus, ...LexSarahStatus[]]);
/** Ended cases owe nothing more. */
export const lexSarahArAvslutad = (s: LexSarahStatus): boolean => s === 'uppfoljd' || s === 'ej-lex-sarah';
