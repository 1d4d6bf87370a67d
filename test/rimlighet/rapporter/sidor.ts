import type { Provrapport } from './provrapport.ts';

/** How municipalities lay out their pages: tables that go over a page, lying tables, heads of several rows. */
export const sidor: readonly Provrapport[] = [
  {
    namn: 'tabell delad över två sidor, totalen står på den andra',
    titel: 'Kvalitetsberättelse 2023, Söderköping',
    skrift: `
      # Avvikelser per enhet
      Tabell: Tabell 4. Rapporterade avvikelser
      |! Enhet | 2022 | 2023 |
      | Blåklinten | 112 | 98 |
      | Ekhöjden | 87 | 91 |
      | Gula villan | 64 | 70 |
      Tabell: Tabell 4. Rapporterade avvikelser, forts.
      |! Enhet | 2022 | 2023 |
      | Hemtjänst norr | 143 | 151 |
      | Hemtjänst söder | 129 | 118 |
      | Totalt | 535 | 528 |`,
    fel: [],
  },
  {
    namn: 'tabell delad över två sidor, totalen är fel',
    titel: 'Kvalitetsberättelse 2023, Söderköping',
    skrift: `
      # Avvikelser per enhet
      |! Enhet | 2022 | 2023 |
      | Blåklinten | 112 | 98 |
      | Ekhöjden | 87 | 91 |
      | Gula villan | 64 | 70 |
      (tabellen fortsätter på nästa sida)
      |! Enhet | 2022 | 2023 |
      | Hemtjänst norr | 143 | 151 |
      | Hemtjänst söder | 129 | 118 |
      | Totalt | 535 | 538 |`,
    fel: [['summa', 538, 528]],
  },
  {
    namn: 'liggande tabell med procent per år, avrundat till 99 och 101',
    titel: 'Patientsäkerhetsberättelse 2023',
    skrift: `
      # Orsaker
      Tabell: Orsaker till läkemedelsavvikelser i procent av alla
      |! År | Kommunikation | Kompetens | Rutiner | Omgivning | Teknik | Summa |
      | 2021 | 31 % | 18 % | 42 % | 6 % | 2 % | 99 % |
      | 2022 | 29 % | 22 % | 38 % | 8 % | 4 % | 101 % |
      | 2023 | 30 % | 20 % | 40 % | 7 % | 3 % | 100 % |
      Andelen som beror på rutiner ökade från 38 procent 2022 till 40 procent 2023.`,
    fel: [],
  },
  {
    namn: 'årstabell med halvårskolumner under sammanslagna rubriker',
    titel: 'Uppföljning av avvikelser 2023',
    skrift: `
      # Avvikelser
      |! Enhet | 2022 | < | < | 2023 | < | < |
      |! ^ | Halvår 1 | Halvår 2 | Helår | Halvår 1 | Halvår 2 | Helår |
      | Solgården | 21 | 25 | 46 | 19 | 30 | 49 |
      | Månskenet | 14 | 11 | 25 | 16 | 12 | 38 |
      | Stjärnan | 8 | 9 | 17 | 7 | 10 | 17 |
      | Summa | 43 | 45 | 88 | 42 | 52 | 104 |`,
    fel: [
      ['summa', 38, 28],
      ['summa', 104, 94],
    ],
  },
  {
    namn: 'siffror i löpande text med andelar i parentes',
    titel: 'Verksamhetsberättelse 2023, Äldreomsorg',
    skrift: `
      # Avvikelser
      Under 2023 rapporterades 1 284 avvikelser (2022: 1 197), en ökning med 87 eller 7 procent. Av de 1 284 avvikelserna var 642 fall (50 %), 385 läkemedel (30 %) och 257 övriga (20 %). Två av tre fall inträffade i bostaden.
      # Lex Sarah
      Sju rapporter har tagits emot, varav två har anmälts till IVO. Mediantiden till beslut var 41 dagar.`,
    fel: [],
  },
  {
    namn: 'siffror i löpande text, ändringen räknad fel',
    titel: 'Verksamhetsberättelse 2023, Äldreomsorg',
    skrift: `
      # Avvikelser
      Under 2023 rapporterades 1 284 avvikelser jämfört med 1 197 året innan, en ökning med 97.
      # Synpunkter
      Antalet synpunkter minskade från 64 till 48, det vill säga med 25 procent.`,
    fel: [['andring', 97, 87]],
  },
];
