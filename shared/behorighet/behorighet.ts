import { roller } from '../profil/profil.ts';
import type { Roll } from '../profil/profil.ts';

/** Kinds of work that the questions of the contract are sorted into. */
export type Arbete =
  | 'grund'
  | 'anmala'
  | 'lasa'
  | 'handlagga'
  | 'granska'
  | 'statistik'
  | 'rapportera'
  | 'styra'
  | 'drift'
  | 'lexSarah'
  | 'gallra'
  | 'registervard';

const chefer: readonly Roll[] = ['enhetschef', 'verksamhetschef'];
const ansvariga: readonly Roll[] = ['sas', 'mas', 'mar'];
const alla = Object.keys(roller) as readonly Roll[];

/**
 * Who may do what: one table. Everyone who works in care may report (duty to report, SoL 27 kap. 2 §, PSL 6 kap. 4 §);
 * case texts are read by those who handle them; IT runs the program without reading cases.
 */
export const behorigheter: Readonly<Record<Arbete, readonly Roll[]>> = {
  grund: alla,
  anmala: alla.filter((r) => r !== 'it'),
  lasa: [...chefer, ...ansvariga, 'utredare', 'kvalitetssamordnare'],
  handlagga: [...chefer, ...ansvariga, 'utredare', 'kvalitetssamordnare'],
  granska: ansvariga,
  statistik: alla.filter((r) => r !== 'it'),
  rapportera: [...ansvariga, 'kvalitetssamordnare', 'verksamhetschef', 'enhetschef', 'forvaltningschef'],
  styra: [...ansvariga, 'kvalitetssamordnare', 'verksamhetschef', 'enhetschef'],
  drift: alla,
  gallra: [...ansvariga, 'kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef'],
  registervard: [...ansvariga, 'kvalitetssamordnare', 'verksamhetschef'],
  lexSarah: [...chefer, ...ansvariga, 'utredare', 'kvalitetssamordnare', 'forvaltningschef'],
};

export const far = (roll: Roll, arbete: Arbete): boolean => behorigheter[arbete].includes(roll);

/** The kind of work of a question, by the longest beginning of its name that the table knows. */
const arbeteFor: readonly (readonly [borjan: string, arbete: Arbete])[] = [
  ['profil.andra', 'grund'],
  ['profil.', 'drift'],
  ['kopior.', 'drift'],
  ['policy.', 'grund'],
  ['gallring.', 'gallra'],
  ['registerutdrag.', 'registervard'],
  ['logg.', 'registervard'],
  ['loggranskning.', 'registervard'],
  ['organisation.', 'styra'],
  ['kodverk.', 'styra'],
  ['installningar.', 'grund'],
  ['utkast.', 'anmala'],
  ['rollnyckel.visa', 'lasa'],
  ['rollnyckel.', 'anmala'],
  ['avvikelse.registrera', 'anmala'],
  ['avvikelse.lista', 'lasa'],
  ['avvikelse.finn', 'lasa'],
  ['avvikelse.vanligaTyper', 'lasa'],
  ['avvikelse.visa', 'lasa'],
  ['avvikelse.arende', 'lasa'],
  ['avvikelse.tagitDel', 'granska'],
  ['avvikelse.', 'handlagga'],
  // Those who read a lex Sarah case read its measures and causes; the thing itself is judged where it is opened.
  ['atgard.lista', 'lexSarah'],
  ['orsak.lista', 'lexSarah'],
  ['orsak.', 'handlagga'],
  ['atgard.effektUrData', 'lasa'],
  ['atgard.', 'handlagga'],
  ['arbete.', 'lasa'],
  ['avisering.', 'lasa'],
  ['rimlighet.', 'rapportera'],
  ['risk.lista', 'statistik'],
  ['risk.rader', 'statistik'],
  ['risk.finn', 'statistik'],
  ['risk.nastaNr', 'statistik'],
  ['risk.visa', 'statistik'],
  ['risk.marken', 'statistik'],
  ['risk.forAvvikelse', 'lasa'],
  ['risk.koppla', 'handlagga'],
  ['risk.lossa', 'handlagga'],
  ['risk.', 'styra'],
  ['dubbelskattning.bjudIn', 'styra'],
  ['dubbelskattning.', 'statistik'],
  ['matris.valj', 'styra'],
  ['matris.anta', 'styra'],
  ['matris.', 'statistik'],
  ['kontroll.', 'styra'],
  ['plan.visa', 'statistik'],
  ['plan.', 'styra'],
  ['kontroll.visa', 'statistik'],
  ['kontroll.lista', 'statistik'],
  ['kontroll.attGora', 'statistik'],
  ['plan.lista', 'statistik'],
  ['utfall.lista', 'statistik'],
  ['utfall.visa', 'statistik'],
  ['utfall.', 'styra'],
  ['internkontroll.', 'statistik'],
  ['internkontroll.spar', 'lasa'],
  ['internkontroll.rapport', 'rapportera'],
  ['internkontroll.rapportfynd', 'rapportera'],
  ['internkontroll.textSpara', 'rapportera'],
  ['bevis.lista', 'lasa'],
  ['bevis.hamta', 'lasa'],
  ['bevis.lista', 'lexSarah'],
  ['bevis.hamta', 'lexSarah'],
  ['bevis.', 'handlagga'],
  ['stickprov.', 'statistik'],
  ['regler.visa', 'grund'],
  ['regler.forhandsvisa', 'styra'],
  ['regler.', 'styra'],
  ['rapport.', 'rapportera'],
  // What is locked is the nämnd's document; the owners of its parts sign it.
  ['rapport.las', 'granska'],
  ['rapport.mall.spara', 'granska'],
  ['rapport.offentlig.regel', 'granska'],
  ['import.', 'styra'],
  ['rapport.internkontroll', 'rapportera'],
  ['statistik.', 'statistik'],
  ['apt.', 'statistik'],
  ['signal.lista', 'lasa'],
  ['signal.', 'handlagga'],
  ['klagomal.registrera', 'anmala'],
  ['klagomal.lista', 'lasa'],
  ['klagomal.finn', 'lasa'],
  ['klagomal.visa', 'lasa'],
  ['klagomal.regel', 'statistik'],
  ['klagomal.rakna', 'statistik'],
  ['klagomal.andraRegel', 'styra'],
  ['klagomal.', 'handlagga'],
  ['extern.registrera', 'anmala'],
  ['extern.lista', 'lasa'],
  ['extern.finn', 'lasa'],
  ['extern.visa', 'lasa'],
  ['extern.', 'handlagga'],
  ['rontgen.', 'lasa'],
  // Whoever may see a list may print it; its rows come from questions that have been asked.
  ['lista.skriv', 'lexSarah'],
  ['kopplade.', 'lasa'],
  ['rodtrad.', 'statistik'],
  ['rodtrad.poster', 'lasa'],
  ['ivopaket.', 'lexSarah'],
  // Which role may take which step, and who sees a report sent past the chef, are tables of their own.
  ['lexSarah.rapportera', 'anmala'],
  ['lexSarah.franAvvikelse', 'anmala'],
  ['lexSarah.', 'lexSarah'],
  ['lexMaria.registrera', 'anmala'],
  ['lexMaria.franAvvikelse', 'anmala'],
  ['lexMaria.', 'handlagga'],
  ['samlingsutredning.lista', 'lasa'],
  ['samlingsutredning.visa', 'lasa'],
  ['samlingsutredning.', 'handlagga'],
  ['delning.status', 'grund'],
  ['delning.nyVersion', 'grund'],
  ['delning.lastNotiser', 'grund'],
  ['delning.granser', 'grund'],
  ['delning.dela', 'drift'],
  ['delning.anslut', 'drift'],
  ['delning.provkor', 'drift'],
  ['delning.kontrollera', 'drift'],
  ['delning.nyDator', 'drift'],
  ['delning.forhandsvisa', 'lasa'],
  ['delning.leverans', 'rapportera'],
  ['delning.markeraKlar', 'handlagga'],
  ['delning.kortforslag', 'lexSarah'],
  ['delning.godkannKort', 'handlagga'],
  ['delning.aterkallaKort', 'handlagga'],
  ['delning.', 'styra'],
];

/** The roles that may ask a question; none when the table has forgotten it. */
export function rollerFor(name: string): readonly Roll[] {
  const arbete = arbeteAv(name);
  return arbete === undefined ? [] : alla.filter((r) => far(r, arbete));
}

/** The kind of work a question is, or undefined when the table has forgotten it (a test asks for every name). */
export const arbeteAv = (name: string): Arbete | undefined =>
  arbeteFor.filter(([borjan]) => name.startsWith(borjan)).toSorted(([a], [b]) => b.length - a.length)[0]?.[1];
