import type { Verksamhetsform } from '../../shared/enhet/enhet.ts';
import { finnKod, galler, koderI, lagrumText } from '../../shared/kodverk/kodverk.ts';
import type { Kod, Lagrum } from '../../shared/kodverk/kodverk.ts';
import { sokTyper } from '../../shared/snabb/typsok.ts';
import { harOrden } from '../../shared/text/vik.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import type { Option } from '../ui/Choice.tsx';
import type { OptionGroup } from '../ui/Select.tsx';
import type { Grund } from './grund.ts';

export const typlista = 'avvikelsetyp';

/** Types to begin with where a unit has none of its own yet. */
const vanliga: Readonly<Record<Verksamhetsform, readonly string[]>> = {
  sabo: ['fall', 'lakemedel', 'mtp', 'insats', 'omsorg', 'bemotande'],
  korttid: ['fall', 'lakemedel', 'information', 'mtp', 'insats', 'omsorg'],
  hemtjanst: ['lakemedel', 'fall', 'insats', 'personalbrist', 'information', 'bemotande'],
  hemsjukvard: ['lakemedel', 'information', 'fall', 'rehab', 'mtp', 'vard'],
  lss: ['lakemedel', 'insats', 'hot-vald', 'fall', 'bemotande', 'medboende'],
  psykiatri: ['lakemedel', 'sjalvskada', 'insats', 'hot-vald', 'bemotande', 'fall'],
  ifo: ['rattssakerhet', 'dokumentation', 'insats', 'bemotande', 'sol-information', 'personalbrist'],
};

const noteOf = (kod: Kod): string =>
  (kod.lagrum ?? ['hsl', 'sol', 'lss']).map((l) => lagrumText[l]).join(', ');
const optionOf = (kod: Kod): Option => ({ id: kod.kod, text: kod.text, note: noteOf(kod) });

/** Main types that can be chosen that day. */
export const huvudtyper = (grund: Grund, dag: LocalDate): readonly Kod[] =>
  koderI(grund.kodverk, typlista).filter((k) => k.under === undefined && galler(k, dag));

/** Six tiles: what the unit uses most, then the usual ones of its kind; the chosen one is always among them. */
export function brickor(
  grund: Grund,
  used: readonly string[],
  form: Verksamhetsform,
  chosen: string | null,
): readonly Option[] {
  const typer = huvudtyper(grund, grund.idag);
  const six = [...new Set([...used, ...vanliga[form]])]
    .flatMap((kod) => typer.find((t) => t.kod === kod) ?? [])
    .slice(0, 6)
    .map(optionOf);
  const other = typer.find((t) => t.kod === chosen);
  return other === undefined || six.some((o) => o.id === chosen)
    ? six
    : [...six.slice(0, 5), optionOf(other)];
}

/** All types in their two families, for the search. */
export const typgrupper = (grund: Grund): readonly OptionGroup[] => {
  const typer = huvudtyper(grund, grund.idag);
  const isHsl = (k: Kod): boolean => k.lagrum?.includes('hsl') ?? true;
  return [
    {
      text: 'Hälso- och sjukvård (HSL)',
      options: typer.filter(isHsl).map((k) => ({ id: k.kod, text: k.text })),
    },
    {
      text: 'Socialtjänst (SoL och LSS)',
      options: typer.filter((k) => !isHsl(k)).map((k) => ({ id: k.kod, text: k.text })),
    },
  ];
};

/** A type or subtype as an option of the search; a subtype says whose it is. */
const traffOf = (grund: Grund, kod: Kod, skal?: string): Option => {
  const parent = kod.under === undefined ? undefined : finnKod(grund.kodverk, typlista, kod.under);
  const text = parent === undefined ? kod.text : `${parent.text}: ${kod.text}`;
  return { id: kod.kod, text, ...(skal === undefined ? {} : { note: skal }) };
};

/** What the search for a type finds: types whose name has the words, then what the words mean by the snabbruta's table. */
export function sokTyp(grund: Grund, words: string): readonly OptionGroup[] {
  if (words.trim() === '') return typgrupper(grund);
  const named = typgrupper(grund).map((g) => ({
    ...g,
    options: g.options.filter((o) => harOrden(o.text, words)),
  }));
  const shown = new Set(named.flatMap((g) => g.options.map((o) => o.id)));
  const meant = sokTyper(words, grund.kodverk, grund.idag).filter((f) => !shown.has(f.kod.kod));
  const options = meant.map((f) => traffOf(grund, f.kod, f.skal));
  return [...named, { text: 'Efter orden du skrev', options }].filter((g) => g.options.length > 0);
}

/** A code of the search as type and subtype. */
export function typOchUndertyp(
  grund: Grund,
  kod: string,
): { readonly typ: string; readonly undertyp: string | null } {
  const parent = finnKod(grund.kodverk, typlista, kod)?.under;
  return parent === undefined ? { typ: kod, undertyp: null } : { typ: parent, undertyp: kod };
}

/** The lagrum a type can fall under; the first is the likely one for a unit of that kind. */
export function lagrumFor(grund: Grund, typ: string | null, form: Verksamhetsform): readonly Lagrum[] {
  const kod = koderI(grund.kodverk, typlista).find((k) => k.kod === typ);
  const possible: readonly Lagrum[] = kod?.lagrum ?? ['hsl', 'sol', 'lss'];
  return form === 'lss' && possible.includes('lss')
    ? ['lss', ...possible.filter((l) => l !== 'lss')]
    : possible;
}
