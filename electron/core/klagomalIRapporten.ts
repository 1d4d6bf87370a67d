import { klagomalI, klagomalSomRad } from '../../db/arendeRaderRepo.ts';
import { verksamhetFor } from '../../shared/enhet/tillhorighet.ts';
import type { Klagomal } from '../../shared/klagomal/klagomal.ts';
import { raknasEnligt } from '../../shared/klagomal/raknaregel.ts';
import type { KlagomalRegel } from '../../shared/klagomal/raknaregel.ts';
import type { KlagomalRad, SammandragRad } from '../../shared/sammandrag/rader.ts';
import type { Period } from '../../shared/time/period.ts';
import type { QueryContext } from './context.ts';
import { gallandeRegel } from './klagomalRegelHandlers.ts';

/** Which complaints enter the report's table is a stated rule; it holds for the years beside it too. */
function raknas(c: QueryContext, regel: KlagomalRegel, r: KlagomalRad, p: Period): boolean {
  const { organisation: org } = c.grund;
  const verksamhet = org.verksamheter.find((v) => v.id === (r.unit as string))?.id;
  const verksamhetId = verksamhet ?? verksamhetFor(org, { enhetId: r.unit, verksamhetId: null }, p.to);
  return raknasEnligt(regel, { slag: r.slag, kanal: r.kanal, verksamhetId });
}

/**
 * Each person once, at the first of that person's complaints; HSL and the rest are tables of their own. Where nobody can
 * be told apart, a record counts as the persons it says, otherwise as one.
 */
function somPersoner(par: readonly (readonly [Klagomal, KlagomalRad])[]): readonly KlagomalRad[] {
  const sedda = new Set<string>();
  const antal = (k: Klagomal): number => {
    if (k.klagande === null) return k.antalKlagande ?? 1;
    const person = `${k.lagrum === 'hsl'} ${k.klagande}`;
    if (sedda.has(person)) return 0;
    sedda.add(person);
    return 1;
  };
  return par
    .toSorted(([a], [b]) => a.mottaget.localeCompare(b.mottaget) || a.nummer.localeCompare(b.nummer, 'sv'))
    .map(([k, rad]) => ({ ...rad, n: antal(k) }))
    .filter((r) => r.n > 0);
}

/** The complaints of this computer as the report counts them: complaints, or those who complain. */
export function egnaKlagomal(
  c: QueryContext,
  urval: Period & { readonly senast?: Klagomal['registreradAt'] | undefined },
): readonly KlagomalRad[] {
  const regel = gallandeRegel(c);
  const par = klagomalI(c.db, urval)
    .map((k) => [k, klagomalSomRad(k, c.grund.regler.frister)] as const)
    .filter(([, r]) => raknas(c, regel, r, urval));
  return regel.raknas === 'klagomal' ? par.map(([, r]) => r) : somPersoner(par);
}

/** A summary tells how many different persons a unit has, not which of its complaints are theirs: it is not exceeded. */
function hogstPersoner(
  rader: readonly KlagomalRad[],
  alla: readonly SammandragRad[],
): readonly KlagomalRad[] {
  return [...Map.groupBy(rader, (r) => r.unit)].flatMap(([unit, own]) => {
    const said = alla.filter((r) => r.rec === 'fact' && r.fact === 'klagomal.klagande' && r.unit === unit);
    let kvar = said.length === 0 ? Infinity : said.reduce((n, r) => n + (r.rec === 'fact' ? r.n : 0), 0);
    return own
      .map((r) => {
        const n = Math.min(r.n, kvar);
        kvar -= n;
        return { ...r, n };
      })
      .filter((r) => r.n > 0);
  });
}

/** Collected rows with the complaints that the rule counts. */
export function insamladeEnligtRegeln(
  c: QueryContext,
  rader: readonly SammandragRad[],
  p: Period,
): readonly SammandragRad[] {
  const regel = gallandeRegel(c);
  const klagomal = rader.flatMap((r) => (r.rec === 'klagomal' && raknas(c, regel, r, p) ? [r] : []));
  return [
    ...rader.filter((r) => r.rec !== 'klagomal'),
    ...(regel.raknas === 'klagomal' ? klagomal : hogstPersoner(klagomal, rader)),
  ];
}
