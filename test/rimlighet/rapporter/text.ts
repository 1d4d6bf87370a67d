import type { Provrapport } from './provrapport.ts';

/** Figures in running text and lists, alone and against tables. */
export const text: readonly Provrapport[] = [
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
  {
    namn: 'löpande text utan tabell',
    titel: 'Löptext',
    skrift: `
      Under 2023 har förvaltningen haft 12 lex Sarah-utredningar. Av dessa bedömdes fem som missförhållanden och en som allvarligt missförhållande som anmäldes till IVO. Övriga sex bedömdes inte vara missförhållanden.
      Under 2022 var antalet utredningar 9. Antalet har alltså ökat med tre, motsvarande 33 procent.
      Hemtjänsten utförde 182 000 besök under året. 41 avvikelser om uteblivna insatser innebär 0,02 procent.
      Av 40 tillfrågade svarade 28, vilket ger en svarsfrekvens på 70 %. Åtta av tio är nöjda.
      Vi har 3 boenden med 36, 40 och 24 platser, totalt 100 platser.
      Av 45 avvikelser gällde 30 läkemedel och 22 fall.`,
    fel: [['delar', 45, 52]],
  },
  {
    namn: 'uppräkning med rest',
    titel: 'Lex Sarah 2022',
    skrift: `
      # Lex Sarah-rapporter
      Under 2022 inkom 22 rapporter: 9 från äldreomsorgen, 6 från funktionsstöd och 5 från individ- och familjeomsorgen.`,
    fel: [['rest', 22, 20, 2]],
  },
  {
    namn: 'del större än helheten',
    titel: 'Fallprevention 2023',
    skrift: `
      # Resultat
      Under 2023 registrerades 412 fall. 158 fall skedde på natten, 201 på dagen och 53 på kvällen. 96 enskilda personer har fallit, varav 102 personer mer än en gång.`,
    fel: [['delar', 96, 102]],
  },
  {
    namn: 'två ställen i texten mot samma tabell',
    titel: 'Två tabeller samma sak',
    skrift: `
      # Fall
      | Enhet | Antal |
      | Eken | 14 |
      | Asken | 22 |
      | Summa | 36 |
      Eken hade 14 fall, Asken 23 fall.
      # Sammanfattning
      Totalt inträffade 37 fall under perioden.`,
    fel: [
      ['text-tabell', 23, 22],
      ['text-tabell', 37, 36],
    ],
  },
];
