import facit from '../facit/herrljunga-halvar-2021.json' with { type: 'json' };
import { rad } from '../../shared/dokument/dokument.ts';
import type { Block, Dokument, Tabell } from '../../shared/dokument/dokument.ts';

/** The figures that are wrong in the published report; the corrected edition gives other ones. */
interface Utgava {
  readonly fallFarre: string;
  readonly lakemedelSumma2019: number;
  readonly total2020: string;
  readonly klagomalHelar2020: number;
  readonly klagomalText: string;
  readonly ganghjalpmedel: string;
  readonly socialtStodProcent: string;
}

export const publicerad: Utgava = {
  fallFarre: '84',
  lakemedelSumma2019: facit.hsl.lakemedel.publishedSum['2019'],
  total2020: String(facit.publishedTotalHalvar2020),
  klagomalHelar2020: 21,
  klagomalText:
    'fem från vård och omsorg, en direkt till individ- och familjeomsorgen och fem via IVO, tre från socialt stöd',
  ganghjalpmedel: '125 patienter använde gånghjälpmedel',
  socialtStodProcent: '41',
};
export const rattad: Utgava = {
  fallFarre: '83',
  lakemedelSumma2019: 111,
  total2020: '979',
  klagomalHelar2020: 41,
  klagomalText: 'fem från vård och omsorg, en direkt till individ- och familjeomsorgen och fem via IVO',
  ganghjalpmedel: 'gånghjälpmedel användes vid 125 fall',
  socialtStodProcent: '43',
};

const s = (values: readonly (number | string)[]): string[] => values.map(String);

function arsTabell(
  caption: string,
  d: { enheter: string[]; '2019': number[]; '2020': number[]; '2021': number[] },
  sums: readonly number[],
): Tabell {
  return {
    slag: 'tabell',
    caption,
    headerRows: [rad('År', ...d.enheter, 'Summa')],
    rows: (['2019', '2020', '2021'] as const).map((ar, i) => rad(ar, ...s(d[ar]), String(sums[i]))),
    note: 'Avser första halvåret respektive år.',
  };
}

/** The report with the published tables; the sentences are our own. */
export function herrljunga(u: Utgava): Dokument {
  const { hsl, solLss, externa } = facit;
  const oversikt = solLss.oversikt;
  const klagomal = [...oversikt['Synpunkter och klagomål SoL, LSS']];
  klagomal[4] = u.klagomalHelar2020;
  const totalt = oversikt['Totalt'].map((n, i) => (i === 4 ? n - 21 + u.klagomalHelar2020 : n));
  const block: readonly Block[] = [
    { slag: 'rubrik', niva: 1, text: 'Sammanfattning' },
    {
      slag: 'stycke',
      text: `Under första halvåret 2021 registrerades sammanlagt 841 avvikelser, jämfört med ${u.total2020} första halvåret 2020. Antalet rapporter är inget mått på kvalitet.`,
    },
    { slag: 'rubrik', niva: 1, text: 'Hälso- och sjukvård' },
    { slag: 'rubrik', niva: 2, text: 'Fall' },
    {
      slag: 'stycke',
      text: `Totalt registrerades 385 fall under halvåret, ${u.fallFarre} färre än 2020. Det är 121 olika patienter som har fallit, och ${u.ganghjalpmedel}. Höftskydd användes i sju fall.`,
    },
    arsTabell('Antal fall per enhet', hsl.fall, [602, 468, 385]),
    { slag: 'rubrik', niva: 2, text: 'Läkemedel' },
    {
      slag: 'stycke',
      text: 'Läkemedelsavvikelserna var 260, mot 334 samma period 2020. Det är oftast smärtstillande, blodförtunnande och insulin som glöms.',
    },
    arsTabell('Läkemedelsavvikelser per enhet', hsl.lakemedel, [u.lakemedelSumma2019, 334, 260]),
    { slag: 'rubrik', niva: 2, text: 'Medicinteknik och information' },
    {
      slag: 'tabell',
      caption: 'Övriga avvikelser inom HSL',
      headerRows: [rad('Kategori', '2019', '2020', '2021')],
      rows: [
        ...hsl.ovrigt.kategorier.map((k, i) =>
          rad(k, ...s([hsl.ovrigt['2019'][i] ?? 0, hsl.ovrigt['2020'][i] ?? 0, hsl.ovrigt['2021'][i] ?? 0])),
        ),
        rad('Summa', '16', '11', '21'),
      ],
    },
    { slag: 'rubrik', niva: 2, text: 'Lex Maria' },
    { slag: 'stycke', text: 'Två utredningar enligt lex Maria har gjorts. Ingen ledde till anmälan.' },
    { slag: 'rubrik', niva: 2, text: 'Externa avvikelser' },
    {
      slag: 'stycke',
      text: `Tolv externa avvikelser har skickats, varav ${externa.skickade[0]?.antal} till Borås och ${externa.skickade[1]?.antal} till Alingsås lasarett. Tolv har kommit in.`,
    },
    { slag: 'rubrik', niva: 1, text: 'Socialtjänst och LSS' },
    { slag: 'rubrik', niva: 2, text: 'Översikt' },
    {
      slag: 'tabell',
      caption: 'Avvikelser, klagomål och lex Sarah',
      headerRows: [rad('', ...oversikt.kolumner)],
      rows: [
        rad('Avvikelser enl. SoL, LSS', ...s(oversikt['Avvikelser enl. SoL, LSS'])),
        rad('Synpunkter och klagomål SoL, LSS', ...s(klagomal)),
        rad('Lex Sarah', ...s(oversikt['Lex Sarah'])),
        rad('Totalt', ...s(totalt)),
      ],
    },
    { slag: 'rubrik', niva: 2, text: 'Avvikelser per verksamhet' },
    {
      slag: 'stycke',
      text: `Äldreomsorgen står för 81 % av avvikelserna. Inom hemtjänst är 66 % utebliven insats. Inom socialt stöd är ${u.socialtStodProcent} % utebliven insats.`,
    },
    {
      slag: 'tabell',
      caption: 'Avvikelser per verksamhet, första halvåret 2021',
      headerRows: [rad('Verksamhet', 'Antal')],
      rows: [
        ...Object.entries(solLss.perVerksamhet2021).map(([namn, antal]) => rad(namn, String(antal))),
        rad('Summa', '161'),
      ],
    },
    { slag: 'rubrik', niva: 2, text: 'Klagomål och synpunkter' },
    {
      slag: 'stycke',
      text: `Klagomål har inkommit: ${u.klagomalText}. Klagomål besvaras inom 10 dagar.`,
    },
    { slag: 'rubrik', niva: 2, text: 'Lex Sarah' },
    {
      slag: 'stycke',
      text: 'Tre rapporter enligt lex Sarah (14 kap. 3 § SoL, 2001:453) har utretts. En av dem har anmälts till IVO.',
    },
  ];
  return { sprak: 'sv-SE', titel: 'Halvårsrapport 2021 – Avvikelser', block };
}
