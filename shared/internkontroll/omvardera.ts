import { lastOfMonth, longDate, monthName, yearMonth } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Kalenderlage } from './kalender.ts';
import type { RiskUppgifter } from './risk.ts';

/** What is known of a risk when it is asked whether it should be looked at again. */
export interface Omvarderingslage {
  /** The day of the latest look: a score, or a kept one. Null for a risk that has not been scored. */
  readonly senast: LocalDate | null;
  /** The numbers of the events that have been linked since then. */
  readonly handelser: readonly string[];
  /** Its controls, each with the states of its twelve months. */
  readonly kontroller: readonly {
    readonly kontrollmoment: string;
    readonly ar: number;
    readonly manader: readonly (Kalenderlage | null)[];
  }[];
  readonly svar: RiskUppgifter['svar'];
  readonly accepterasTill: LocalDate | null;
}

/** The turns of a control that were not done in their month, and whose month ended after the latest look. */
function ogjorda(k: Omvarderingslage['kontroller'][number], senast: LocalDate | null): readonly string[] {
  return k.manader.flatMap((lage, i) => {
    if (lage !== 'missad' && lage !== 'forsenad') return [];
    if (senast !== null && lastOfMonth(yearMonth(k.ar, i + 1)) < senast) return [];
    const nar = `${monthName(i + 1)} ${k.ar}`;
    return [
      lage === 'missad'
        ? `Kontrollen ”${k.kontrollmoment}” missades i ${nar}.`
        : `Kontrollen ”${k.kontrollmoment}” skulle ha gjorts i ${nar} och är inte gjord.`,
    ];
  });
}

const handelseText = (nummer: readonly string[]): string =>
  nummer.length === 1
    ? `Avvikelsen ${nummer[0] ?? ''} har kopplats till risken.`
    : `${nummer.length} avvikelser har kopplats till risken: ${nummer.slice(0, 3).join(', ')}${nummer.length > 3 ? ' med flera' : ''}.`;

/**
 * The reasons to look at a risk again, in sentences: a newly linked event, a control that was missed, an acceptance that
 * has run out. Each is answered by a new score or by keeping the one there is and saying why. Empty when there is none.
 */
export function omvarderingsskal(l: Omvarderingslage, idag: LocalDate): readonly string[] {
  const utgangen =
    l.svar === 'acceptera' &&
    l.accepterasTill !== null &&
    l.accepterasTill < idag &&
    (l.senast === null || l.senast <= l.accepterasTill);
  return [
    ...(l.handelser.length === 0 ? [] : [handelseText(l.handelser)]),
    ...l.kontroller.flatMap((k) => ogjorda(k, l.senast)),
    ...(utgangen && l.accepterasTill !== null
      ? [`Risken accepterades till ${longDate(l.accepterasTill)}, och den dagen har passerat.`]
      : []),
  ];
}
