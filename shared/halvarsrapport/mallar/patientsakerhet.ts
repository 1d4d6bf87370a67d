import type { Rapportmall } from '../rapportmall.ts';
import { avsnitt, kapitel, sammaDel } from '../mallbyggstenar.ts';

const mas = avsnitt('mas');

/**
 * What a patientsäkerhetsberättelse stands on (patientsäkerhetslagen 3 kap. 10 §, by 1 March each year), under the
 * headings of the national template of SKR: four conditions and five areas of work of the national plan "Agera för
 * säker vård" (Socialstyrelsen). Headings that no register can answer are there to be written.
 */
export const patientsakerhetsmall: Rapportmall = {
  id: 'patientsakerhet',
  namn: 'Patientsäkerhetsberättelse',
  titel: 'Underlag till patientsäkerhetsberättelse, {period}',
  namnd: 'Socialnämnden',
  spann: 'ar',
  avsnitt: [
    mas(
      'sammanfattning',
      'Sammanfattning',
      'Det viktigaste om hur patientsäkerhetsarbetet har bedrivits, vilka åtgärder som har vidtagits och vilka resultat de har gett.',
      [],
    ),
    kapitel('forutsattningar', 'Grundläggande förutsättningar för säker vård', 'mas'),
    mas(
      'ledning',
      'Engagerad ledning och tydlig styrning',
      'Mål, organisation och ansvar, samverkan, informationssäkerhet.',
      [],
    ),
    mas(
      'kultur',
      'En god säkerhetskultur',
      'Rapporteras det? Vågar man berätta? Tysta enheter är ett fynd.',
      [{ slag: 'tackning' }, { slag: 'uppfoljning', titel: 'Avvikelser som är uppföljda av närmaste chef' }],
    ),
    mas('kompetens', 'Adekvat kunskap och kompetens', 'Utbildning, delegeringar, bemanning.', []),
    mas(
      'medskapare',
      'Patienten som medskapare',
      'Hur patienter och närstående deltar, och vad deras klagomål har lärt er.',
      [
        {
          slag: 'kategorier',
          matt: ['hsl-klagomal'],
          titel: 'Klagomål enligt HSL',
          kolumner: sammaDel(3),
        },
      ],
    ),
    kapitel('agera', 'Agera för säker vård', 'mas'),
    mas(
      'kunskap',
      'Öka kunskap om inträffade vårdskador',
      'Vårdskador, utredningar och anmälningar enligt lex Maria. Inga uppgifter som kan röja någon.',
      [
        {
          slag: 'kategorier',
          matt: ['lex-maria', 'lex-maria-anmalda'],
          titel: 'Lex Maria',
          kolumner: sammaDel(3),
        },
        { slag: 'pareto', lagrum: ['hsl'] },
      ],
    ),
    mas(
      'system',
      'Tillförlitliga och säkra system och processer',
      'Vilka processer brister, och vad har ändrats? Läkemedel, dokumentation, produkter.',
      [
        {
          slag: 'enheter',
          matt: 'hsl-lakemedel',
          titel: 'Läkemedelsavvikelser per enhet',
          kolumner: sammaDel(3),
        },
        {
          slag: 'takt',
          matt: 'hsl-lakemedel',
          per: 'boendedygn',
          titel: 'Läkemedelsavvikelser i förhållande till boendedygn',
        },
        { slag: 'manader', matt: ['hsl-lakemedel'] },
        { slag: 'undertyper', typer: ['mtp', 'rehab'], titel: 'Medicinteknisk produkt/rehab: vad som brast' },
        { slag: 'externa', titel: 'Externa avvikelser' },
      ],
    ),
    mas('nu', 'Säker vård här och nu', 'Det dagliga arbetet: fall, trycksår, nutrition, munhälsa, smitta.', [
      { slag: 'enheter', matt: 'hsl-fall', titel: 'Fall per enhet', kolumner: sammaDel(3) },
      { slag: 'enhetsdiagram', matt: 'hsl-fall' },
      { slag: 'takt', matt: 'hsl-fall', per: 'boendedygn', titel: 'Fall i förhållande till boendedygn' },
      { slag: 'manader', matt: ['hsl-fall'] },
      {
        slag: 'fakta',
        titel: 'Fakta om fallen',
        fakta: ['fall.olika_personer', 'fall.hoftskydd', 'fall.ganghjalpmedel'],
      },
    ]),
    mas(
      'larande',
      'Stärka analys, lärande och utveckling',
      'Vad har avvikelserna lärt er, och hur vet ni att åtgärderna hjälpte?',
      [
        {
          slag: 'kategorier',
          matt: ['hsl-fall', 'hsl-lakemedel', 'hsl-mtp', 'hsl-information', 'hsl-ovrigt'],
          titel: 'Avvikelser enligt HSL',
          kolumner: sammaDel(3),
        },
      ],
    ),
    mas(
      'beredskap',
      'Öka riskmedvetenhet och beredskap',
      'Riskanalyser, höga risker, beredskap för det oväntade.',
      [],
    ),
    kapitel('framat', 'Mål, strategier och utmaningar för kommande år', 'mas'),
    mas('kommande', 'Kommande år', 'Vad ska vara annorlunda om ett år, och hur märks det?', []),
    {
      ...avsnitt('gemensam')('metod-text', 'Vad som räknas', '', [{ slag: 'metod' }]),
      niva: 1,
      skrivs: false,
    },
  ].map((a) => (a.id === 'sammanfattning' ? { ...a, niva: 1 } : a)),
};
