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
    namn: 'delar per område i en tabell',
    titel: 'Lindesberg delår januari–augusti 2023',
    skrift: `
      # Kontroller
      | Område | Antal 2022 | Antal 2023 | Andel uppföljda 2022 | Andel uppföljda 2023 |
      | VoO | 243 | 186 | 71 % | 87 % |
      | varav SÄBO | | 138 | 63 % | 84 % |
      | varav Hemtjänst | | 39 | 92 % | 92 % |
      | FS | 36 | 115 | 50 % | 58 % |
      Totalt rapporterades 186 avvikelser inom VoO under perioden januari-september. SÄBO har 138 avvikelser och hemtjänsten 39. Under samma period föregående år var antalet 243 (januari–augusti 2022).
      Sju av 115 avvikelser inom FS borde varit HSL. Familjeenheten har 19 avvikelser varav 13 är åtgärdade.`,
    fel: [
      ['rest', 186, 177, 9],
      ['rest', 186, 177, 9],
      ['period', 8, 9],
    ],
  },
  {
    namn: 'gammal mätning, klasser i en tabell',
    titel: 'Strömsund',
    skrift: `
      Protokoll 2024-02-21
      | Utredningstid | Antal |
      | Upp till fyra månader | 59 |
      | Fyra månader eller mer | 9 |
      | varav förlängd utredningstid | 3 |
      | varav avslutade några veckor efter mättidpunkten | 2 |
      | varav över tiden utan giltigt skäl | 4 |
      | Totalt | 68 |
      Per den 31 december 2022 pågick 68 barnutredningar.
      Mätdatum: 2022-12-31`,
    fel: [['datum']],
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
    namn: 'en riskmatris är inget att summera',
    titel: 'Riskanalys',
    skrift: `
      | Nr | Risk | Sannolikhet | Konsekvens | Riskvärde |
      | 1 | Fel läkemedel | 3 | 4 | 12 |
      | 2 | Fall | 4 | 2 | 8 |
      | 3 | Brand | 1 | 4 | 4 |
      Två risker har värdet 8 eller högre.`,
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
  {
    namn: 'resultat skrivna i tabellens celler, en rest',
    titel: 'Uppföljning av internkontroll 2023, Lindesberg',
    skrift: `
      Dnr SN 2023/89
      # 3 Uppföljning och testning av internkontroll
      | Kvalitetsfaktor | Risk | Kontroll | Kommentar | Åtgärd |
      | FS – Delaktighet | Arbetar ej med systematiskt kvalitetsarbete enligt SOSFS 2011:9 | Sammanställa LSS-avvikelser | 115 avvikelser har rapporterats under perioden januari–augusti 2023 (36 under samma period 2022). 58 % är uppföljda av närmaste chef (50 % 2022). 7 av avvikelserna borde ha rapporterats enligt HSL. | Utveckla uppföljningen |
      | VoO – Omsorg av god kvalitet | Arbetar ej med systematiskt kvalitetsarbete | Sammanställa SoL-avvikelser | 186 avvikelser (243 år 2022). 87 % är uppföljda (71 % 2022). SÄBO: 138 avvikelser, 84 % uppföljda (63 %). Hemtjänst: 39 avvikelser, 92 % uppföljda (92 %). | |
      | IoF | För få handläggare | Kontroll av antalet handläggare | Familjeenheten har 19 avvikelser, 13 är åtgärdade. Öppenvården har 15 avvikelser. | |`,
    fel: [['rest', 186, 177, 9]],
  },
  {
    namn: 'protokoll med gammal mätning',
    titel: 'Sammanträdesprotokoll, Socialnämnden 2024-02-21',
    skrift: `
      § 26 Dnr SN 2024/12
      Internkontroll skyndsamhet i barnutredningar
      Beslut
      Socialnämnden godkänner redovisningen.
      Bakgrund
      Enligt internkontrollplanen 2023 ska kontroll ske fyra gånger per år: i februari, maj, september och december. Mätning 2022-12-31 visar att det fanns 68 pågående utredningar. 59 utredningar hade pågått i upp till fyra månader. 9 utredningar hade pågått i fyra månader eller mer. Av dessa 9 hade 3 utredningar förlängd utredningstid, 2 avslutades några veckor efter mättidpunkten och 4 hade gått över tiden utan giltigt skäl.`,
    fel: [['datum']],
  },
];
