import type { Rapportmall } from '../rapportmall.ts';
import { avsnitt, kapitel, sammaDel } from '../mallbyggstenar.ts';

const sas = avsnitt('sas');

/**
 * A sammanhållen kvalitetsberättelse for social services and LSS (SOSFS 2011:9 7 kap. 1 §): how the systematic quality
 * work was carried on during the year, what was done, and with what results.
 */
export const kvalitetsmall: Rapportmall = {
  id: 'kvalitet',
  namn: 'Kvalitetsberättelse',
  titel: 'Kvalitetsberättelse, {period}',
  namnd: 'Socialnämnden',
  spann: 'ar',
  avsnitt: [
    {
      ...sas(
        'sammanfattning',
        'Sammanfattning',
        'Vad blev bättre, vad blev det inte, och vad händer nu? Högst en sida.',
        [],
      ),
      niva: 1,
    },
    kapitel('arbetet', 'Så har kvalitetsarbetet bedrivits', 'sas'),
    sas('ansvar', 'Organisation och ansvar', 'Vem gör vad i ledningssystemet.', []),
    sas('riskanalyser', 'Riskanalyser', 'Vilka risker har analyserats under året, och vad visade det?', [
      { slag: 'riskmatris' },
    ]),
    sas('egenkontroll', 'Egenkontroll', 'Vilka kontroller har gjorts, och vad visade de?', [
      { slag: 'internkontroll', titel: 'Kontroller i internkontrollplanen' },
    ]),
    kapitel('handelser', 'Avvikelser, klagomål och lex Sarah', 'sas'),
    sas('tackning', 'Underlag', 'Vad berättelsen bygger på och vad som saknas.', [
      { slag: 'tackning' },
      { slag: 'uppfoljning', titel: 'Avvikelser som är uppföljda av närmaste chef' },
    ]),
    sas('oversikt', 'Översikt', 'Jämför med tidigare år.', [
      {
        slag: 'oversikt',
        titel: 'Avvikelser, klagomål och lex Sarah enligt SoL och LSS',
        kolumner: sammaDel(3),
      },
      { slag: 'manader', matt: ['sol-avvikelser'] },
    ]),
    sas('handelsetyper', 'Typ av händelse', 'Vilka typer är vanligast, och varför?', [
      { slag: 'handelsetyper', titel: 'Avvikelser enligt SoL och LSS per typ av händelse' },
    ]),
    sas('verksamheter', 'Per verksamhet', 'Vad utmärker varje verksamhet?', [
      { slag: 'verksamheter', matt: 'sol-avvikelser', titel: 'Avvikelser enligt SoL och LSS per verksamhet' },
    ]),
    sas('klagomal', 'Klagomål och synpunkter', 'Vad gällde de, besvarades de i tid, och vad ändrades?', [
      { slag: 'verksamheter', matt: 'sol-klagomal', titel: 'Klagomål och synpunkter per verksamhet' },
    ]),
    sas('lex-sarah', 'Lex Sarah', 'Vad har utretts, och vad har åtgärderna gett?', [
      { slag: 'lexsarah', titel: 'Utredningar enligt lex Sarah' },
    ]),
    kapitel('resultat', 'Åtgärder och resultat', 'sas'),
    sas('atgarder', 'Vidtagna åtgärder', 'De viktigaste, och hur ni vet om de hjälpte.', [
      { slag: 'effekt', titel: 'Åtgärder och deras effekt' },
    ]),
    sas('kommande', 'Kommande år', 'Vad ska vara annorlunda om ett år, och hur märks det?', []),
    {
      ...avsnitt('gemensam')('metod-text', 'Vad som räknas', '', [{ slag: 'metod' }]),
      niva: 1,
      skrivs: false,
    },
  ],
};
