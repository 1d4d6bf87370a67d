import { addDays, longDate, weekdayOf } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import { nyChip } from './chip.ts';
import type { Chip, Stalle } from './chip.ts';
import { tolkaDatum } from './datumtolk.ts';
import type { Datumtolkning, Dygnsdel } from './datumtolk.ts';
import type { Ord } from './ord.ts';
import { klockslag, tolkaTid } from './tidtolk.ts';
import type { Tidtolkning } from './tidtolk.ts';

const veckodagar = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
/** `tisdag 3 november 2026` */
const dagText = (day: LocalDate): string => `${veckodagar[weekdayOf(day) - 1] ?? ''} ${longDate(day)}`;
const val = (day: LocalDate) => ({ varde: day as string, text: dagText(day) });

interface Plats<T> {
  readonly at: number;
  readonly langd: number;
  readonly vad: T;
}
export interface Tidpunkt {
  readonly chips: readonly Chip[];
  readonly upptagna: ReadonlySet<number>;
  /** The day the line is about; today when none is said. */
  readonly dag: LocalDate;
}

const stalle = (words: readonly Ord[], p: Plats<unknown>): Stalle => ({
  start: words[p.at]?.start ?? 0,
  end: words[p.at + p.langd - 1]?.end ?? 0,
});

function hitta(words: readonly Ord[], today: LocalDate) {
  const dagar: Plats<Datumtolkning>[] = [];
  const tider: Plats<Tidtolkning>[] = [];
  for (let at = 0; at < words.length;) {
    const tid = tolkaTid(words, at);
    const dag = tid === undefined ? tolkaDatum(words, at, today) : undefined;
    if (tid !== undefined) tider.push({ at, langd: tid.langd, vad: tid });
    if (dag !== undefined) dagar.push({ at, langd: dag.langd, vad: dag });
    at += Math.max(1, tid?.langd ?? dag?.langd ?? 1);
  }
  return { dagar, tider };
}

/**
 * Day and clock of a line. The first day and the first clock count; a second one stays as text (it may be when the
 * event was noticed). Without a day it is today, or yesterday when the clock has not come yet; both shown as inferred.
 */
export function tolkaTidpunkt(
  words: readonly Ord[],
  today: LocalDate,
  nowTime: string | undefined,
): Tidpunkt {
  const { dagar, tider } = hitta(words, today);
  const dag = dagar.find((d) => d.vad.datum !== undefined);
  const del = dagar.find((d) => d.vad.dygnsdel !== undefined);
  const noticed = tider.find((t) => (words[t.at - 1]?.vikt ?? '').startsWith('upptack'));
  const tid = tider.find((t) => t !== noticed);
  const dygnsdel: Dygnsdel | undefined = del?.vad.dygnsdel;
  const clock = tid === undefined ? undefined : klockslag(tid.vad, dygnsdel);
  const chips: Chip[] = [];
  const used = [dag, del, tid, noticed].filter((p) => p !== undefined);

  const datum = valjDag(dag?.vad, clock?.varde ?? dygnsdel?.ungefar, today, nowTime);
  chips.push(
    nyChip('datum', val(datum.dag), dag === undefined ? [] : [stalle(words, dag)], {
      ungefar: dag?.vad.ungefar === true,
      skal: datum.skal,
      alternativ: (dag?.vad.alternativ ?? (datum.skal === undefined ? [] : datum.alternativ)).map(val),
    }),
  );
  const found = words.some((w) => w.vikt.startsWith('hittad') || w.vikt.startsWith('patraffad'))
    ? 'Klockslaget kan vara när personen hittades'
    : undefined;
  if (tid !== undefined && clock !== undefined)
    chips.push(
      nyChip(
        'tid',
        {
          varde: clock.varde,
          text: tid.vad.ungefar === true || found !== undefined ? `ungefär ${clock.varde}` : clock.varde,
        },
        [tid, ...(del === undefined || del === dag ? [] : [del])].map((p) => stalle(words, p)),
        {
          ungefar: tid.vad.ungefar === true || found !== undefined,
          skal:
            tid.vad.skal ??
            found ??
            (clock.alternativ === undefined ? undefined : 'Kan vara före eller efter klockan 12'),
          alternativ:
            clock.alternativ === undefined ? [] : [{ varde: clock.alternativ, text: clock.alternativ }],
        },
      ),
    );
  else if (del !== undefined && dygnsdel !== undefined)
    chips.push(
      nyChip(
        'tid',
        { varde: dygnsdel.ungefar, text: `ungefär ${dygnsdel.ungefar} (${dygnsdel.namn})` },
        [stalle(words, del)],
        { ungefar: true, skal: `”${dygnsdel.namn}” räknas som ungefär ${dygnsdel.ungefar}` },
      ),
    );
  if (noticed !== undefined) {
    const { varde, alternativ } = klockslag(noticed.vad, undefined);
    chips.push(
      nyChip(
        'upptackt-tid',
        { varde, text: varde },
        [stalle(words, { ...noticed, at: noticed.at - 1, langd: noticed.langd + 1 })],
        {
          skal: alternativ === undefined ? undefined : 'Kan vara före eller efter klockan 12',
          alternativ: alternativ === undefined ? [] : [{ varde: alternativ, text: alternativ }],
        },
      ),
    );
  }
  const upptagna = new Set(used.flatMap((p) => Array.from({ length: p.langd }, (_, i) => p.at + i)));
  return { chips, upptagna, dag: datum.dag };
}

function valjDag(
  written: Datumtolkning | undefined,
  clock: string | undefined,
  today: LocalDate,
  nowTime: string | undefined,
): { readonly dag: LocalDate; readonly skal?: string; readonly alternativ: readonly LocalDate[] } {
  if (written?.datum !== undefined) {
    if (written.nattTill === true && clock !== undefined && clock >= '18:00')
      return {
        dag: addDays(written.datum, -1),
        skal: `Klockan ${clock} natten till ${dagText(written.datum)} är dagen före`,
        alternativ: [written.datum],
      };
    return {
      dag: written.datum,
      alternativ: [],
      ...(written.skal === undefined ? {} : { skal: written.skal }),
    };
  }
  if (clock !== undefined && nowTime !== undefined && clock > nowTime)
    return {
      dag: addDays(today, -1),
      skal: `Inget datum skrivet, och klockan har inte blivit ${clock} idag: igår`,
      alternativ: [today],
    };
  return { dag: today, skal: 'Inget datum skrivet: idag', alternativ: [addDays(today, -1)] };
}
