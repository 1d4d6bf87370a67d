import { finnEnhet, senasteVersion } from '../../enhet/enhet.ts';
import type { EnhetId, Organisation } from '../../enhet/enhet.ts';
import type { Rapportmall } from '../rapportmall.ts';
import { avsnitt, sammaDel } from '../mallbyggstenar.ts';

const del = avsnitt('gemensam');

/** A unit's own report of a month or any other period, for the chef and verksamhetschef. */
export const enhetsmall: Rapportmall = {
  id: 'enhet',
  namn: 'Enhetens rapport',
  titel: '{enhet}, {period}',
  namnd: 'Socialnämnden',
  spann: 'manad',
  omfang: 'enhet',
  avsnitt: [
    del('sammanfattning', 'Sammanfattning', 'Tre meningar: vad hände, vad gjorde ni, hjälpte det?', [
      { slag: 'nyckeltal', titel: 'Rapporterade händelser och ärenden', kolumner: sammaDel(2) },
    ]),
    del('uppfoljning', 'Uppföljning', 'Vad är inte uppföljt, och när blir det det?', [
      { slag: 'uppfoljning', titel: 'Avvikelser som är uppföljda av närmaste chef' },
    ]),
    del('hsl', 'Hälso- och sjukvård', 'Vad utmärker perioden?', [
      {
        slag: 'kategorier',
        matt: ['hsl-fall', 'hsl-lakemedel', 'hsl-mtp', 'hsl-information', 'hsl-ovrigt'],
        titel: 'Avvikelser enligt HSL',
        kolumner: sammaDel(2),
      },
      { slag: 'pareto', lagrum: ['hsl'] },
      { slag: 'manader', matt: ['hsl-fall'] },
      { slag: 'manader', matt: ['hsl-lakemedel'] },
    ]),
    del('sol-lss', 'Socialtjänst och LSS', 'Vad utmärker perioden?', [
      { slag: 'handelsetyper', titel: 'Avvikelser enligt SoL och LSS per typ av händelse' },
      { slag: 'manader', matt: ['sol-avvikelser'] },
    ]),
    del('atgarder', 'Åtgärder', 'Vad ni har gjort, vad det gav, vad som är kvar.', []),
    { ...del('metod-text', 'Vad som räknas', '', [{ slag: 'metod' }]), skrivs: false },
  ].map((a) => ({ ...a, niva: 1 })),
};

/**
 * The template that an id names. A template made for one unit is named with the unit, `enhet-hagen`, and is about that
 * unit alone: its texts and its locked versions are its own. Undefined when there is no such template or unit.
 */
export function mallMedId(
  mallar: readonly Rapportmall[],
  id: string,
  org: Organisation,
): Rapportmall | undefined {
  const whole = mallar.find((m) => m.id === id);
  if (whole !== undefined) return whole.omfang === 'enhet' ? undefined : whole;
  for (const base of mallar) {
    if (base.omfang !== 'enhet' || !id.startsWith(`${base.id}-`)) continue;
    const enhet = finnEnhet(org, id.slice(base.id.length + 1) as EnhetId);
    if (enhet !== undefined)
      return {
        ...base,
        id,
        enhet: enhet.id,
        titel: base.titel.replaceAll('{enhet}', senasteVersion(enhet).namn),
      };
  }
  return undefined;
}
