import type { Provrapport } from './provrapport.ts';

/** Tables whose totals, sub-totals, shares and hidden figures are to agree. */
export const summor: readonly Provrapport[] = [
  {
    namn: 'enheter i kolumner, år i rader, totalt sist',
    titel: 'Patientsäkerhetsberättelse 2024, Norrby kommun',
    skrift: `
      # Avvikelser inom HSL
      Tabell: Rapporterade fallhändelser
      |! År | Björken | Eken | Granen | Totalt |
      | 2022 | 41 | 38 | 52 | 131 |
      | 2023 | 37 | 44 | 49 | 130 |
      | 2024 | 33 | 40 | 51 | 134 |
      Antalet fallhändelser minskade från 130 år 2023 till 124 år 2024.`,
    fel: [['summa', 134, 124]],
  },
  {
    namn: 'samma rapport utan fel',
    titel: 'Patientsäkerhetsberättelse 2024, Norrby kommun',
    skrift: `
      # Avvikelser inom HSL
      Tabell: Rapporterade fallhändelser
      |! År | Björken | Eken | Granen | Totalt |
      | 2022 | 41 | 38 | 52 | 131 |
      | 2023 | 37 | 44 | 49 | 130 |
      | 2024 | 33 | 40 | 51 | 124 |
      Antalet fallhändelser minskade från 130 år 2023 till 124 år 2024, en minskning med sex eller 5 procent.`,
    fel: [],
  },
  {
    namn: 'två rubrikrader med sammanslagna celler och delsummor',
    titel: 'Kvalitetsberättelse',
    skrift: `
      # Resultat
      |! Verksamhet | 2022 | < | 2023 | < |
      |! ^ | SoL | LSS | SoL | LSS |
      | Säbo Norr | 12 | 0 | 15 | 0 |
      | Säbo Söder | 9 | 0 | 7 | 0 |
      | Summa säbo | 21 | 0 | 22 | 0 |
      | Gruppbostad A | 0 | 14 | 0 | 11 |
      | Gruppbostad B | 0 | 8 | 0 | 6 |
      | Summa LSS-boende | 0 | 22 | 0 | 17 |
      | Totalt | 21 | 22 | 22 | 18 |`,
    fel: [['summa', 18, 17]],
  },
  {
    namn: 'delsummor som stämmer, totalen summerar delsummorna',
    titel: 'Kvalitetsberättelse',
    skrift: `
      # Resultat
      | Verksamhet | 2022 | 2023 |
      | Säbo Norr | 12 | 15 |
      | Säbo Söder | 9 | 7 |
      | Summa säbo | 21 | 22 |
      | Hemtjänst Öst | 30 | 28 |
      | Hemtjänst Väst | 25 | – |
      | Summa hemtjänst | 55 | 28 |
      | Totalt | 76 | 50 |
      Inom säbo rapporterades 22 avvikelser 2023, en mer än året före.`,
    fel: [],
  },
  {
    namn: 'totalen först, andelar i egen kolumn',
    titel: 'Uppföljning av avvikelser tertial 2 2023',
    skrift: `
      ## Avvikelser per typ
      | Typ | Antal | Andel |
      | Totalt | 80 | 100 % |
      | Fall | 44 | 55 % |
      | Läkemedel | 24 | 30 % |
      | Omvårdnad | 8 | 12 % |
      | Övrigt | 4 | 5 % |`,
    fel: [['andel', 12, 10]],
  },
  {
    namn: 'andelar som stämmer med avrundning',
    titel: 'Uppföljning av avvikelser tertial 2 2023',
    skrift: `
      ## Avvikelser per typ
      | Typ | Antal | Andel |
      | Fall | 46 | 56 % |
      | Läkemedel | 24 | 29 % |
      | Omvårdnad | 8 | 10 % |
      | Övrigt | 4 | 5 % |
      | Summa | 82 | 100 % |
      Av de 82 avvikelserna är 46 fall, 24 läkemedel, 8 omvårdnad och 4 övrigt.`,
    fel: [],
  },
  {
    namn: 'förändringskolumn',
    titel: 'Årsrapport avvikelser',
    skrift: `
      # Avvikelser per enhet
      | Enhet | 2022 | 2023 | Förändring | Förändring % |
      | Solgården | 120 | 90 | −30 | −25 % |
      | Ängen | 80 | 100 | 20 | 25 % |
      | Lunden | 50 | 45 | −5 | −10 % |
      | Backen | 40 | 52 | 14 | 30 % |
      | Totalt | 290 | 287 | −3 | −1 % |`,
    fel: [['andring', 14, 12]],
  },
  {
    namn: 'dolda små tal',
    titel: 'Öppen redovisning',
    skrift: `
      # Lex Sarah
      | Verksamhet | Rapporter |
      | Hemtjänst | 12 |
      | Säbo | <5 |
      | LSS | 7 |
      | Totalt | 30 |`,
    fel: [['summa', 30, 23]],
  },
  {
    namn: 'dolda små tal som ryms i summan',
    titel: 'Öppen redovisning',
    skrift: `
      # Lex Sarah
      | Verksamhet | Rapporter | Olika personer |
      | Hemtjänst | 12 | 10 |
      | Säbo | <5 | <5 |
      | LSS | 7 | 7 |
      | Totalt | 22 | 18 |`,
    fel: [],
  },
  {
    namn: 'Herrljungas tabeller liggande åt andra hållet',
    titel: 'Halvårsrapport avvikelser 2021 (transponerad)',
    skrift: `
      Tjänsteskrivelse 2021-09-09
      Dnr SN 113/2021
      # Sammanfattning
      Socialnämnden får två gånger per år en rapport om avvikelser enligt SoL, LSS och HSL. Under första halvåret 2021 har totalt 841 avvikelser rapporterats. Motsvarande siffra för första halvåret 2020 var 980.
      # Fall
      Tabell: Fall per enhet, första halvåret
      | Enhet | 2019 | 2020 | 2021 |
      | Hagen | 200 | 144 | 93 |
      | Korttid | 13 | 24 | 12 |
      | Hemgården | 154 | 103 | 64 |
      | Tätort | 141 | 73 | 61 |
      | Landsbygd | 39 | 55 | 76 |
      | Ljung | 51 | 65 | 54 |
      | LSS | 3 | 4 | 15 |
      | Psykiatri | 1 | 0 | 10 |
      | Totalt | 602 | 468 | 385 |
      Det är 84 färre fall än 2020. Det är 121 olika patienter som fallit. 7 patienter använde höftskydd och 125 patienter använde gånghjälpmedel.
      # Läkemedel
      | Enhet | 2019 | 2020 | 2021 |
      | Hagen | 16 | 26 | 34 |
      | Korttid | 5 | 26 | 11 |
      | Hemgården | 14 | 79 | 63 |
      | Tätort | 11 | 62 | 35 |
      | Landsbygd | 24 | 25 | 27 |
      | Ljung | 27 | 71 | 58 |
      | LSS | 12 | 23 | 22 |
      | Psykiatri | 2 | 22 | 10 |
      | Totalt | 117 | 334 | 260 |
      # MTP och information
      | | 2019 | 2020 | 2021 |
      | MTP/rehab | 15 | 6 | 8 |
      | Informationshantering | 1 | 5 | 13 |
      | Totalt | 16 | 11 | 21 |
      # SoL och LSS
      | Typ | Helår 2017 | Helår 2018 | Helår 2019 | Halvår 2020 | Helår 2020 | Halvår 2021 |
      | Avvikelser enl. SoL, LSS | 308 | 303 | 295 | 138 | 307 | 161 |
      | Synpunkter och klagomål SoL, LSS | 55 | 24 | 19 | 23 | 21 | 11 |
      | Lex Sarah | 14 | 6 | 9 | 5 | 7 | 3 |
      | Totalt | 377 | 333 | 323 | 166 | 335 | 175 |
      Under första halvåret 2021 har 161 avvikelser rapporterats enligt SoL och LSS. 131 av dessa är från vård och omsorg, varav 29 från hemtjänst, 9 från individ- och familjeomsorg och 21 från socialt stöd. I hemtjänsten är 66 % utebliven insats. I socialt stöd är 41 % av 21 avvikelser utebliven insats.
      ## Klagomål
      Fem klagomål har inkommit inom vård och omsorg. Sex klagomål har inkommit inom IFO, ett direkt och fem via IVO. Inom socialt stöd har tre klagomål inkommit.`,
    fel: [
      ['total', 980, 979],
      ['andring', 84, 83],
      ['personer', 125, 121],
      ['summa', 117, 111],
      ['halvar', 23, 21],
      ['procent', 41, 21],
      ['text-tabell', 14, 11],
    ],
  },
  {
    namn: 'nyckeltal som inte ska läggas ihop',
    titel: 'Nyckeltal 2023',
    skrift: `
      # Personal
      | Nyckeltal | 2021 | 2022 | 2023 |
      | Sjukfrånvaro (%) | 8,1 | 9,4 | 8,7 |
      | Personalomsättning | 12 % | 14 % | 11 % |
      | Antal årsarbetare | 212,5 | 215,0 | 219,3 |
      | Antal brukare | 310 | 322 | 318 |
      | Fall per 1 000 boendedygn | 4,2 | 3,9 | 3,7 |
      | Kostnad (tkr) | 182 400 | 191 300 | 203 700 |
      Fallen per 1 000 boendedygn minskade från 3,9 till 3,7. Kostnaden ökade med 6,5 procent eller 12 400 tkr. Sjukfrånvaron minskade med 0,7 procentenheter till 8,7 procent. Antalet brukare minskade från 322 till 318.`,
    fel: [],
  },
  {
    namn: 'kön och ålder med total per år',
    titel: 'Kön och ålder',
    skrift: `
      | Ålder | Kvinnor 2022 | Män 2022 | Totalt 2022 | Kvinnor 2023 | Män 2023 | Totalt 2023 |
      | 65–79 | 12 | 10 | 22 | 14 | 9 | 23 |
      | 80–89 | 30 | 21 | 51 | 28 | 19 | 47 |
      | 90+ | 18 | 7 | 25 | 20 | 8 | 28 |
      | Totalt | 60 | 38 | 98 | 62 | 36 | 98 |
      98 fall rapporterades 2023, lika många som 2022. Kvinnor stod för 62 av fallen (63 %) och män för 36 (37 %). Av 98 fall var 28 i åldersgruppen 90+.`,
    fel: [],
  },
  {
    namn: 'andel och ändring mot en felaktig summa',
    titel: 'Läkemedel',
    skrift: `
      # Läkemedelsavvikelser
      | | Uteblivna doser | Fel dos | Förväxling | Övrigt | Summa |
      | 2021 | 120 | 30 | 12 | 8 | 170 |
      | 2022 | 131 | 28 | 9 | 11 | 179 |
      | 2023 | 140 | 25 | 14 | 10 | 198 |
      Läkemedelsavvikelserna har ökat med 10 procent från 2022 till 2023.`,
    fel: [
      ['summa', 198, 189],
      ['andring', 10, 11],
    ],
  },
  {
    namn: 'andel som antalen inte ger',
    titel: 'Hemtjänst delår',
    skrift: `
      # Hemtjänst
      Brukarundersökningen besvarades av 61 av 118 personer (61 %).
      Andelen uppföljda avvikelser är 62 % av 13.`,
    fel: [['andel', 61, 61, 118]],
  },
];
