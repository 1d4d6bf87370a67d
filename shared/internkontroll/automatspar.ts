import { automatfragor } from './kontroll.ts';
import type { Automatfraga } from './kontroll.ts';
import { parsePeriod, periodCode } from '../time/period.ts';
import type { Period } from '../time/period.ts';

/** What a figure of an automatic control counts: enough to ask for its records. */
export interface Automatspar {
  readonly fraga: Automatfraga;
  readonly verksamhetId: string | null;
  readonly delar: 'form' | 'enhet';
  readonly period: Period;
  /** One of the parts, null for the whole. */
  readonly del: string | null;
  /** Only those that are followed up. */
  readonly baraUppfoljda: boolean;
}

const isFraga = (text: string): text is Automatfraga => Object.hasOwn(automatfragor, text);

/** As the trace of a cell. */
export const automatspar = (s: Automatspar): string =>
  [
    'internkontroll',
    s.fraga,
    s.verksamhetId ?? '',
    s.delar,
    periodCode(s.period),
    s.baraUppfoljda ? 'uppfoljda' : 'alla',
    s.del ?? '',
  ].join('|');

/** Reads a trace back; null for one that is not of an automatic control. */
export function lasAutomatspar(trace: string): Automatspar | null {
  const [slag, fraga = '', verksamhetId = '', delar, kod = '', vilka, ...del] = trace.split('|');
  const period = parsePeriod(kod);
  if (slag !== 'internkontroll' || !isFraga(fraga) || period === null) return null;
  if (delar !== 'form' && delar !== 'enhet') return null;
  const namn = del.join('|');
  return {
    fraga,
    verksamhetId: verksamhetId === '' ? null : verksamhetId,
    delar,
    period,
    del: namn === '' ? null : namn,
    baraUppfoljda: vilka === 'uppfoljda',
  };
}
