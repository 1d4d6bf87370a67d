import type { ApiInput } from '../../shared/api.ts';

type RiskUppgifter = ApiInput<'risk.spara'>['uppgifter'];
type KontrollUppgifter = ApiInput<'kontroll.spara'>['uppgifter'];
/** Likelihood and consequence. */
export type Ruta = readonly [sannolikhet: number, allvarlighetsgrad: number];

export interface Demokontroll {
  readonly namn: string;
  readonly uppgifter: Omit<KontrollUppgifter, 'riskId'>;
}
export interface Demorisk {
  readonly uppgifter: Omit<RiskUppgifter, 'nr'>;
  readonly inneboende: Ruta;
  readonly nuvarande: Ruta;
  readonly mal: Ruta;
  readonly motivering: string;
  readonly kontroller: readonly Demokontroll[];
}

const voo = 'vard-och-omsorg' as const;
const iof = 'individ-och-familjeomsorg' as const;
const delarOchHelar = [8, 12];

const automatisk = (
  namn: string,
  fraga: 'hsl-avvikelser' | 'sol-avvikelser' | 'klagomal' | 'lex-sarah',
  verksamhetId: typeof voo | typeof iof | null,
  kontrollmoment: string,
): Demokontroll => ({
  namn,
  uppgifter: {
    kontrollmoment,
    process: 'Ledningssystem för kvalitet, SOSFS 2011:9',
    metod: 'Räknas ur registren, jämförs med samma månader året före',
    ansvarig: 'Kvalitetssamordnare',
    manader: delarOchHelar,
    slag: 'automatisk',
    automatik: { fraga, verksamhetId: verksamhetId, delar: 'form' },
  },
});

/** Nine risks of a small nämnd with their scores and controls; every word is made up. */
export const demorisker: readonly Demorisk[] = [
  {
    uppgifter: {
      risk: 'Fall med skada på särskilt boende och i hemtjänst',
      orsak: 'Nattbemanning, hjälpmedel som inte används, bristande riskbedömning',
      konsekvens: 'Lidande, fraktur, minskad självständighet',
      kvalitetsfaktor: 'Åldras i trygghet',
      verksamhetId: voo,
      agare: 'Verksamhetschef vård och omsorg',
      kunskap: 'stark',
      svar: 'reducera',
      tema: 'fall',
      handelsetyper: ['fall'],
      atgard: 'Genomgång av larm och hjälpmedel på varje enhet',
      atgardBehovs: true,
    },
    inneboende: [4, 3],
    nuvarande: [4, 3],
    mal: [2, 2],
    motivering: 'Fall sker nästan varje dag; de flesta utan skada, några med fraktur.',
    kontroller: [automatisk('hsl', 'hsl-avvikelser', voo, 'Sammanställa HSL-avvikelser')],
  },
  {
    uppgifter: {
      risk: 'Läkemedel ges inte eller signeras inte',
      orsak: 'Många delegeringar, signering på papper',
      konsekvens: 'Utebliven effekt, förvärrat tillstånd',
      kvalitetsfaktor: 'God och säker vård',
      verksamhetId: voo,
      agare: 'MAS',
      kunskap: 'medel',
      svar: 'reducera',
      tema: 'lakemedel',
      handelsetyper: ['lakemedel'],
    },
    inneboende: [3, 3],
    nuvarande: [2, 3],
    mal: [1, 3],
    motivering: 'Bedömt i dialog med sjuksköterskorna: några gånger i månaden.',
    kontroller: [
      {
        namn: 'signering',
        uppgifter: {
          kontrollmoment: 'Granskning av signeringslistor',
          process: 'Läkemedelshantering',
          metod: 'Stickprov ur månadens listor mot checklista',
          ansvarig: 'MAS',
          manader: [3, 9],
          slag: 'checklista',
          fragor: ['Är varje dos signerad?', 'Är delegeringen giltig?', 'Är orsaken till avsteg noterad?'],
        },
      },
    ],
  },
  {
    uppgifter: {
      risk: 'Barnutredningar tar längre tid än fyra månader',
      orsak: 'Hög personalomsättning och många inkomna anmälningar',
      konsekvens: 'Barn får skydd och stöd för sent',
      kvalitetsfaktor: 'Service och rättssäkerhet',
      verksamhetId: iof,
      agare: 'Enhetschef barn och unga',
      kunskap: 'stark',
      svar: 'reducera',
      atgard: 'Två nya handläggartjänster',
      atgardBehovs: true,
    },
    inneboende: [3, 4],
    nuvarande: [3, 3],
    mal: [2, 3],
    motivering: 'Varje vecka är någon utredning nära gränsen.',
    kontroller: [
      {
        namn: 'utredningstid',
        uppgifter: {
          kontrollmoment: 'Mätning av utredningstid i barnutredningar',
          process: 'Handläggning, krav på skyndsamhet',
          metod: 'Uttag ur verksamhetssystemet',
          ansvarig: 'Enhetschef barn och unga',
          manader: [2, 5, 9, 12],
          slag: 'klasser',
        },
      },
    ],
  },
  {
    uppgifter: {
      risk: 'Avvikelser i vård och omsorg följs inte upp',
      orsak: 'Tidsbrist hos chefer',
      konsekvens: 'Samma fel händer igen',
      kvalitetsfaktor: 'Omsorg av god kvalitet',
      verksamhetId: voo,
      agare: 'SAS',
      kunskap: 'stark',
      svar: 'reducera',
    },
    inneboende: [3, 3],
    nuvarande: [2, 3],
    mal: [1, 2],
    motivering: 'Andelen uppföljda är god men ojämn.',
    kontroller: [
      automatisk('sol', 'sol-avvikelser', voo, 'Sammanställa SoL-avvikelser'),
      automatisk('klagomal', 'klagomal', null, 'Sammanställa klagomål och synpunkter'),
      automatisk('lexsarah', 'lex-sarah', null, 'Sammanställa lex Sarah-anmälningar'),
    ],
  },
  {
    uppgifter: {
      risk: 'Färre boendeplatser än efterfrågan',
      orsak: 'Fler äldre, inget nytt boende',
      konsekvens: 'Beslut verkställs för sent, sanktionsavgift',
      kvalitetsfaktor: 'Åldras i trygghet',
      verksamhetId: voo,
      agare: 'Förvaltningschef',
      kunskap: 'stark',
      svar: 'reducera',
      atgard: 'Nytt boende projekteras',
      atgardBehovs: true,
    },
    inneboende: [3, 3],
    nuvarande: [3, 2],
    mal: [2, 2],
    motivering: 'Kön har varit lika lång i ett år.',
    kontroller: [
      {
        namn: 'boende',
        uppgifter: {
          kontrollmoment: 'Inventera boendeplatser',
          metod: 'Kölista och beläggning sista dagen i månaden',
          ansvarig: 'Förvaltningschef',
          manader: delarOchHelar,
          slag: 'uppgift',
        },
      },
    ],
  },
  {
    uppgifter: {
      risk: 'Ej tillgång till verksamhetskritiska system',
      orsak: 'Driftstopp hos leverantör',
      konsekvens: 'Insatser utförs utan aktuell plan',
      kvalitetsfaktor: 'Driftsäkra system',
      agare: 'Förvaltningschef',
      kunskap: 'medel',
      svar: 'acceptera',
      accepteradAv: 'Socialnämnden, § 8',
      accepterasTill: '2022-12-31',
      foljsUppDelar: false,
    },
    inneboende: [2, 3],
    nuvarande: [1, 3],
    mal: [1, 2],
    motivering: 'Ett längre stopp de senaste två åren.',
    kontroller: [
      {
        namn: 'reservrutin',
        uppgifter: {
          kontrollmoment: 'Reservrutin vid driftstopp är känd och övad',
          metod: 'Frågor till tre enheter',
          ansvarig: 'Förvaltningschef',
          manader: [12],
          slag: 'uppgift',
        },
      },
    ],
  },
  {
    uppgifter: {
      risk: 'Hot och våld mot personal',
      orsak: 'Ensamarbete, okända miljöer',
      konsekvens: 'Skada, sjukskrivning',
      kvalitetsfaktor: 'Attraktiv arbetsgivare',
      agare: 'Verksamhetschef socialt stöd',
      kunskap: 'svag',
      svar: 'dela',
      foljsUppDelar: false,
    },
    inneboende: [2, 3],
    nuvarande: [2, 2],
    mal: [1, 2],
    motivering: 'Få händelser, stort mörkertal.',
    kontroller: [],
  },
];

/** What was found at each turn of the controls that are not filled in by themselves. */
export const utredningstider = [
  ['2021-02-26', 61, 52, [4, 3, 2]],
  ['2021-05-31', 64, 56, [3, 2, 3]],
  ['2022-02-28', 66, 57, [3, 3, 3]],
] as const;
