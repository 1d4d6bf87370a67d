import { readFileSync } from 'node:fs';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';

interface PerAr {
  readonly enheter: readonly string[];
  readonly '2019': readonly number[];
  readonly '2020': readonly number[];
  readonly '2021': readonly number[];
  readonly publishedSum: Readonly<Record<'2019' | '2020' | '2021', number>>;
}
interface LexSarahRad {
  readonly anmald: boolean;
  readonly verksamhet: string;
  readonly handelse: string;
  readonly atgarder: readonly string[];
}
/** The published figures of Herrljunga socialnämnd's report for the first half of 2021; only aggregates. */
export interface Facit {
  readonly source: string;
  readonly hsl: {
    readonly fall: PerAr & {
      readonly '2021details': {
        readonly olikaPatienter: number;
        readonly hoftskyddAnvant: number;
        readonly ganghjalpmedelAnvant: number;
      };
    };
    readonly lakemedel: PerAr;
    readonly ovrigt: {
      readonly kategorier: readonly string[];
      readonly '2019': readonly number[];
      readonly '2020': readonly number[];
      readonly '2021': readonly number[];
    };
    readonly total2021: number;
    readonly lexMaria: { readonly utredningar: number; readonly anmalningar: number };
  };
  readonly externa: {
    readonly skickade: readonly { readonly motpart: string; readonly antal: number }[];
    readonly inkomna: { readonly antal: number };
  };
  readonly solLss: {
    readonly oversikt: {
      readonly kolumner: readonly string[];
      readonly 'Avvikelser enl. SoL, LSS': readonly number[];
      readonly 'Synpunkter och klagomål SoL, LSS': readonly number[];
      readonly 'Lex Sarah': readonly number[];
      readonly Totalt: readonly number[];
    };
    readonly perVerksamhet2021: Readonly<Record<string, number>>;
  };
  readonly lexSarah2021: readonly LexSarahRad[];
  readonly total2021: number;
  readonly publishedTotalHalvar2020: number;
}

const file = new URL('../../test/facit/herrljunga-halvar-2021.json', import.meta.url);
export const lasFacit = (): Facit => JSON.parse(readFileSync(file, 'utf8')) as Facit;

/** The nine units and three verksamheter of the facit. */
export function facitOrganisation(): Organisation {
  const org = organisationAv('Herrljunga', [
    'Hagen',
    'Korttid:korttid',
    'Hemgården',
    'Tätort:hemtjanst',
    'Landsbygd:hemtjanst',
    'Ljung:hemtjanst',
    'Barn och unga:ifo',
    'LSS:lss',
    'Psykiatri:psykiatri',
  ]);
  if ('fel' in org) throw new Error(org.fel);
  return org;
}
