import type { Kodverk } from '../kodverk/kodverk.ts';
import { vik } from '../text/vik.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Begrepp } from './begrepp.ts';
import { nyChip } from './chip.ts';
import type { Chip, Stalle } from './chip.ts';
import { hittaEnheter } from './enhetstolk.ts';
import type { Enhetsnamn, Enhetstraff } from './enhetstolk.ts';
import { kodchip, ordplatser, stallen } from './lasning.ts';
import type { Lasning } from './lasning.ts';
import { arNegerad, hittaFalluppgifter, hittaFraser, hittaLakemedel, hittaPlatser } from './lexikon.ts';
import type { Traff } from './lexikon.ts';
import { delaIOrd, fogeord } from './ord.ts';
import type { Ord } from './ord.ts';
import { arKant, rattad } from './ordlasning.ts';
import { skadechips } from './skadetolk.ts';
import { tolkaTidpunkt } from './tidpunkt.ts';
import { egenTyp, fallundertypchip, typchips } from './typchips.ts';
import { tolkaTyp } from './typtolk.ts';

export interface Snabbsammanhang {
  readonly today: LocalDate;
  /** `HH:MM`; without it a clock later than now is still today. */
  readonly nowTime?: string;
  readonly kodverk: Kodverk;
  readonly enheter: readonly Enhetsnamn[];
}
export interface Restord extends Stalle {
  readonly text: string;
}
export interface Snabbtolkning {
  readonly chips: readonly Chip[];
  /** The words no chip came from, in order. The whole line is the event's text all the same. */
  readonly rest: string;
  readonly restord: readonly Restord[];
}

/** So many words are read; what comes after is kept as text. */
const MAX_ORD = 120;

/**
 * Reads one Swedish line about an event by fixed rules (the tables of this folder) into chips for the form. Nothing
 * is guessed silently: what is inferred says so and why, other readings are listed, and words that are not
 * understood stay as text. Same line, same day, same answer.
 */
export function tolkaSnabbtext(text: string, s: Snabbsammanhang): Snabbtolkning {
  const all = delaIOrd(text);
  const raw = all.slice(0, MAX_ORD);
  const unitWords = new Set(s.enheter.flatMap((e) => vik(e.namn).split(/[^\p{L}\d]+/u)));
  const words = raw.map((w) => (unitWords.has(w.vikt) ? w : rattad(w)));
  const tidpunkt = tolkaTidpunkt(words, s.today, s.nowTime);
  const l: Lasning = { words, kodverk: s.kodverk, dag: tidpunkt.dag };
  const enhet = hittaEnheter(raw, s.enheter, arKant).find((t) => !tidpunkt.upptagna.has(t.at));
  const upptagna = new Set([...tidpunkt.upptagna, ...(enhet === undefined ? [] : ordplatser(enhet))]);

  const { plats, ja } = vadSomHant(words, upptagna);
  const typ = tolkaTyp(ja, words, s.kodverk, l.dag);
  const arFall = typ?.kod.kod === 'fall';
  const droger = hittaLakemedel(words, upptagna);
  const skador = skadechips(l, ja, arFall);
  const chips = [
    ...(typ === undefined ? egenTyp(l) : typchips(l, typ)),
    ...(arFall
      ? fallundertypchip(
          l,
          skador.find((c) => c.slag === 'skada'),
        )
      : []),
    ...skador,
    ...tidpunkt.chips,
    ...(plats === undefined ? [] : kodchip(l, 'plats', plats)),
    ...(enhet === undefined ? [] : [enhetschip(l, enhet)]),
    ...drogchip(l, droger),
    ...lagrumchip(raw),
    ...(arFall ? fallchips(l) : []),
  ];
  return { chips, ...resten(all, chips) };
}

/** The place and the phrases that hold: a word is read once, and phrases under a negation say nothing. */
function vadSomHant(words: readonly Ord[], upptagna: ReadonlySet<number>) {
  const fraser = hittaFraser(words, upptagna);
  const plats = hittaPlatser(words, upptagna).find((p) => arPlats(p, fraser));
  const place = new Set(plats === undefined ? [] : ordplatser(plats));
  const found = fraser.filter((t) => t.langd > 1 || !place.has(t.at));
  const taken = new Set(found.flatMap(ordplatser));
  const ja = found.filter(
    (t) =>
      !t.begrepp.includes('inget') &&
      !(t.begrepp.some((b) => negerbara.has(b)) && arNegerad(words, t, taken)),
  );
  return { plats, ja };
}
const negerbara: ReadonlySet<Begrepp> = new Set<Begrepp>([
  ...(['fall', 'hittad-pa-golv', 'skada-lindrig', 'skada-mattlig', 'skada-allvarlig', 'skada-dod'] as const),
  ...(['psykisk-lindrig', 'vald', 'hot', 'bemotande', 'trycksar', 'vri', 'slag-risk', 'stold'] as const),
]);

/** `dusch` and `promenad` are places with a preposition before them, otherwise help given. */
function arPlats(p: Traff, fraser: readonly Traff[]): boolean {
  const own = fraser.find((t) => ordplatser(t).includes(p.at + p.langd - 1));
  return own === undefined || (own.langd <= p.langd && p.langd > 1) || own.begrepp.includes('hittad-pa-golv');
}

/** The group of the first medicine named; other names of the same group belong to it. */
function drogchip(l: Lasning, found: readonly Traff[]): readonly Chip[] {
  const [first] = found;
  if (first === undefined) return [];
  const same = found.filter((t) => t.kod?.kod === first.kod?.kod);
  return kodchip(l, 'lakemedelsgrupp', first, same);
}

function enhetschip(l: Lasning, t: Enhetstraff): Chip {
  const [first, ...others] = t.enheter.map((e) => ({ varde: e.id, text: e.namn }));
  return nyChip('enhet', first ?? { varde: '', text: '' }, stallen(l, [t]), {
    skal: others.length > 0 ? (t.skal ?? 'Fler enheter heter så') : t.skal,
    alternativ: others,
  });
}

/** Only as the law is written: `HSL`, `SoL`, `LSS`; sol is also the sun. */
const lagrumskrivet: ReadonlyMap<string, string> = new Map([
  ['HSL', 'hsl'],
  ['hsl', 'hsl'],
  ['SoL', 'sol'],
  ['SOL', 'sol'],
  ['LSS', 'lss'],
  ['lss', 'lss'],
]);
function lagrumchip(words: readonly Ord[]): readonly Chip[] {
  const word = words.find((w) => lagrumskrivet.has(w.skrivet));
  const varde = word === undefined ? undefined : lagrumskrivet.get(word.skrivet);
  return word === undefined || varde === undefined
    ? []
    : [nyChip('lagrum', { varde, text: varde === 'sol' ? 'SoL' : varde.toUpperCase() }, [word])];
}

/** The first answer per list of the fall form, several for the lists that take several. */
function fallchips(l: Lasning): readonly Chip[] {
  const found: Traff[] = [];
  for (const t of hittaFalluppgifter(l.words).toSorted((a, b) => b.langd - a.langd)) {
    if (t.kod === undefined || arNegerad(l.words, t, new Set())) continue;
    const same = found.filter((f) => f.kod?.lista === t.kod?.lista);
    if (t.kod.lista === 'fall-aktivitet' ? same.length > 0 : same.some((f) => f.kod?.kod === t.kod?.kod))
      continue;
    found.push(t);
  }
  return (['fall-aktivitet', 'fall-yttre', 'fall-bakomliggande'] as const).flatMap((slag) =>
    found.filter((t) => t.kod?.lista === slag).flatMap((t) => kodchip(l, slag, t)),
  );
}

/** Runs of words outside every chip; a run of only joining words is not kept. */
function resten(words: readonly Ord[], chips: readonly Chip[]): Pick<Snabbtolkning, 'rest' | 'restord'> {
  const places = chips.flatMap((c) => c.stallen);
  const isUsed = (w: Ord) => places.some((p) => p.start <= w.start && w.end <= p.end);
  const restord: Restord[] = [];
  let run: Ord[] = [];
  const close = () => {
    if (run.some((w) => !fogeord.has(w.vikt)))
      restord.push(...run.map((w) => ({ text: w.skrivet, start: w.start, end: w.end })));
    run = [];
  };
  for (const word of words)
    if (isUsed(word)) close();
    else run.push(word);
  close();
  return { rest: restord.map((r) => r.text).join(' '), restord };
}
