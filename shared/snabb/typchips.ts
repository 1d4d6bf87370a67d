import { finnKod, galler, koderI } from '../kodverk/kodverk.ts';
import type { Kod } from '../kodverk/kodverk.ts';
import { vik } from '../text/vik.ts';
import { nyChip } from './chip.ts';
import type { Chip } from './chip.ts';
import { kodval, skalText, stallen, stavskal } from './lasning.ts';
import type { Lasning } from './lasning.ts';
import { delaIOrd } from './ord.ts';
import { typregler } from './typregler.ts';
import type { Typtolkning } from './typtolk.ts';

/** Type and, when the rule gave a subtype, both: the subtype's parent follows from the code list. */
export function typchips(l: Lasning, t: Typtolkning): readonly Chip[] {
  const parent = t.kod.under === undefined ? undefined : finnKod(l.kodverk, 'avvikelsetyp', t.kod.under);
  const skal = skalText(t.skal, stavskal(l, t.traffar));
  const where = stallen(l, t.traffar);
  const sameParent = t.alternativ.filter((a) => a.under !== undefined && a.under === t.kod.under);
  const otherTypes = t.alternativ.flatMap((a) => {
    const other = a.under === undefined ? a : finnKod(l.kodverk, 'avvikelsetyp', a.under);
    return other === undefined || other.kod === (parent ?? t.kod).kod ? [] : [other];
  });
  const alternativ = [...new Set(otherTypes)].map(kodval);
  if (parent === undefined) return [nyChip('typ', kodval(t.kod), where, { skal, alternativ })];
  return [
    nyChip('typ', kodval(parent), where, { skal, alternativ }),
    nyChip('undertyp', kodval(t.kod), where, { skal, alternativ: sameParent.map(kodval) }),
  ];
}

/** The subtype of a fall follows from its harm; a moderate one may be either of the two. */
const fallundertyp: Readonly<Record<string, readonly [string, ...string[]]>> = {
  ingen: ['fall-utan-skada'],
  lindrig: ['fall-mindre-skada'],
  mattlig: ['fall-mindre-skada', 'fall-allvarlig-skada'],
  allvarlig: ['fall-allvarlig-skada'],
  dod: ['fall-allvarlig-skada'],
};

export function fallundertypchip(l: Lasning, harm: Chip | undefined): readonly Chip[] {
  if (harm === undefined) return [];
  const codes = (fallundertyp[harm.varde] ?? []).flatMap((kod) => {
    const hit = finnKod(l.kodverk, 'avvikelsetyp', kod);
    return hit !== undefined && galler(hit, l.dag) ? [hit] : [];
  });
  const [kod, ...rest] = codes;
  return kod === undefined
    ? []
    : [
        nyChip('undertyp', kodval(kod), harm.stallen, {
          skal: `Fysisk skada: ${harm.text.toLowerCase()}`,
          alternativ: rest.map(kodval),
        }),
      ];
}

/** Codes the rules speak of, with their parents: those have words of their own and are not looked up by label. */
const medRegel: ReadonlySet<string> = new Set(
  typregler.flatMap((r) => [r.ger, r.ger.split('-')[0] ?? r.ger, ...(r.alternativ ?? [])]),
);

/** A municipality's own type, found by its label or one side of a `/` in it, when no rule gave a type. */
export function egenTyp(l: Lasning): readonly Chip[] {
  const hits: { readonly kod: Kod; readonly at: number; readonly langd: number }[] = [];
  for (const kod of koderI(l.kodverk, 'avvikelsetyp').filter(
    (k) => galler(k, l.dag) && !medRegel.has(k.kod) && !medRegel.has(k.under ?? ''),
  ))
    for (const label of kod.text.replace(/\(.*?\)/g, '').split('/')) {
      const words = delaIOrd(label).map((w) => vik(w.skrivet));
      if (words.join('').length < 4) continue;
      const at = l.words.findIndex((_, i) => words.every((w, j) => l.words[i + j]?.vikt === w));
      if (at >= 0) hits.push({ kod, at, langd: words.length });
    }
  const [best, ...others] = hits.toSorted((a, b) => b.langd - a.langd);
  if (best === undefined) return [];
  const alternativ = others
    .filter((o) => o.langd === best.langd && o.kod.kod !== best.kod.kod)
    .map((o) => o.kod);
  return typchips(l, {
    kod: best.kod,
    alternativ,
    traffar: [{ at: best.at, langd: best.langd, begrepp: [] }],
  });
}
