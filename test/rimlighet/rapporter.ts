/** Made-up reports of other shapes than our own, with the slips that are in them; none when they are right. */
export interface Provrapport {
  readonly namn: string;
  readonly titel: string;
  readonly skrift: string;
  /** Rule and the two numbers that a finding must speak of. */
  readonly fel: readonly (readonly [regel: string, ...tal: (number | string)[]])[];
}

export const rapporter: readonly Provrapport[] = [
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
    namn: 'internkontroll: delar som lämnar en rest och olika perioder',
    titel: 'Uppföljning av internkontroll januari–augusti 2023',
    skrift: `
      # Uppföljning och testning
      ## Vård och omsorg
      Under januari–september 2023 har 186 SoL-avvikelser rapporterats inom vård och omsorg, varav 138 inom SÄBO och 39 inom hemtjänsten. 87 % av dem är uppföljda av närmaste chef.
      ## Slutsatser
      Arbetet med uppföljning fortsätter under 2024.`,
    fel: [
      ['rest', 186, 177, 9],
      ['period', 8, 9],
    ],
  },
  {
    namn: 'internkontroll utan fel',
    titel: 'Uppföljning av internkontroll januari–augusti 2023',
    skrift: `
      # Uppföljning och testning
      ## Vård och omsorg
      Under januari–augusti 2023 har 186 SoL-avvikelser rapporterats inom vård och omsorg (243 samma period 2022), varav 138 inom SÄBO, 39 inom hemtjänsten och 9 inom övriga verksamheter. 87 % av dem är uppföljda av närmaste chef.
      ## Funktionsstöd
      Inom funktionsstöd rapporterades 115 avvikelser, mot 36 året innan. Sju av dem borde ha rapporterats enligt HSL. 58 % är uppföljda.
      Väntetiden till boende är över 3 månader för 50 personer. 12 lex Sarah-rapporter har utretts inom vård och omsorg och två inom individ- och familjeomsorg.`,
    fel: [],
  },
  {
    namn: 'skyndsamhet i barnutredningar, gammal mätning och delar som inte går ihop',
    titel: 'Internkontroll skyndsamhet i barnutredningar',
    skrift: `
      Socialnämnden 2024-02-21, § 26
      # Resultat
      Vid mätningen den 31 december 2022 fanns 68 utredningar. Av de 68 utredningarna hade 59 pågått upp till fyra månader och nio fyra månader eller mer. Av de nio var tre förlängda, två avslutade några veckor efter mättidpunkten och tre över tiden utan giltigt skäl.`,
    fel: [['datum'], ['rest', 9, 8, 1]],
  },
  {
    namn: 'skyndsamhet i barnutredningar utan fel',
    titel: 'Internkontroll skyndsamhet i barnutredningar',
    skrift: `
      Socialnämnden 2024-02-21, § 26
      # Resultat
      Kravet är att en utredning ska vara klar inom högst fyra månader (11 kap. 2 § SoL, 2001:453).
      Vid mätningen den 31 december 2023 fanns 68 utredningar. Av de 68 utredningarna hade 59 pågått upp till fyra månader och nio fyra månader eller mer. Av de nio var tre förlängda, två avslutade några veckor efter mättidpunkten och fyra över tiden utan giltigt skäl.
      Vid mätningen i december 2022 var antalet 71.
      Egenkontroll av hemtjänstutredningar görs två gånger per år med 16 akter per tillfälle.`,
    fel: [],
  },
  {
    namn: 'månadstabell med halvår och helår',
    titel: 'Klagomål och synpunkter 2023',
    skrift: `
      # Klagomål
      | Typ | Jan–jun 2023 | Helår 2023 |
      | Klagomål | 31 | 29 |
      | Beröm | 6 | 14 |
      | Förslag | 3 | 9 |`,
    fel: [['halvar', 31, 29]],
  },
  {
    namn: 'månader per rad, kvartal stämmer',
    titel: 'Fallrapport',
    skrift: `
      # Fall per månad
      | Månad | Antal fall | varav med skada |
      | Januari | 12 | 3 |
      | Februari | 9 | 1 |
      | Mars | 11 | 4 |
      | Summa | 32 | 8 |
      Under kvartalet skedde 32 fall, varav 8 med skada. Fyra av skadorna var frakturer. I mars var det 11 fall.`,
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
    namn: 'text mot tabell: en enhet',
    titel: 'Delårsrapport 2024',
    skrift: `
      # Fall
      Tabell: Antal fall per boende
      |! Boende | 2023 | 2024 |
      | Ekbacken | 61 | 48 |
      | Tallgården | 73 | 77 |
      | Summa | 134 | 125 |
      Ekbacken hade 46 fall 2024. Totalt rapporterades 125 fall under 2024, nio färre än 2023.`,
    fel: [['text-tabell', 46, 48]],
  },
  {
    namn: 'text mot tabell utan fel, med delmängder i texten',
    titel: 'Delårsrapport 2024',
    skrift: `
      # Fall
      Tabell: Antal fall per boende
      |! Boende | 2023 | 2024 |
      | Ekbacken | 61 | 48 |
      | Tallgården | 73 | 77 |
      | Summa | 134 | 125 |
      Ekbacken hade 48 fall 2024. På Tallgården skedde 40 fall nattetid och 12 fall ledde till skada. Totalt rapporterades 125 fall under 2024, nio färre än 2023 (−7 %). Tio personer stod för hälften av fallen.
      Cirka 20 fall utreddes särskilt. Kommunens 140 boende har alla en riskbedömning som är högst 6 månader gammal.`,
    fel: [],
  },
  {
    namn: 'personer fler än händelser',
    titel: 'Lex Sarah och avvikelser 2023',
    skrift: `
      # Fall
      Under 2023 rapporterades 57 fall på boendet. 61 olika brukare har fallit.`,
    fel: [['personer', 61, 57]],
  },
  {
    namn: 'andel av liten grupp',
    titel: 'Uppföljning av genomförandeplaner',
    skrift: `
      # Genomförandeplaner
      Av de 17 granskade planerna var 70 % aktuella.`,
    fel: [['procent', 70, 17]],
  },
  {
    namn: 'andel av liten grupp utan fel',
    titel: 'Uppföljning av genomförandeplaner',
    skrift: `
      # Genomförandeplaner
      Av de 17 granskade planerna var 71 % aktuella (12 av 17). Målet är 90 %. Av brukarna upplever 85 % att de är trygga.
      Svarsfrekvensen var 64 procent, en ökning med 3 procentenheter.`,
    fel: [],
  },
  {
    namn: 'två tabeller och ett totaltal i texten',
    titel: 'Avvikelser 2023',
    skrift: `
      # Sammanfattning
      Totalt rapporterades 345 avvikelser 2023, jämfört med 362 avvikelser 2022.
      # HSL
      | Typ | 2022 | 2023 |
      | Fall | 150 | 140 |
      | Läkemedel | 90 | 95 |
      | Summa | 240 | 235 |
      # SoL
      | Typ | 2022 | 2023 |
      | Bemötande | 30 | 25 |
      | Insatser | 91 | 85 |
      | Summa | 121 | 110 |`,
    fel: [['total', 362, 361]],
  },
  {
    namn: 'två tabeller och rätt totaltal',
    titel: 'Avvikelser 2023',
    skrift: `
      # Sammanfattning
      Totalt rapporterades 345 avvikelser 2023, jämfört med 361 avvikelser 2022. Det är en minskning med 16 avvikelser.
      # HSL
      | Typ | 2022 | 2023 |
      | Fall | 150 | 140 |
      | Läkemedel | 90 | 95 |
      | Summa | 240 | 235 |
      # SoL
      | Typ | 2022 | 2023 |
      | Bemötande | 30 | 25 |
      | Insatser | 91 | 85 |
      | Summa | 121 | 110 |`,
    fel: [],
  },
  {
    namn: 'lista med delar',
    titel: 'Klagomål 2022',
    skrift: `
      # Klagomål och synpunkter
      Under 2022 inkom 24 klagomål. De fördelar sig så här:
      - Äldreomsorg: 13 klagomål
      - Funktionsstöd: 6 klagomål
      - Individ- och familjeomsorg: 4 klagomål`,
    fel: [['rest', 24, 23, 1]],
  },
  {
    namn: 'lista med delar som stämmer, flera kategorier per händelse',
    titel: 'Klagomål 2022',
    skrift: `
      # Klagomål och synpunkter
      Under 2022 inkom 24 klagomål. De fördelar sig så här:
      - Äldreomsorg: 13 klagomål
      - Funktionsstöd: 6 klagomål
      - Individ- och familjeomsorg: 5 klagomål
      Tabell: Vad klagomålen gällde (ett klagomål kan gälla flera kategorier)
      | Område | Antal |
      | Bemötande | 12 |
      | Kontinuitet | 10 |
      | Information | 8 |
      | Totalt | 24 |`,
    fel: [],
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
    namn: 'ord för tal och tunna mellanrum',
    titel: 'Verksamhetsberättelse 2023',
    skrift: `
      # Läkemedel
      Tabell: Läkemedelsavvikelser
      | Område | 2022 | 2023 |
      | Norra | 1\u202f204 | 1\u202f150 |
      | Södra | 812 | 905 |
      | Totalt | 2\u202f016 | 2\u202f055 |
      Läkemedelsavvikelserna ökade från 2\u202f016 till 2\u202f055, det vill säga med trettiosju.`,
    fel: [['andring', 37, 39]],
  },
  {
    namn: 'ord för tal utan fel',
    titel: 'Verksamhetsberättelse 2023',
    skrift: `
      # Läkemedel
      Tabell: Läkemedelsavvikelser
      | Område | 2022 | 2023 |
      | Norra | 1\u202f204 | 1\u202f150 |
      | Södra | 812 | 905 |
      | Totalt | 2\u202f016 | 2\u202f055 |
      Läkemedelsavvikelserna ökade från 2\u202f016 till 2\u202f055, det vill säga med trettionio. Norra minskade med 54 medan Södra ökade med 93.
      Kontakt: 0513-170 00. Dnr SN 2024/17. Enligt 3 kap. 5 § PSL ska vårdgivaren utreda. Uppföljning sker den 3 maj 2024 klockan 13.30.`,
    fel: [],
  },
];
