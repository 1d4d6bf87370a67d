import type { Risk, RiskUppgifter } from '../../../../shared/internkontroll/risk.ts';
import type { ApiInput } from '../../../../shared/api.ts';

/** The form's own values: everything that is typed is text until it is saved. */
export interface RiskVarden extends Omit<
  RiskUppgifter,
  'nr' | 'accepterasTill' | 'verksamhetId' | 'atgardBehovs' | 'foljsUppDelar'
> {
  readonly nr: string;
  readonly verksamhetId: string | null;
  readonly accepterasTill: string;
  readonly foljsUpp: 'delar' | 'helar';
  readonly atgardBehovs: 'ja' | 'nej' | 'vet-inte';
}

export const tomRisk = (nr: number): RiskVarden => ({
  nr: String(nr),
  kvalitetsfaktor: '',
  verksamhetId: null,
  risk: '',
  orsak: '',
  konsekvens: '',
  agare: '',
  kunskap: null,
  svar: null,
  accepteradAv: '',
  accepterasTill: '',
  foljsUpp: 'delar',
  atgardBehovs: 'vet-inte',
  atgard: '',
  tema: null,
  handelsetyper: [],
});

export const vardenAv = (r: Risk): RiskVarden => ({
  nr: String(r.nr),
  kvalitetsfaktor: r.kvalitetsfaktor,
  verksamhetId: r.verksamhetId,
  risk: r.risk,
  orsak: r.orsak,
  konsekvens: r.konsekvens,
  agare: r.agare,
  kunskap: r.kunskap,
  svar: r.svar,
  accepteradAv: r.accepteradAv,
  accepterasTill: r.accepterasTill ?? '',
  foljsUpp: r.foljsUppDelar ? 'delar' : 'helar',
  atgardBehovs: r.atgardBehovs === null ? 'vet-inte' : r.atgardBehovs ? 'ja' : 'nej',
  atgard: r.atgard,
  tema: r.tema,
  handelsetyper: r.handelsetyper,
});

/** What is sent; who accepted and until when belong to an acceptance only. */
export function uppgifterAv({ foljsUpp, ...v }: RiskVarden): ApiInput<'risk.spara'>['uppgifter'] {
  const isAccepted = v.svar === 'acceptera';
  return {
    ...v,
    nr: Number.parseInt(v.nr, 10),
    accepteradAv: isAccepted ? v.accepteradAv : '',
    accepterasTill: isAccepted && v.accepterasTill !== '' ? v.accepterasTill : null,
    foljsUppDelar: foljsUpp === 'delar',
    atgardBehovs: v.atgardBehovs === 'vet-inte' ? null : v.atgardBehovs === 'ja',
    handelsetyper: [...v.handelsetyper],
  };
}

/** The words that the form has for the fields of the contract. */
export const faltnamn: Readonly<Record<string, string>> = {
  nr: 'Nummer',
  risk: 'Vad kan gå fel?',
  kvalitetsfaktor: 'Kvalitetsfaktor',
  orsak: 'Varför kan det hända?',
  konsekvens: 'Vad blir följden?',
  agare: 'Ägare',
  atgard: 'Åtgärd i rapporten',
  accepteradAv: 'Vem har godkänt?',
  accepterasTill: 'Accepteras till',
};
