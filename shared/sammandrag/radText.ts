import { atgardStatus, effekter } from '../atgard/atgard.ts';
import { handelseslag, skadegrader } from '../avvikelse/avvikelse.ts';
import { statusText } from '../avvikelse/overgangar.ts';
import { klagomalKanaler, klagomalslag } from '../klagomal/klagomal.ts';
import { kodText, lagrumText } from '../kodverk/kodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import { utfallen } from '../lexSarah/utfall.ts';
import { vardskador } from '../lexMaria/vardskada.ts';
import { monthName } from '../time/localDate.ts';
import { arKantFaktum, fakta, raknasText } from './fakta.ts';
import { zLastRad } from './rader.ts';
import type { CountRad, FactRad, SammandragRad } from './rader.ts';

/** The rows of a file's text; the first and last lines, and lines that are no rows, are left out. */
export const raderI = (text: string): readonly SammandragRad[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => zLastRad.safeParse(JSON.parse(line)))
    .filter((r) => r.success)
    .map((r) => r.data);

type Texts = Readonly<Record<string, string>>;
/** What a code is called; the code itself where this version does not know it. */
const called = (texts: Texts, kod: string | null): string | null =>
  kod === null ? null : (texts[kod] ?? kod).toLowerCase();
const textsOf = (table: Readonly<Record<string, { readonly text: string }>>): Texts =>
  Object.fromEntries(Object.entries(table).map(([kod, { text }]) => [kod, text]));
const words = (parts: readonly (string | null)[]): string =>
  parts.filter((p) => p !== null && p !== '').join(', ');
/** `2026-03` → `mars 2026`. */
export const monthText = (month: string | null): string =>
  month === null ? 'Hela halvåret' : `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;

function countText(r: CountRad, kodverk: Kodverk): string {
  const typ = (kod: string) => kodText(kodverk, 'avvikelsetyp', kod);
  return words([
    lagrumText[r.lagrum],
    r.undertyp === null ? null : typ(r.typ),
    ...[r.undertyp ?? r.typ, ...r.ytterligare].map(typ),
    called(handelseslag, r.slag),
    called(skadegrader, r.skada),
    r.allvarlighetsgrad === null ? null : `allvarlighetsgrad ${r.allvarlighetsgrad}`,
    called(statusText, r.status),
    r.uppfoljd ? 'uppföljd' : 'inte uppföljd',
  ]);
}

const partsOf: Readonly<Record<string, Texts>> = {
  'atgard.status': atgardStatus,
  'atgard.effekt': effekter,
};
function factText(r: FactRad, kodverk: Kodverk): string {
  const namn = arKantFaktum(r.fact) ? fakta[r.fact].text : r.fact;
  const lists = ['orsaksomrade', 'lakemedelsgrupp'];
  const part =
    r.kod === null
      ? null
      : (partsOf[r.fact]?.[r.kod] ??
        lists.map((lista) => kodText(kodverk, lista, r.kod ?? '')).find((text) => text !== r.kod) ??
        r.kod);
  return words([namn, part?.toLowerCase() ?? null, `räknar ${raknasText[r.unitOfCount]}`]);
}

/** What a row says, in words, as the centre reads it. */
function sentence(r: SammandragRad, kodverk: Kodverk): string {
  switch (r.rec) {
    case 'count':
      return countText(r, kodverk);
    case 'fact':
      return factText(r, kodverk);
    case 'klagomal':
      return words([
        klagomalslag[r.slag as keyof typeof klagomalslag] ?? r.slag,
        called(klagomalKanaler, r.kanal),
        r.galler === null ? null : kodText(kodverk, 'klagomal-galler', r.galler).toLowerCase(),
        r.iTid === null ? null : r.iTid ? 'besvarat i tid' : 'besvarat för sent',
      ]);
    case 'extern':
      return words([
        `Extern avvikelse, ${r.riktning}`,
        r.motpart === null ? null : kodText(kodverk, 'motpart', r.motpart),
        r.amne === null ? null : kodText(kodverk, 'extern-amne', r.amne).toLowerCase(),
        r.besvarad ? 'besvarad' : 'inte besvarad',
      ]);
    case 'lexsarah':
      return words([
        'Lex Sarah',
        lagrumText[r.lagrum],
        called(textsOf(utfallen), r.utfall),
        r.anmaldIvo ? 'anmäld till IVO' : 'inte anmäld',
      ]);
    case 'lexmaria':
      return words([
        'Lex Maria',
        called(textsOf(vardskador), r.utfall),
        r.anmaldIvo ? 'anmäld till IVO' : 'inte anmäld',
      ]);
    case 'control':
      return words([
        'Utfall av en kontroll',
        r.resultat.replaceAll('-', ' '),
        r.avvikande === null ? null : `${r.avvikande} avvikande`,
      ]);
    case 'case':
      return words(['Godkänt kort', r.handelse, ...r.atgarder]);
  }
}

const amount = (r: SammandragRad): number | null =>
  r.rec === 'control' ? r.granskade : r.rec === 'case' ? 1 : r.n;

/** One row for people: month, words and number. */
export const radText = (
  r: SammandragRad,
  kodverk: Kodverk,
): { readonly manad: string; readonly text: string; readonly antal: string } => ({
  manad: monthText(r.month),
  text: sentence(r, kodverk),
  antal: String(amount(r) ?? ''),
});
