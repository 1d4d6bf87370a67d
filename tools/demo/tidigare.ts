import type { ApiInput } from '../../shared/api.ts';
import { toAsciiId } from '../../shared/text/ascii.ts';
import type { Facit } from './facit.ts';

type Uppgift = ApiInput<'rapport.tidigare.spara'>['uppgifter'][number];

/**
 * The earlier figures as nämnden had them. `publicerad` also enters what was wrong in print: the sum 117 that the units do
 * not give, and the whole year 2020 with fewer complaints than its first half.
 */
export function facitTidigare(facit: Facit, utgava: 'publicerad' | 'rattad'): readonly Uppgift[] {
  const { hsl, solLss } = facit;
  const kalla = 'Halvårsrapport 2020, socialnämnden';
  const year = (matt: Uppgift['matt'], t: Facit['hsl']['fall'] | Facit['hsl']['lakemedel']): Uppgift[] =>
    (['2019', '2020'] as const).flatMap((ar) => [
      ...t.enheter.map((enhet, i): Uppgift => ({
        matt,
        period: `${ar}-H1`,
        enhetId: toAsciiId(enhet),
        antal: t[ar][i] ?? 0,
        kalla,
      })),
      ...(utgava === 'publicerad'
        ? [
            {
              matt,
              period: `${ar}-H1`,
              slag: 'publicerad-summa' as const,
              antal: t.publishedSum[ar],
              kalla,
            },
          ]
        : []),
    ]);
  const ovrigt = (['hsl-mtp', 'hsl-information'] as const).flatMap((matt, i) =>
    (['2019', '2020'] as const).map((ar): Uppgift => ({
      matt,
      period: `${ar}-H1`,
      antal: hsl.ovrigt[ar][i] ?? 0,
      kalla,
    })),
  );
  const perioder = ['2017', '2018', '2019', '2020-H1', '2020'];
  const o = solLss.oversikt;
  const rows = [
    ['sol-avvikelser', o['Avvikelser enl. SoL, LSS']],
    ['sol-klagomal', o['Synpunkter och klagomål SoL, LSS']],
    ['lex-sarah', o['Lex Sarah']],
  ] as const;
  const sol = rows.flatMap(([matt, values]) =>
    perioder.map((period, i): Uppgift => ({
      matt,
      period,
      // The whole year must at least hold its first half: 23 + 18 in the corrected edition.
      antal: utgava === 'rattad' && matt === 'sol-klagomal' && period === '2020' ? 41 : (values[i] ?? 0),
      kalla: 'Tidigare rapporter till socialnämnden',
    })),
  );
  return [...year('hsl-fall', hsl.fall), ...year('hsl-lakemedel', hsl.lakemedel), ...ovrigt, ...sol];
}

/** What the owners wrote: in print, and as the figures bear it out. The sentences are our own. */
export function facitTexter(utgava: 'publicerad' | 'rattad'): Readonly<Record<string, string>> {
  const p = utgava === 'publicerad';
  return {
    sammanfattning: `Under första halvåret 2021 registrerades sammanlagt 841 avvikelser, jämfört med ${p ? '980' : '979'} första halvåret 2020. Fallen och läkemedelsavvikelserna har minskat. Enheterna har arbetat med fallförebyggande insatser och med rutinerna för läkemedel.`,
    fall: `Totalt registrerades 385 fall under halvåret, ${p ? '84' : '83'} färre än samma period 2020. 121 olika personer föll. Höftskydd användes vid sju fall och gånghjälpmedel vid 125 fall.

De flesta fallen sker i den egna lägenheten. Riskbedömning för fall görs vid inflyttning och när hälsotillståndet ändras.`,
    lakemedel: `Läkemedelsavvikelserna var 260, mot 334 samma period 2020. Oftast är det smärtstillande, blodförtunnande och insulin som glöms.`,
    'klagomal-sol': `Klagomål har kommit in: fem från vård och omsorg, en direkt till individ- och familjeomsorgen och fem via IVO${p ? ', tre från socialt stöd' : ''}.

Klagomål besvaras inom 10 dagar.`,
  };
}
