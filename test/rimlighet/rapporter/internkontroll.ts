import type { Provrapport } from './provrapport.ts';

/** Follow-ups of internkontroll and minutes of a nämnd. */
export const internkontroll: readonly Provrapport[] = [
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
