import { readFileSync } from 'node:fs';
import type { ApiInput, ApiName, ApiOutput } from '../../shared/api.ts';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import { foljUpp } from '../../tools/demo/forlopp.ts';
import { nyAvvikelse } from '../kommun.ts';

interface FacitRisk {
  readonly nr: number;
  readonly kvalitetsfaktor: string;
  readonly risk: string;
  readonly kontroller: readonly string[];
  readonly foljsUppDelar: boolean;
  readonly atgardBehovs?: boolean;
  readonly atgard?: string;
}
interface Automatik {
  readonly antal: number;
  readonly antalForra?: number;
  readonly uppfoljdaProcent?: number;
  readonly uppfoljdaForraProcent?: number;
  readonly atgardade?: number;
}
export const facit = JSON.parse(
  readFileSync(new URL('../facit/lindesberg-internkontroll-2023.json', import.meta.url), 'utf8'),
) as {
  readonly risker: readonly FacitRisk[];
  readonly skala: { readonly antalPerZon: Readonly<Record<string, number>> };
  readonly rapportensDelar: readonly string[];
  readonly automatiskaUtfall: Readonly<Record<string, Automatik>> & {
    readonly lexSarah: Readonly<Record<'IoF' | 'VoO' | 'FS', number>>;
  };
};
// The published picture does not tell which cell each risk lies in, only how many lie in each zone: 1, 4 and 4.
export const rutor = [
  [4, 3],
  [3, 3],
  [3, 2],
  [2, 3],
  [2, 4],
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
] as const;

/** What was registered: unit, law, this year's count and how many followed up, then last year's (from the percentages). */
const handelser = [
  ['sabo', 'sol', 138, 116, 150, 95],
  ['hemtjansten', 'sol', 39, 36, 75, 69],
  ['korttiden', 'sol', 9, 9, 18, 9],
  ['boendet', 'lss', 115, 67, 36, 18],
  ['familjeenheten', 'sol', 19, 13, 0, 0],
  ['forsorjningsstod', 'sol', 19, 19, 0, 0],
  ['oppenvarden', 'sol', 15, 0, 0, 0],
] as const;
const lexSarahEnhet = { IoF: 'familjeenheten', VoO: 'sabo', FS: 'boendet' } as const;
export const verksamhetFor: Readonly<Record<number, string>> = { 1: 'fs', 4: 'voo', 7: 'iof' };
export const fragaFor: Readonly<Record<string, string>> = {
  'Sammanställa LSS-avvikelser': 'lss-avvikelser',
  'Sammanställa SoL-avvikelser': 'sol-avvikelser',
  'Sammanställa klagomål och synpunkter': 'klagomal',
  'Sammanställa lex Sarah-anmälningar': 'lex-sarah',
};

type Ask = <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N>>;

/** Whatever the units had registered when September began, one event at a time and none as a figure. */
export async function registreraLindesberg(ask: Ask): Promise<void> {
  for (const [enhetId, lagrum, antal, klara, forra, klaraForra] of handelser)
    for (const [ar, n, done] of [
      [2023, antal, klara],
      [2022, forra, klaraForra],
    ] as const) {
      if (n === 0) continue;
      const uppgifter = Array.from({ length: n }, (_, i) =>
        nyAvvikelse({
          enhetId,
          lagrum,
          typ: 'omsorg',
          nar: { precision: 'ungefar', datum: `${ar}-0${(i % 8) + 1}-15` },
        }),
      );
      const saved = await ask('avvikelse.registreraFlera', { uppgifter });
      const ids = saved.slice(0, done).map((s) => s.id);
      await foljUpp(ask, ids, { seed: n, dag: '2023-09-10', klara: 1 });
    }
  for (const [gren, antal] of Object.entries(facit.automatiskaUtfall.lexSarah))
    for (let i = 0; i < antal; i += 1)
      await ask('lexSarah.rapportera', {
        rapport: {
          enhetId: lexSarahEnhet[gren as 'IoF'],
          lagrum: gren === 'FS' ? 'lss' : 'sol',
          handelsedatum: `2023-0${(i % 8) + 1}-10`,
          rapporterad: `2023-0${(i % 8) + 1}-11`,
          handelse: 'En händelse',
        },
      });
}

export const lindesbergsOrganisation = (): Organisation =>
  organisationAv('Lindesbergs kommun', [
    'Säbo:sabo@VoO',
    'Hemtjänsten:hemtjanst@VoO',
    'Korttiden:korttid@VoO',
    'Boendet:lss@FS',
    'Familjeenheten:ifo@IoF',
    'Försörjningsstöd:ifo@IoF',
    'Öppenvården:ifo@IoF',
  ]) as Organisation;
export const LINDESBERG_NU = '2023-09-15T08:00:00.000Z';
