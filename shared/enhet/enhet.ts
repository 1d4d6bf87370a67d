import type { z } from 'zod';
import type { LocalDate } from '../time/localDate.ts';
import type {
  zEnhet,
  zEnhetId,
  zEnhetVersion,
  zOrganisation,
  zVerksamhet,
  zVerksamhetId,
} from './enhetSchema.ts';

/** Never changes meaning: a renamed unit keeps it, a merged or split one ends and its successors get their own. */
export type EnhetId = z.output<typeof zEnhetId>;
/** Names a verksamhet, and keeps its meaning as a unit's id does. */
export type VerksamhetId = z.output<typeof zVerksamhetId>;

/** Which kind of care; decides tiles, secrecy borders and "varav hemtjänst". */
export const verksamhetsformer = {
  sabo: 'Särskilt boende',
  korttid: 'Korttidsboende',
  hemtjanst: 'Hemtjänst',
  hemsjukvard: 'Hemsjukvård',
  lss: 'LSS',
  psykiatri: 'Socialpsykiatri',
  ifo: 'Individ- och familjeomsorg',
} as const;
export type Verksamhetsform = keyof typeof verksamhetsformer;

/** A row of the SoL/LSS tree that units lie under. */
export type Verksamhet = z.output<typeof zVerksamhet>;
/** A unit as it is between two days: name, form and where it is counted. */
export type EnhetVersion = z.output<typeof zEnhetVersion>;
/** A unit through its life. */
export type Enhet = z.output<typeof zEnhet>;
/** The municipality with all units there are and have been. */
export type Organisation = z.output<typeof zOrganisation>;

/** Units by id, made once for each list of them: with thirty thousand units nobody looks through the list for each. */
const perId = new WeakMap<readonly Enhet[], ReadonlyMap<string, Enhet>>();
export function finnEnhet({ enheter }: Organisation, enhetId: EnhetId): Enhet | undefined {
  let known = perId.get(enheter);
  if (known === undefined || known.size !== enheter.length) {
    // The first of two with the same id, as a search would find it.
    known = new Map(enheter.toReversed().map((e) => [e.id, e]));
    perId.set(enheter, known);
  }
  return known.get(enhetId);
}

/** The unit as it was that day; undefined before it began or after it ended. */
export const enhetDen = (enhet: Enhet, dag: LocalDate): EnhetVersion | undefined =>
  enhet.versioner.find((v) => v.from <= dag && (v.to === null || dag <= v.to));

/** The latest version of a unit, whether it lasts or not. */
export const senasteVersion = (enhet: Enhet): EnhetVersion =>
  enhet.versioner.reduce((a, b) => (a.from >= b.from ? a : b));

/** Name for people: as it was that day, or as it was last known. */
export const enhetNamn = (org: Organisation, enhetId: EnhetId, dag: LocalDate): string => {
  const enhet = finnEnhet(org, enhetId);
  return enhet === undefined ? enhetId : (enhetDen(enhet, dag) ?? senasteVersion(enhet)).namn;
};

/** Units that exist that day, in the order of the organisation. */
export const enheterDen = (org: Organisation, dag: LocalDate): readonly Enhet[] =>
  org.enheter.filter((e) => enhetDen(e, dag) !== undefined);

/**
 * The units that carry on a unit's figures that day: itself while it lasts, otherwise its successors followed to the end.
 * A loop in the data ends the walk instead of the program.
 */
export function somDenArNu(org: Organisation, enhetId: EnhetId, dag: LocalDate): readonly EnhetId[] {
  const found = new Set<EnhetId>();
  const seen = new Set<EnhetId>();
  const walk = (id: EnhetId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const enhet = finnEnhet(org, id);
    if (enhet === undefined) return;
    if (enhetDen(enhet, dag) !== undefined || enhet.efterfoljare.length === 0) found.add(id);
    else enhet.efterfoljare.forEach(walk);
  };
  walk(enhetId);
  return [...found];
}

/** Faults in an organisation as Swedish sentences; empty when it can be used. */
export function granskaOrganisation(org: Organisation): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const verksamheter = new Set(org.verksamheter.map((v) => v.id));
  for (const e of org.enheter) {
    if (ids.has(e.id)) faults.push(`Enheten ${e.id} finns två gånger.`);
    ids.add(e.id);
    const sorted = e.versioner.toSorted((a, b) => a.from.localeCompare(b.from));
    sorted.forEach((v, i) => {
      const next = sorted[i + 1];
      if (v.to !== null && v.to < v.from)
        faults.push(`${v.namn}: slutar (${v.to}) innan den börjar (${v.from}).`);
      if (next !== undefined && (v.to === null || v.to >= next.from))
        faults.push(`${v.namn}: två beskrivningar gäller samtidigt från ${next.from}.`);
      if (v.verksamhetId !== null && !verksamheter.has(v.verksamhetId))
        faults.push(`${v.namn}: verksamheten ${v.verksamhetId} finns inte.`);
    });
  }
  for (const e of org.enheter)
    for (const s of e.efterfoljare)
      if (!ids.has(s)) faults.push(`${senasteVersion(e).namn}: efterföljaren ${s} finns inte.`);
  return faults;
}
