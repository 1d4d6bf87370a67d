import { avvikelseRader } from '../../db/sammandragRepo.ts';
import { listTidigare } from '../../db/rapportRepo.ts';
import type { AvvikelseFilter } from '../../shared/avvikelse/avvikelsefilter.ts';
import { arUppfoljd, raknas, statusLista } from '../../shared/avvikelse/overgangar.ts';
import { koderI } from '../../shared/kodverk/kodverk.ts';
import type { Lagrum } from '../../shared/kodverk/kodverk.ts';
import { matt, mattIds } from '../../shared/halvarsrapport/matt.ts';
import type { MattId } from '../../shared/halvarsrapport/matt.ts';
import { arKantFaktum, fakta, raknasText } from '../../shared/sammandrag/fakta.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import { monthsOf, parsePeriod } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import type { ApiOutput } from '../../shared/api.ts';
import { somDenArNu } from '../../shared/enhet/enhet.ts';
import type { QueryContext } from './context.ts';
import { egnaKallor, samladeRader } from './delningInlast.ts';
import type { Rapportfraga } from './rapportUnderlag.ts';

const isMatt = (text: string): text is MattId => mattIds.some((m) => m === text);
const hslTyper: Readonly<Record<string, readonly string[]>> = {
  'hsl-fall': ['fall'],
  'hsl-lakemedel': ['lakemedel'],
  'hsl-mtp': ['mtp', 'rehab'],
  'hsl-information': ['information'],
};
/** Measures that are not told by type but by law. */
const lagrumFor: Readonly<Record<string, readonly Lagrum[]>> = {
  'sol-avvikelser': ['sol', 'lss'],
  avvikelser: ['hsl', 'sol', 'lss'],
  uppfoljda: ['hsl', 'sol', 'lss'],
};

/** The filter that lists the avvikelser a measure counts; null for what is not an avvikelse. */
function filterFor(
  c: QueryContext,
  m: string,
  period: Period,
  enheter: readonly string[] | null,
): AvvikelseFilter | null {
  const named = m.startsWith('fall.') ? hslTyper['hsl-fall'] : hslTyper[m];
  const others = koderI(c.grund.kodverk, 'avvikelsetyp')
    .filter((k) => k.under === undefined && k.lagrum?.includes('hsl') === true)
    .map((k) => k.kod)
    .filter((k) => !Object.values(hslTyper).flat().includes(k));
  const typ = m === 'hsl-ovrigt' ? others : named;
  const lagrum = lagrumFor[m] ?? (typ === undefined ? undefined : ['hsl']);
  if (lagrum === undefined) return null;
  return {
    lagrum: [...lagrum],
    ...(typ === undefined ? {} : { typ: [...typ] }),
    ...(enheter === null ? {} : { enheter: [...enheter] as NonNullable<AvvikelseFilter['enheter']> }),
    status: statusLista.filter((x) => raknas(x) && (m !== 'uppfoljda' || arUppfoljd(x))),
    from: period.from,
    to: period.to,
  };
}

/** Units whose figures a unit carries on when the organisation is read as it is now. */
const uppgangna = (c: QueryContext, id: string, period: Period): readonly string[] => {
  const { organisation } = c.grund;
  return organisation.enheter
    .filter((e) => e.id !== id)
    .filter((e) => {
      const heirs = somDenArNu(organisation, e.id, period.to);
      return heirs.length === 1 && heirs[0] === id;
    })
    .map((e) => e.id);
};

/** Units that a trace names: one unit, the units of a verksamhet (maybe only its hemtjänst), or null for all. */
function enheterFor(
  c: QueryContext,
  part: string | undefined,
  fraga: Rapportfraga,
): readonly string[] | null {
  if (part === undefined) return null;
  const m = /^verksamhet:([^:]+)(:hemtjanst)?$/.exec(part);
  if (m === null) return fraga.lasning === 'da' ? [part] : [part, ...uppgangna(c, part, fraga.period)];
  return c.grund.organisation.enheter
    .filter((e) =>
      e.versioner.some((v) => v.verksamhetId === m[1] && (m[2] === undefined || v.form === 'hemtjanst')),
    )
    .map((e) => e.id);
}

/** What a figure stands on, by its trace `mått|period|enhet`. A trace of several measures gives what is common to them. */
export function sparAv(c: QueryContext, fraga: Rapportfraga, trace: string): ApiOutput<'rapport.spar'> {
  const [measures = '', code = '', part] = trace.split('|');
  const ms = measures.split('+');
  const period = parsePeriod(code) ?? fraga.period;
  const enheter = enheterFor(c, part, fraga);
  const inmatade = listTidigare(c.db).filter(
    (u) =>
      ms.includes(u.matt) &&
      u.period === code &&
      (enheter === null || (u.enhetId !== null && enheter.includes(u.enhetId))),
  );
  const [first = ''] = ms;
  const counted = isMatt(first)
    ? matt[first].raknas
    : arKantFaktum(first)
      ? fakta[first].raknas
      : 'handelser';
  const halves = [...new Set(monthsOf(period).map((m) => sammandragsperiodOf(localDate(`${m}-01`))))];
  const isMeant = (unit: string): boolean => enheter === null || enheter.includes(unit);
  const own = fraga.underlag === 'insamlat' ? new Set<string>() : egnaKallor(c.db);
  const filer =
    fraga.underlag === 'lokalt'
      ? []
      : samladeRader(c.db, halves).underlag.filter((f) => isMeant(f.unit) && !own.has(f.src));
  const isLocal =
    fraga.underlag !== 'insamlat' &&
    inmatade.length === 0 &&
    ms.length === 1 &&
    (filer.length === 0 || avvikelseRader(c.db, period).some((r) => isMeant(r.unit)));
  return {
    raknas: raknasText[counted],
    filter: isLocal ? filterFor(c, first, period, enheter) : null,
    filer: filer.map(({ unit, namn, sha256 }) => ({ unit, namn, sha256 })),
    inmatade,
  };
}
