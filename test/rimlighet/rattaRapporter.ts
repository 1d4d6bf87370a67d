/** Made-up reports that are right in every figure: the check must be silent, and notice when one of them changes. */
export const rattaRapporter: readonly { readonly titel: string; readonly skrift: string }[] = [
  {
    titel: 'Patientsäkerhetsberättelse 2023 Älvdal',
    skrift: `
      # Inledning
      Enligt patientsäkerhetslagen (2010:659) 3 kap. 10 § ska vårdgivaren senast den 1 mars varje år upprätta en patientsäkerhetsberättelse. Kommunen har 9 800 invånare, 5 särskilda boenden med sammanlagt 182 platser och 412 brukare i hemtjänst.
      # Struktur
      MAS ansvarar för cirka 120 delegerade medarbetare. Under året har 14 utbildningstillfällen hållits för 230 deltagare.
      # Resultat
      ## Avvikelser
      Under 2023 registrerades 1 243 avvikelser, vilket är en ökning med 112 jämfört med 2022 då 1 131 avvikelser registrerades. Ökningen motsvarar 10 procent.
      | Typ av avvikelse | 2021 | 2022 | 2023 |
      | Fall | 612 | 634 | 688 |
      | Läkemedel | 341 | 355 | 402 |
      | Medicintekniska produkter | 22 | 19 | 27 |
      | Dokumentation | 48 | 61 | 57 |
      | Vårdkedja | 71 | 62 | 69 |
      | Totalt | 1 094 | 1 131 | 1 243 |
      Fall är den vanligaste avvikelsen och utgör 55 procent av samtliga avvikelser. Läkemedelsavvikelserna har ökat med 47 eller 13 procent.
      Av de 402 läkemedelsavvikelserna gällde 289 uteblivna doser, 61 fel dos och 52 övrigt. Läkemedelsavvikelserna utgör 32 % av alla avvikelser.
      ## Fall
      Av 688 fall ledde 41 till någon form av skada, varav 12 höftfrakturer. Fallen har drabbat 203 olika personer. 14 personer har fallit fler än tio gånger.
      ## Basal hygien
      | Mätning | VT 2022 | HT 2022 | VT 2023 | HT 2023 |
      | Andel korrekta i alla steg | 71 % | 74 % | 78 % | 81 % |
      | Antal observationer | 118 | 122 | 131 | 127 |
      Följsamheten har ökat från 71 % till 81 %.
      ## Kvalitetsregister
      I Senior alert registrerades 312 riskbedömningar. 88 % av dessa hade en planerad åtgärd. 64 av 80 personer (80 %) hade en munhälsobedömning.
      ## Lex Maria
      Tre händelser har utretts enligt lex Maria, varav en anmälts till IVO.
      # Mål 2024
      Minska antalet fall med skada med 10 %. Alla 182 boende ska ha en aktuell riskbedömning.`,
  },
  {
    titel: 'Kvalitetsrapport LSS tertial 1–3 2023',
    skrift: `
      # Avvikelser
      | Enhet | T1 2023 | T2 2023 | T3 2023 | 2023 |
      | Gruppbostad Vinkelvägen | 4 | 6 | 2 | 12 |
      | Daglig verksamhet | 11 | 8 | 9 | 28 |
      | Personlig assistans | 3 | 0 | 5 | 8 |
      | Summa | 18 | 14 | 16 | 48 |
      Vinkelvägen redovisar 12 avvikelser. Daglig verksamhet står för 58 % av avvikelserna.
      Under tertial 1 rapporterades 18 avvikelser, under tertial 2 14 och under tertial 3 16.
      | Händelsetyp | Antal | Andel |
      | Utebliven insats | 20 | 42% |
      | Bemötande | 9 | 19% |
      | Fysisk miljö | 11 | 23% |
      | Ekonomi | 8 | 17% |
      | Totalt | 48 | 100% |
      # Lex Sarah
      Sju lex Sarah-rapporter. Två missförhållanden, varav ett allvarligt. I fem fall konstaterades inget missförhållande.`,
  },
  {
    titel: 'Klagomålsrapport 2022-01-01–2022-12-31',
    skrift: `
      # Statistik
      | Kanal | Klagomål | Beröm | Förslag | Totalt |
      | E-tjänst | 31 | 12 | 8 | 51 |
      | Telefon | 14 | 3 | 1 | 18 |
      | Brev | 5 | 7 | 0 | 12 |
      | IVO | 4 | 0 | 0 | 4 |
      | Summa | 54 | 22 | 9 | 85 |
      Under 2022 kom det in 85 synpunkter, varav 54 klagomål, 22 beröm och nio förslag. Klagomålen kom in via e-tjänst (31), telefon (14), brev (5) och IVO (4). Fem av klagomålen var anonyma.
      Svarstiden var i genomsnitt 7,5 dagar. 94 % (80 av 85) besvarades inom 10 arbetsdagar.
      Jämfört med 2021, då 73 synpunkter kom in, är det en ökning med 16 procent.`,
  },
  {
    titel: 'Delårsrapport jan–aug 2024',
    skrift: `
      # Ekonomi
      | (tkr) | Budget 2024 | Utfall jan–aug 2024 | Prognos 2024 | Avvikelse |
      | Äldreomsorg | 210 500 | 142 300 | 214 000 | −3 500 |
      | IFO | 88 200 | 60 100 | 91 400 | −3 200 |
      | LSS | 120 000 | 79 800 | 119 500 | 500 |
      | Summa | 418 700 | 282 200 | 424 900 | −6 200 |
      Nämnden prognostiserar ett underskott på 6,2 miljoner kronor. Äldreomsorgen väntas överskrida budget med 3 500 tkr.
      # Kvalitet
      Under januari–augusti 2024 rapporterades 214 avvikelser jämfört med 198 under samma period 2023. Ökningen är 16 avvikelser (8 %).`,
  },
  {
    titel: 'Uppföljning hemtjänst',
    skrift: `
      # Uteblivna insatser
      Under mars–maj granskades 120 insatser per område. I område Norr uteblev 6 insatser (5 %), i Söder 9 (7,5 %) och i Väster 3 (2,5 %). Totalt uteblev 18 av 360 insatser, det vill säga 5 %.
      | Område | Granskade | Uteblivna | Andel |
      | Norr | 120 | 6 | 5 % |
      | Söder | 120 | 9 | 7,5 % |
      | Väster | 120 | 3 | 2,5 % |
      | Totalt | 360 | 18 | 5 % |`,
  },
  {
    titel: 'Egenkontroll',
    skrift: `
      # Loggkontroll
      | Enhet | Antal granskade journaler | Utan anmärkning | Med anmärkning |
      | Eken | 25 | 23 | 2 |
      | Boken | 25 | 25 | – |
      | Lönnen | 25 | 20 | 5 |
      | Totalt | 75 | 68 | 7 |
      75 journaler granskades, 25 per enhet. 68 var utan anmärkning och sju hade anmärkning. Det motsvarar 91 respektive 9 procent.`,
  },
  {
    titel: 'Öppna jämförelser',
    skrift: `
      # Nöjdhet
      | | Kommunen 2022 | Kommunen 2023 | Länet | Riket |
      | Helhetssyn | 84 | 87 | 83 | 84 |
      | Bemötande | 95 | 96 | 94 | 95 |
      | Trygghet | 88 | 85 | 86 | 87 |
      87 procent är nöjda, en ökning med 3 procentenheter. Tryggheten har minskat från 88 till 85 procent.
      Antal svarande: 143 av 240 (60 procent).`,
  },
  {
    titel: 'Avvikelser hemsjukvård, utan totalrad',
    skrift: `
      # Antal
      | Månad | 2022 | 2023 |
      | Jan | 12 | 10 |
      | Feb | 8 | 15 |
      | Mar | 9 | 9 |
      | Apr | 14 | 11 |
      Under januari–april 2023 rapporterades 45 avvikelser, två fler än samma period 2022 (43). Februari hade flest, 15 stycken.`,
  },
  {
    titel: 'Årsredovisning, tvåspråkiga enheter',
    skrift: `
      # Personer med insats
      | Insats | Kvinnor | Män | Totalt |
      | Hemtjänst | 210 | 130 | 340 |
      | Särskilt boende | 95 | 41 | 136 |
      | Korttid | 22 | 19 | 41 |
      | Totalt antal unika personer | 318 | 187 | 505 |
      505 unika personer hade någon insats. Samma person kan ha flera insatser.`,
  },
  {
    titel: 'Blandat antal och procent i samma cell',
    skrift: `
      # Brukarenkät
      | Fråga | 2022 | 2023 |
      | Bemötande | 45 (90 %) | 52 (93 %) |
      | Trygghet | 41 (82 %) | 50 (89 %) |
      50 personer svarade 2022 och 56 personer 2023.`,
  },
  {
    titel: 'Rapport om våld i nära relationer 2023',
    skrift: `
      # Statistik
      Under 2023 aktualiserades 84 ärenden, jämfört med 71 ärenden 2022, en ökning med 18 procent. Av de 84 ärendena gällde 61 kvinnor, 9 män och 14 barn. 23 personer placerades i skyddat boende. Medelåldern var 34 år. Insatserna pågick i genomsnitt 5,5 månader.
      I 40 av ärendena fanns barn, totalt 72 barn.`,
  },
  {
    titel: 'Delegeringar',
    skrift: `
      # HSL-uppgifter
      | Enhet | Antal delegerade | Därav insulin | Andel insulin |
      | Eken | 20 | 12 | 60 % |
      | Björken | 18 | 9 | 50 % |
      | Totalt | 38 | 21 | 55 % |
      Totalt har 38 medarbetare delegering, varav 21 för insulin.`,
  },
  {
    titel: 'Tabell med text',
    skrift: `
      # Åtgärder
      | Nr | Åtgärd | Ansvarig | Klart |
      | 1 | Utbildning i förflyttning för 24 medarbetare | Enhetschef Hagen | 2021-10-31 |
      | 2 | Byte av 14 larm | Enhetschef Ljung | 2021-12-15 |
      | 3 | Ny rutin | MAS | Q1 2022 |
      Tre åtgärder är beslutade och en är klar.`,
  },
  {
    titel: 'Halvårsrapport 2021 (personer)',
    skrift: `
      # Fall
      Under första halvåret 2021 har 121 personer fallit sammanlagt 385 gånger. 18 personer har fallit fem gånger eller mer. 2020 var det 468 fall.
      Av fallen 2021 inträffade 93 på Hagen, 12 på Korttid, 64 på Hemgården, 61 i Tätort, 76 på Landsbygd, 54 på Ljung, 15 inom LSS och 10 inom psykiatrin.`,
  },
  {
    titel: 'Med åldersgrupper i löptext',
    skrift: `
      # Statistik
      I åldersgruppen 65–79 år skedde 40 fall, i gruppen 80 år och äldre 120 fall. Totalt 160 fall bland personer över 65 år. 3 av 4 fall sker inomhus. Var tredje person har fallit tidigare.`,
  },
];
