import { z } from 'zod';

export const lexMariaStatus = {
  registrerad: 'Registrerad',
  'under-utredning': 'Under utredning',
  beslutad: 'Beslutad',
  anmald: 'Anmäld till IVO',
  'ivo-beslutad': 'Beslut från IVO',
  uppfoljd: 'Uppföljd',
  'ej-lex-maria': 'Inte lex Maria',
} as const;
export type LexMariaStatus = keyof typeof lexMariaStatus;
export const zLexMariaStatus = z.enum(Object.keys(lexMariaStatus) as [LexMariaStatus, ...LexMariaStatus[]]);
/** Ended cases owe nothing more. */
export const lexMariaArAvslutad = (s: LexMariaStatus): boolean => s === 'uppfoljd' || s === 'ej-lex-maria';
