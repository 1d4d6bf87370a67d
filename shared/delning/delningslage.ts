import { localDateOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { daysBetween, longDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

/** Everything a sentence about sharing needs, gathered by the core. */
export interface Delningsfakta {
  readonly ansluten: boolean;
  /** Files that wait to be sent. */
  readonly vantar: number;
  /** Sent, and not yet acknowledged. */
  readonly okvitterade: number;
  readonly aldstaOkvitteradAt: Instant | null;
  readonly senastNaddAt: Instant | null;
  /** Class of the last refusal, null when the last run went well. */
  readonly felKlass: string | null;
  readonly felRad: number;
}

/** Green only for `kvitterad`: nothing waits and every receipt has been read back. */
export const delningslagen = [
  'ej-ansluten',
  'kvitterad',
  'vantar-kvitto',
  'vantar',
  'nas-inte',
  'stopp',
] as const;
export type Delningslage = (typeof delningslagen)[number];

const stops: Readonly<Record<string, { readonly after: number; readonly text: string }>> = {
  skrivskydd: { after: 1, text: 'Varsam får inte skriva i utdelningen. Be IT ge rättigheten Ändra.' },
  upptagen: { after: 3, text: 'Utdelningen nekar skrivning. Be IT ge rättigheten Ändra.' },
  full: { after: 3, text: 'Utdelningen är full. Be IT om mer utrymme.' },
  skada: { after: 3, text: 'Det som skrivs i utdelningen kommer inte tillbaka helt. Kontakta IT.' },
  'for-lang-sokvag': { after: 1, text: 'Sökvägen till utdelningen är för lång. Kontakta IT.' },
};
const dagar = (n: number): string => (n === 0 ? 'i dag' : n === 1 ? '1 dag' : `${n} dagar`);

/** The state and its sentence for the status bar. */
export function delningslage(
  f: Delningsfakta,
  today: LocalDate,
): { readonly lage: Delningslage; readonly text: string } {
  if (!f.ansluten) return { lage: 'ej-ansluten', text: 'Inte ansluten till någon utdelning.' };
  const stop = f.felKlass === null ? undefined : stops[f.felKlass];
  if (stop !== undefined && f.felRad >= stop.after)
    return { lage: 'stopp', text: `${stop.text} Dina uppgifter är sparade här.` };
  if (f.felKlass !== null) {
    const since = f.senastNaddAt === null ? '' : ` sedan ${longDate(localDateOf(f.senastNaddAt))}`;
    return {
      lage: 'nas-inte',
      text: `Utdelningen nås inte${since}. Dina uppgifter är sparade här och skickas när den är tillbaka.`,
    };
  }
  if (f.vantar > 0) return { lage: 'vantar', text: 'Väntar på att skickas.' };
  if (f.okvitterade > 0) {
    const days = f.aldstaOkvitteradAt === null ? 0 : daysBetween(localDateOf(f.aldstaOkvitteradAt), today);
    return { lage: 'vantar-kvitto', text: `Skickat, väntar på kvitto (${dagar(Math.max(days, 0))}).` };
  }
  return { lage: 'kvitterad', text: 'Skickat och kvitterat.' };
}

/** The state of a share that this computer collects from. */
export function centralText(f: Pick<Delningsfakta, 'senastNaddAt' | 'felKlass'>): string {
  const stop = f.felKlass === null ? undefined : stops[f.felKlass];
  if (stop !== undefined) return `${stop.text} Det som är hämtat finns kvar här.`;
  const since = f.senastNaddAt === null ? null : longDate(localDateOf(f.senastNaddAt));
  if (f.felKlass !== null)
    return `Utdelningen nås inte${since === null ? '' : ` sedan ${since}`}. Det som är hämtat finns kvar här.`;
  return since === null ? 'Inget är hämtat än.' : `Senast hämtat ${since}.`;
}
