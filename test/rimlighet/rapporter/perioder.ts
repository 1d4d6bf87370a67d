import type { Provrapport } from './provrapport.ts';

/** Months, quarters, half-years and years beside each other. */
export const perioder: readonly Provrapport[] = [
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
    namn: 'kvartal, grupper och delsummor',
    titel: 'Grupperad',
    skrift: `
      | Verksamhet | Q1 | Q2 | Q3 | Q4 | Helår 2023 |
      | HSL | | | | | |
      | Fall | 10 | 12 | 9 | 11 | 42 |
      | Läkemedel | 5 | 6 | 4 | 7 | 22 |
      | Summa HSL | 15 | 18 | 13 | 18 | 64 |
      | SoL | | | | | |
      | Insats | 3 | 4 | 2 | 5 | 14 |
      | Bemötande | 1 | 0 | 2 | 1 | 5 |
      | Summa SoL | 4 | 4 | 4 | 6 | 18 |
      | Summa totalt | 19 | 22 | 17 | 24 | 82 |`,
    fel: [
      ['summa', 18, 19],
      ['summa', 5, 4],
    ],
  },
  {
    namn: 'kvartal med fel ändring',
    titel: 'Avvikelsestatistik socialförvaltningen kvartal 3 2024',
    skrift: `
      # Avvikelser
      Förvaltningen har under kvartal 3 2024 registrerat 267 avvikelser (kvartal 3 2023: 241).
      | Verksamhetsområde | Kv 3 2023 | Kv 3 2024 |
      | Särskilt boende | 118 | 131 |
      | Hemtjänst | 74 | 80 |
      | Funktionshinder | 31 | 36 |
      | IFO | 18 | 20 |
      | Totalt | 241 | 267 |
      Antalet avvikelser har ökat med 36 jämfört med samma kvartal 2023.`,
    fel: [['andring', 36, 26]],
  },
  {
    namn: 'rubrik och tabell med olika månader',
    titel: 'Delår 2023 augusti',
    skrift: `
      # Uppföljning januari–augusti 2023
      ## Statistik januari–september 2022
      | Område | Jan–sep 2022 | Jan–aug 2023 |
      | Norr | 10 | 12 |
      | Syd | 8 | 9 |
      | Summa | 18 | 21 |`,
    fel: [['period', 8, 9]],
  },
  {
    namn: 'månader med fel summa, texten har rätt',
    titel: 'Mars–maj',
    skrift: `
      # Klagomål
      | Månad | Klagomål |
      | Mars | 4 |
      | April | 7 |
      | Maj | 6 |
      | Totalt | 18 |
      Av 17 klagomål var 35 % befogade.`,
    fel: [['summa', 18, 17]],
  },
  {
    namn: 'halvår som inte ger helåret',
    titel: 'Halvår',
    skrift: `
      # Rapporter
      | År | Halvår 1 | Halvår 2 | Helår |
      | 2021 | 40 | 35 | 75 |
      | 2022 | 44 | 31 | 57 |`,
    fel: [['summa', 57, 75]],
  },
  {
    namn: 'första halvåret mot hela året',
    titel: 'Statistik första halvåret 2022',
    skrift: `
      # Avvikelser
      | Enhet | Första halvåret 2021 | Hela 2021 | Första halvåret 2022 |
      | Rosen | 18 | 33 | 21 |
      | Liljan | 27 | 25 | 20 |
      | Summa | 45 | 58 | 41 |`,
    fel: [['halvar', 27, 25]],
  },
];
