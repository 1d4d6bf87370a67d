import { arKantFaktum } from '../sammandrag/fakta.ts';
import { yearOf } from '../time/localDate.ts';
import { halvar, isSamePeriod, periodLabel, yearsBefore } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { hslMatt, solMatt } from './matt.ts';
import type { MattId } from './matt.ts';
import type { Siffra, Siffror } from './siffror.ts';
import { visaProcent, visaTal } from '../dokument/svenskaTal.ts';

/** Words for what is counted, singular and plural. */
type Ord = readonly [en: string, flera: string];
const antal = (n: number, [en, flera]: Ord): string => (n === 1 ? `ett ${en}` : `${visaTal(n)} ${flera}`);

/** `första halvåret 2021`, as it stands inside a sentence. */
export const periodord = (p: Period): string => {
  const label = periodLabel(p);
  return label.slice(0, 1).toLowerCase() + label.slice(1);
};
/** `första halvåret 2020` beside `första halvåret 2021` is `samma period 2020`. */
const sammaPeriod = (p: Period): string => {
  const before = yearsBefore(p, 1);
  return isSamePeriod(p, halvar(yearOf(p.from), 1)) || isSamePeriod(p, halvar(yearOf(p.from), 2))
    ? `samma period ${yearOf(before.from)}`
    : periodord(before);
};

/** The change from last year's figure as the end of a sentence; empty when there is nothing to compare with. */
function forandring(nu: number, forr: number | null, period: Period): string {
  if (forr === null) return '';
  const d = nu - forr;
  if (d === 0) return `, lika många som ${sammaPeriod(period)}`;
  return `, ${visaTal(Math.abs(d))} ${d < 0 ? 'färre' : 'fler'} än ${sammaPeriod(period)} (${visaTal(forr)})`;
}

const avMatt = (s: Siffror, m: MattId): { nu: Siffra; forr: Siffra } => ({
  nu: s.av(m, s.underlag.period),
  forr: s.av(m, yearsBefore(s.underlag.period, 1)),
});

const registrerades = (s: Siffror, m: MattId, ord: Ord): string => {
  const { nu, forr } = avMatt(s, m);
  const { period } = s.underlag;
  if ((nu.antal ?? 0) === 0)
    return `Under ${periodord(period)} registrerades inga ${ord[1]}${
      forr.antal === null || forr.antal === 0 ? '' : `, mot ${visaTal(forr.antal)} ${sammaPeriod(period)}`
    }.`;
  return `Under ${periodord(period)} registrerades ${antal(nu.antal ?? 0, ord)}${forandring(nu.antal ?? 0, forr.antal, period)}.`;
};

const faktum = (s: Siffror, f: string): number =>
  arKantFaktum(f) ? s.faktum(f, s.underlag.period).reduce((n, x) => n + x.n, 0) : 0;

const sammanfattning = (s: Siffror): string => {
  const { period } = s.underlag;
  const alla = s.summa([...hslMatt, ...solMatt], period).antal ?? 0;
  const forr = s.summa([...hslMatt, ...solMatt], yearsBefore(period, 1)).antal;
  const hsl = s.summa(hslMatt, period).antal ?? 0;
  return `Under ${periodord(period)} rapporterades sammanlagt ${visaTal(alla)} händelser och ärenden${forandring(alla, forr, period)}. Av dem gällde ${visaTal(hsl)} hälso- och sjukvård (HSL) och ${visaTal(alla - hsl)} socialtjänst och LSS.`;
};

const fallmeningar = (s: Siffror): string => {
  const first = registrerades(s, 'hsl-fall', ['fall', 'fall']);
  const persons = faktum(s, 'fall.olika_personer');
  if ((s.av('hsl-fall', s.underlag.period).antal ?? 0) === 0 || persons === 0) return first;
  return `${first} ${visaTal(persons)} olika personer föll. Höftskydd användes vid ${visaTal(faktum(s, 'fall.hoftskydd'))} fall och gånghjälpmedel vid ${visaTal(faktum(s, 'fall.ganghjalpmedel'))} fall.`;
};

/** A number as a word up to twelve when it begins a sentence. */
const ordtal = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
const borja = (n: number): string => {
  const word = ordtal[n];
  return word === undefined ? visaTal(n) : word.slice(0, 1).toUpperCase() + word.slice(1);
};

const lexMaria = (s: Siffror): string => {
  const { period } = s.underlag;
  const n = s.av('lex-maria', period).antal ?? 0;
  const m = s.av('lex-maria-anmalda', period).antal ?? 0;
  if (n === 0) return 'Ingen utredning enligt lex Maria har gjorts under perioden.';
  const led = m === 0 ? 'Ingen ledde till anmälan till IVO.' : `${borja(m)} ledde till anmälan till IVO.`;
  return `${borja(n)} ${n === 1 ? 'utredning' : 'utredningar'} enligt lex Maria har gjorts. ${led}`;
};

const externa = (s: Siffror): string => {
  const { period } = s.underlag;
  const ut = s.av('extern-skickad', period).antal ?? 0;
  const inn = s.av('extern-inkommen', period).antal ?? 0;
  return ut + inn === 0
    ? 'Inga externa avvikelser har skickats eller kommit in.'
    : `${borja(ut)} externa avvikelser har skickats till andra vårdgivare och ${ordtal[inn] ?? visaTal(inn)} har kommit in från dem.`;
};

const lexSarah = (s: Siffror): string => {
  const { nu } = avMatt(s, 'lex-sarah');
  const n = nu.antal ?? 0;
  const anmalda = s
    .rader(s.underlag.period)
    .reduce((sum, r) => sum + (r.rec === 'lexsarah' && r.anmaldIvo ? r.n : 0), 0);
  if (n === 0) return 'Ingen rapport enligt lex Sarah har kommit in under perioden.';
  return `${borja(n)} ${n === 1 ? 'rapport' : 'rapporter'} enligt lex Sarah har tagits emot. ${
    anmalda === 0
      ? 'Ingen är anmäld till IVO.'
      : `${borja(anmalda)} är ${anmalda === 1 ? 'anmäld' : 'anmälda'} till IVO.`
  }`;
};

const klagomal = (s: Siffror): string =>
  (s.av('hsl-klagomal', s.underlag.period).antal ?? 0) === 0
    ? 'Inga klagomål som gäller hälso- och sjukvård har kommit in under perioden.'
    : `Klagomål som gäller hälso- och sjukvård: ${visaTal(s.av('hsl-klagomal', s.underlag.period).antal ?? 0)}.`;

/** A part of a whole in per cent, rounded. */
const procent = (del: number, hel: number): string => visaProcent(Math.round((del / hel) * 100));

const uppfoljning = (s: Siffror): string => {
  const counted = s.rader(s.underlag.period).flatMap((r) => (r.rec === 'count' ? [r] : []));
  const alla = counted.reduce((n, r) => n + r.n, 0);
  const klara = counted.reduce((n, r) => n + (r.uppfoljd ? r.n : 0), 0);
  return alla === 0
    ? ''
    : `${visaTal(klara)} av ${visaTal(alla)} avvikelser (${procent(klara, alla)}) är uppföljda av närmaste chef.`;
};

const verksamheter = (s: Siffror): string => {
  const { org, period } = s.underlag;
  const alla = s.av('sol-avvikelser', period).antal ?? 0;
  const [most] = org.verksamheter
    .map((v) => ({
      namn: v.namn,
      n: org.enheter
        .filter((e) => s.version(e).verksamhetId === v.id)
        .reduce((n, e) => n + (s.av('sol-avvikelser', period, e.id).antal ?? 0), 0),
    }))
    .toSorted((a, b) => b.n - a.n);
  return alla === 0 || most === undefined
    ? ''
    : `${most.namn} står för ${visaTal(most.n)} av ${visaTal(alla)} avvikelser (${procent(most.n, alla)}).`;
};

const forslag: Readonly<Record<string, (s: Siffror) => string>> = {
  sammanfattning,
  fall: fallmeningar,
  lakemedel: (s) => registrerades(s, 'hsl-lakemedel', ['läkemedelsavvikelse', 'läkemedelsavvikelser']),
  'klagomal-hsl': klagomal,
  'lex-maria': lexMaria,
  externa,
  uppfoljning,
  verksamheter,
  oversikt: (s) => registrerades(s, 'sol-avvikelser', ['avvikelse', 'avvikelser enligt SoL och LSS']),
  'klagomal-sol': (s) => {
    const n = s.av('sol-klagomal', s.underlag.period).antal ?? 0;
    return n === 0
      ? 'Inga klagomål eller synpunkter har kommit in under perioden.'
      : `Under ${periodord(s.underlag.period)} kom ${visaTal(n)} klagomål och synpunkter in.`;
  },
  'lex-sarah': lexSarah,
};

/** Sentences proposed from the figures for a section; empty when there are none. The owner may always write other ones. */
export const foreslagnaMeningar = (avsnitt: string, s: Siffror): string => forslag[avsnitt]?.(s) ?? '';
