import { verksamhetsformer } from '../../../shared/enhet/enhet.ts';
import type { EnhetId, Organisation, Verksamhetsform } from '../../../shared/enhet/enhet.ts';
import { granskaOrganisation } from '../../../shared/enhet/enhet.ts';
import { organisationAv } from '../../../shared/enhet/enhetsrad.ts';
import type { Roll } from '../../../shared/profil/profil.ts';

export interface Enhetsrad {
  readonly key: number;
  readonly namn: string;
  readonly form: Verksamhetsform;
}

/** Everything the wizard asks for, as it is filled in. */
export interface StartVal {
  readonly kommun: string;
  readonly rader: readonly Enhetsrad[];
  readonly roll: Roll;
  readonly namn: string;
  /** Names of the units this person works for; empty means all. */
  readonly egna: readonly string[];
  readonly utdelning: string | null;
}

let nextKey = 1;
export const nyRad = (namn: string, form: Verksamhetsform): Enhetsrad => {
  nextKey += 1;
  return { key: nextKey, namn, form };
};
export const tomStart = (): StartVal => ({
  kommun: '',
  rader: [nyRad('', 'sabo')],
  roll: 'enhetschef',
  namn: '',
  egna: [],
  utdelning: null,
});

/** Usual sets of units to begin from; the names are there to be written over. */
export const forslag: readonly (readonly [text: string, former: readonly Verksamhetsform[]])[] = [
  ['Ett särskilt boende', ['sabo']],
  ['Äldreomsorg', ['sabo', 'sabo', 'korttid', 'hemtjanst', 'hemsjukvard']],
  ['LSS och socialpsykiatri', ['lss', 'lss', 'psykiatri']],
  [
    'Hela socialförvaltningen',
    ['sabo', 'sabo', 'korttid', 'hemtjanst', 'hemsjukvard', 'lss', 'psykiatri', 'ifo'],
  ],
];
export function raderAv(former: readonly Verksamhetsform[]): readonly Enhetsrad[] {
  return former.map((form, i) => {
    const nr = former.slice(0, i + 1).filter((f) => f === form).length;
    const isOnly = former.filter((f) => f === form).length === 1;
    return nyRad(isOnly ? verksamhetsformer[form] : `${verksamhetsformer[form]} ${nr}`, form);
  });
}

export const ifyllda = (v: StartVal): readonly Enhetsrad[] => v.rader.filter((r) => r.namn.trim() !== '');

/** The organisation the rows describe, or a sentence about what is wrong with them. */
export function organisationUr(v: StartVal): Organisation | string {
  const rader = ifyllda(v);
  if (rader.length === 0) return 'Skriv namnet på minst en enhet.';
  const odd = rader.find((r) => /[:@]/u.test(r.namn));
  if (odd !== undefined) return `Enheten ”${odd.namn}” får inte ha kolon eller @ i namnet.`;
  const twice = rader.find((r, i) =>
    rader.slice(0, i).some((other) => other.namn.trim().toLowerCase() === r.namn.trim().toLowerCase()),
  );
  if (twice !== undefined) return `Två enheter heter ${twice.namn.trim()}. Ge dem olika namn.`;
  const org = organisationAv(
    v.kommun.trim(),
    rader.map((r) => `${r.namn}:${r.form}`),
  );
  if ('fel' in org) return org.fel;
  return granskaOrganisation(org)[0] ?? org;
}

/** The ids of the units that were ticked. */
export const egnaEnheter = (v: StartVal, org: Organisation): EnhetId[] =>
  org.enheter.filter((e) => v.egna.includes(e.versioner[0]?.namn ?? '')).map((e) => e.id);
