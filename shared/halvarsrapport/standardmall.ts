import { avsnitt, kapitel } from './mallbyggstenar.ts';
import type { Kolumn, Rapportmall } from './rapportmall.ts';

const treAr: readonly Kolumn[] = [2, 1, 0].map((arForr) => ({ slag: 'samma', arForr }));
const tvaAr: readonly Kolumn[] = [1, 0].map((arForr) => ({ slag: 'samma', arForr }));
/** Whole years and half-years side by side, as nämnden is used to reading them. */
const blandade: readonly Kolumn[] = [
  { slag: 'helar', arForr: 4 },
  { slag: 'helar', arForr: 3 },
  { slag: 'helar', arForr: 2 },
  { slag: 'samma', arForr: 1 },
  { slag: 'helar', arForr: 1 },
  { slag: 'samma', arForr: 0 },
];

const gemensam = avsnitt('gemensam');
const mas = avsnitt('mas');
const sas = avsnitt('sas');

const process = `En avvikelse är när verksamheten inte når upp till krav och mål i lagar, föreskrifter och beslut (SOSFS 2011:9). Syftet med att rapportera är att hitta fel i processer och rutiner, aldrig en syndabock.

Arbetet följer sex steg:

1. Händelsen uppmärksammas.
2. Den som uppmärksammat händelsen dokumenterar den.
3. Ansvarig chef bedömer, vidtar åtgärder och dokumenterar dem.
4. Chefen analyserar händelsen och dess orsaker.
5. Chef och medarbetare följer upp så att den inte upprepas.
6. Resultatet återkopplas till medarbetarna på arbetsplatsträffen.

Antalet rapporter är inget mått på kvalitet. Många rapporter kan betyda att medarbetarna rapporterar som de ska, och inga rapporter kan betyda att en enhet är tyst. Därför visas uppföljningen före antalen.`;

/** The half-year report in the order municipalities report to their socialnämnd. */
export const standardmall: Rapportmall = {
  id: 'halvar',
  namn: 'Halvårsrapport',
  titel: 'Halvårsrapport – avvikelser, klagomål, lex Sarah och lex Maria, {period}',
  namnd: 'Socialnämnden',
  avsnitt: [
    kapitel('tjansteskrivelse', 'Tjänsteskrivelse', 'gemensam'),
    gemensam(
      'sammanfattning',
      'Sammanfattning',
      'Det viktigaste först: vad som har förbättrats, vad som kräver åtgärd. Högst en halv sida.',
      [{ slag: 'nyckeltal', titel: 'Rapporterade händelser och ärenden', kolumner: tvaAr }],
    ),
    gemensam(
      'underlag',
      'Underlag',
      'Vad rapporten bygger på och vad som saknas.',
      [{ slag: 'leveranslage', titel: 'Leveransläge' }],
      'Rapporten bygger på det som enheterna har registrerat för {perioden}. En händelse hör till den period då den inträffade.',
    ),
    gemensam(
      'beslut',
      'Förslag till beslut',
      'Skriv beslutsmeningen som nämnden ska ta ställning till.',
      [],
      '{namnd} föreslås besluta att godkänna halvårsrapporten och lägga den till handlingarna.',
    ),
    kapitel('hantering', 'Så hanteras avvikelser', 'gemensam'),
    gemensam('process', 'Arbetssätt', 'Ändra bara om arbetssättet har ändrats.', [], process),
    gemensam(
      'uppfoljning',
      'Uppföljning',
      'Vad har följts upp, och vad fick det för effekt? Kommentera verksamheter som ligger efter.',
      [
        { slag: 'uppfoljning', titel: 'Avvikelser som är uppföljda av närmaste chef' },
        { slag: 'effekt', titel: 'Åtgärder och deras effekt' },
      ],
    ),
    gemensam(
      'uppdrag',
      'Åtgärder och uppdrag från förra rapporten',
      'Varje åtgärd och uppdrag ska ha ett svar innan rapporten låses.',
      [{ slag: 'uppdrag', titel: 'Åtgärder och uppdrag som följs upp' }],
    ),
    kapitel('hsl', 'Hälso- och sjukvård (HSL)', 'mas'),
    mas('fall', 'Fall', 'Hur har fallen förändrats och varför? Vilka åtgärder har haft effekt?', [
      { slag: 'enheter', matt: 'hsl-fall', titel: 'Fall per enhet', kolumner: treAr },
      { slag: 'enhetsdiagram', matt: 'hsl-fall' },
      { slag: 'manader', matt: ['hsl-fall'] },
      { slag: 'takt', matt: 'hsl-fall', per: 'boendedygn', titel: 'Fall i förhållande till boendedygn' },
      {
        slag: 'fakta',
        titel: 'Fakta om fallen',
        fakta: ['fall.olika_personer', 'fall.hoftskydd', 'fall.ganghjalpmedel'],
      },
    ]),
    mas('lakemedel', 'Läkemedel', 'Vilka läkemedel glöms och när på dygnet? Vad har gjorts?', [
      { slag: 'enheter', matt: 'hsl-lakemedel', titel: 'Läkemedelsavvikelser per enhet', kolumner: treAr },
      { slag: 'enhetsdiagram', matt: 'hsl-lakemedel' },
      { slag: 'manader', matt: ['hsl-lakemedel'] },
      {
        slag: 'takt',
        matt: 'hsl-lakemedel',
        per: 'boendedygn',
        titel: 'Läkemedelsavvikelser i förhållande till boendedygn',
      },
      { slag: 'lakemedelsgrupper', titel: 'Uteblivna doser per läkemedelsgrupp' },
    ]),
    mas(
      'mtp',
      'Medicintekniska produkter, rehabilitering och informationshantering',
      'Vilka fel återkommer? Är de anmälda till tillverkaren och Läkemedelsverket?',
      [
        {
          slag: 'kategorier',
          matt: ['hsl-mtp', 'hsl-information', 'hsl-ovrigt'],
          titel: 'Övriga avvikelser enligt HSL',
          kolumner: treAr,
        },
        {
          slag: 'undertyper',
          typer: ['mtp', 'rehab'],
          titel: 'Medicinteknisk produkt/rehab: vad som brast',
        },
        { slag: 'undertyper', typer: ['information'], titel: 'Informationshantering: vad som brast' },
      ],
    ),
    mas('klagomal-hsl', 'Klagomål enligt HSL', 'Vad gällde klagomålen och hur har de besvarats?', []),
    mas('lex-maria', 'Lex Maria', 'Utredningar och anmälningar, utan uppgifter som kan röja någon.', [
      {
        slag: 'kategorier',
        matt: ['lex-maria', 'lex-maria-anmalda'],
        titel: 'Utredningar enligt lex Maria',
        kolumner: treAr,
      },
      { slag: 'lexmaria', titel: 'Händelser som utretts enligt lex Maria' },
    ]),
    mas('externa', 'Externa avvikelser', 'Vad handlade de om, och gav svaren någon nytta?', [
      { slag: 'externa', titel: 'Externa avvikelser' },
    ]),
    kapitel('sol-lss', 'Socialtjänst och LSS', 'sas'),
    sas(
      'oversikt',
      'Översikt',
      'Jämför med tidigare år. Tänk på att hela år och halvår står bredvid varandra.',
      [
        {
          slag: 'oversikt',
          titel: 'Avvikelser, klagomål och lex Sarah enligt SoL och LSS',
          kolumner: blandade,
        },
        { slag: 'manader', matt: ['sol-avvikelser'] },
      ],
    ),
    sas('verksamheter', 'Avvikelser per verksamhet', 'Vad utmärker varje verksamhet?', [
      { slag: 'verksamheter', matt: 'sol-avvikelser', titel: 'Avvikelser enligt SoL och LSS per verksamhet' },
    ]),
    sas('handelsetyper', 'Typ av händelse', 'Vilka typer är vanligast, och varför?', [
      { slag: 'handelsetyper', titel: 'Avvikelser enligt SoL och LSS per typ av händelse' },
    ]),
    sas('klagomal-sol', 'Klagomål och synpunkter', 'Vad gällde klagomålen, och besvarades de i tid?', [
      { slag: 'verksamheter', matt: 'sol-klagomal', titel: 'Klagomål och synpunkter per verksamhet' },
    ]),
    sas('lex-sarah', 'Lex Sarah', 'Vad har utretts och vilka åtgärder har vidtagits?', [
      { slag: 'lexsarah', titel: 'Utredningar enligt lex Sarah' },
    ]),
    kapitel('helhet', 'Röd tråd och internkontroll', 'gemensam'),
    gemensam('rod-trad', 'Röd tråd per tema', 'Vad säger registren tillsammans om varje tema?', [
      { slag: 'rodtrad' },
    ]),
    gemensam('internkontroll', 'Internkontroll', 'Vilka kontroller gav anmärkning, och vad görs åt dem?', [
      { slag: 'riskmatris' },
      { slag: 'internkontroll', titel: 'Kontroller i internkontrollplanen' },
    ]),
    kapitel('metod', 'Så läser du siffrorna', 'gemensam'),
    {
      ...gemensam('metod-text', 'Vad som räknas', '', [{ slag: 'metod' }]),
      skrivs: false,
    },
  ],
};
