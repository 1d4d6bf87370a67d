import { countBy, countByAllvarlighetsgrad, daysToStatus, firstDay } from '../../db/statistikRepo.ts';
import type { Statistikurval, Vikning } from '../../db/statistikRepo.ts';
import { arUppfoljd, statusLista } from '../../shared/avvikelse/overgangar.ts';
import { antalsanmarkning } from '../../shared/avvikelse/statistikApi.ts';
import type { statistikApi } from '../../shared/avvikelse/statistikApi.ts';
import { statistikdokument } from '../../shared/avvikelse/statistikdokument.ts';
import type { Statistik } from '../../shared/avvikelse/statistiktabeller.ts';
import type { ParsedOf } from '../../shared/contract.ts';
import { enhetNamn } from '../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import type { Profil } from '../../shared/profil/profil.ts';
import { done } from '../../shared/result.ts';
import { median, pareto } from '../../shared/statistik/pareto.ts';
import { manadsdiagram } from '../../shared/statistik/manadsdiagram.ts';
import { addMonths, localDate, yearMonthOf } from '../../shared/time/localDate.ts';
import { manad, monthsOf, periodLabel } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import { formatOf } from '../report/skrivRapport.ts';
import { serEnhet } from './arendeReader.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { skrivDokument } from './skrivDokument.ts';

const CHART_MONTHS = 24;

/** The units that are asked for and that the profile sees; undefined means all. */
const enheterFor = (profil: Profil, asked: readonly string[] | undefined): readonly string[] | undefined =>
  profil.enheter.length === 0 ? asked : (asked ?? profil.enheter).filter((e) => serEnhet(profil, e));

/**
 * Whole months up to the end of the period, at most 24, never after today and never before the first event: a month
 * that has not passed, or when nothing was reported yet, would look like few.
 */
function diagramPeriod(c: QueryContext, u: Statistikurval): Period | null {
  const today = c.clock.today();
  const end = u.period.to < today ? u.period.to : today;
  const month = manad(yearMonthOf(end));
  const last = month.to <= today ? month : manad(yearMonthOf(addMonths(month.from, -1)));
  const earliest = addMonths(last.from, 1 - CHART_MONTHS);
  const first = firstDay(c.db, {
    period: { from: earliest, to: last.to },
    enheter: u.enheter,
    lagrum: undefined,
    typ: undefined,
  });
  return first === null ? null : { from: localDate(`${first.slice(0, 7)}-01`), to: last.to };
}

function diagram(c: QueryContext, u: Statistikurval) {
  const period = diagramPeriod(c, u);
  const counted = period === null ? [] : countBy(c.db, 'manad', { ...u, period });
  return manadsdiagram(
    period === null ? [] : monthsOf(period),
    (m) => counted.find((r) => r.nyckel === m)?.antal ?? 0,
  );
}

/** Every key of a closed scale, with nought where nothing was counted. */
const filled = (
  keys: readonly string[],
  rows: readonly { readonly nyckel: string; readonly antal: number }[],
) => [
  ...keys.map((nyckel) => ({ nyckel, antal: rows.find((r) => r.nyckel === nyckel)?.antal ?? 0 })),
  ...rows.filter((r) => !keys.includes(r.nyckel)),
];
const veckodagar = ['1', '2', '3', '4', '5', '6', '7'];
const timmar = Array.from({ length: 24 }, (_, h) => String(h).padStart(2, '0'));
const stegTillUppfoljning = ['bedomd', 'utredd', 'atgardad', 'uppfoljd', 'aterkopplad', 'avslutad'];

type Urval = Pick<
  ParsedOf<(typeof statistikApi)['statistik.avvikelser']>,
  'period' | 'enheter' | 'lagrum' | 'typ'
>;

/** The statistics of what is asked for and the profile sees. */
export function raknaStatistik(c: QueryContext, { period, enheter, lagrum, typ }: Urval): Statistik {
  const u: Statistikurval = { period, enheter: enheterFor(c.grund.profil, enheter), lagrum, typ };
  const by = (vikning: Vikning) => countBy(c.db, vikning, u);
  const perStatus = by('status');
  const antal = perStatus.reduce((n, r) => n + r.antal, 0);
  const uppfoljda = perStatus
    .filter((r) => statusLista.some((s) => s === r.nyckel && arUppfoljd(s)))
    .reduce((n, r) => n + r.antal, 0);
  const steg = daysToStatus(c.db, u);
  return {
    anmarkning: antalsanmarkning,
    antal,
    uppfoljda: { antal: uppfoljda, av: antal },
    dagarTillSteg: stegTillUppfoljning.map((name) => {
      const days = steg.filter((s) => s.steg === name).map((s) => s.dagar);
      return { steg: name, antal: days.length, median: median(days) };
    }),
    perEnhet: [...pareto(by('enhet'))],
    perTyp: [...pareto(by('typ'))],
    perUndertyp: by('undertyp'),
    perManad: filled(monthsOf(period), by('manad')),
    perVeckodag: filled(veckodagar, by('veckodag')),
    perTimme: filled(timmar, by('timme')),
    perSlag: by('slag'),
    perSkada: by('skada'),
    perAllvarlighetsgrad: countByAllvarlighetsgrad(c.db, u),
    perStatus,
    styrdiagram: diagram(c, u),
  };
}

/** Who and what a picture of the numbers stands for, in its title. */
const enheterText = (c: QueryContext, asked: readonly string[] | undefined): string =>
  asked === undefined || asked.length === 0
    ? 'alla mina enheter'
    : asked.map((e) => enhetNamn(c.grund.organisation, e as EnhetId, c.clock.today())).join(', ');

export const statistikHandlers: HandlersOf<typeof statistikApi> = {
  'statistik.avvikelser': (c, urval) => done(raknaStatistik(c, urval)),
  'statistik.skriv': async (c, { fil, ersatt, ...urval }) => {
    const format = formatOf(fil);
    if (!format.ok) return format;
    c.progress(0.1, 'Räknar');
    const { kodverk, organisation } = c.grund;
    const periodText = periodLabel(urval.period);
    const enheter = enheterText(c, urval.enheter);
    const dokument = statistikdokument(
      raknaStatistik(c, urval),
      { kodverk, organisation, idag: c.clock.today() },
      { period: periodText, enheter },
    );
    return skrivDokument(
      c,
      { dokument, rapportnamn: 'Statistik', form: 'rapport', namnd: enheter, periodText },
      { fil, ersatt },
    );
  },
};
