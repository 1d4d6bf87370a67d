import { visaTal } from '../../dokument/svenskaTal.ts';

/** A countable word in the forms a sentence needs. */
export interface Substantiv {
  readonly genus: 'en' | 'ett';
  readonly ental: string;
  readonly flertal: string;
  readonly bestamtFlertal: string;
}

const ord = (genus: 'en' | 'ett', ental: string, flertal: string, bestamtFlertal: string): Substantiv => ({
  genus,
  ental,
  flertal,
  bestamtFlertal,
});

/** What the reports count. A municipality's own words are given in the same form. */
export const SUBSTANTIV = {
  avvikelse: ord('en', 'avvikelse', 'avvikelser', 'avvikelserna'),
  fall: ord('ett', 'fall', 'fall', 'fallen'),
  lakemedelsavvikelse: ord('en', 'läkemedelsavvikelse', 'läkemedelsavvikelser', 'läkemedelsavvikelserna'),
  klagomal: ord('ett', 'klagomål', 'klagomål', 'klagomålen'),
  synpunkt: ord('en', 'synpunkt', 'synpunkter', 'synpunkterna'),
  lexSarah: ord('en', 'lex Sarah-rapport', 'lex Sarah-rapporter', 'lex Sarah-rapporterna'),
  lexMaria: ord('en', 'lex Maria-utredning', 'lex Maria-utredningar', 'lex Maria-utredningarna'),
  externAvvikelse: ord('en', 'extern avvikelse', 'externa avvikelser', 'de externa avvikelserna'),
  atgard: ord('en', 'åtgärd', 'åtgärder', 'åtgärderna'),
  patient: ord('en', 'patient', 'patienter', 'patienterna'),
  person: ord('en', 'person', 'personer', 'personerna'),
  enhet: ord('en', 'enhet', 'enheter', 'enheterna'),
} as const satisfies Readonly<Record<string, Substantiv>>;

const upToTwelve = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** A number in running text: in words up to twelve, in digits above (Svenska skrivregler). */
export function talIText(n: number, genus: 'en' | 'ett' = 'en'): string {
  if (!Number.isInteger(n) || n < 0 || n > 12) return visaTal(n);
  return n === 1 ? genus : (upToTwelve[n] ?? visaTal(n));
}

/** The form that goes with a count. */
export const formFor = (n: number, s: Substantiv): string => (n === 1 ? s.ental : s.flertal);

/** Genitive: Hagens, Socialt stöds, Ljus (unchanged after s, x and z), IVO:s, LSS. */
export function genitiv(namn: string): string {
  if (/[sxz]$/i.test(namn)) return namn;
  return /[A-ZÅÄÖ]{2,}$/.test(namn) ? `${namn}:s` : `${namn}s`;
}

/** A list as Swedish writes it: a, b och c. */
export function uppraknat(delar: readonly string[]): string {
  const last = delar.at(-1) ?? '';
  return delar.length < 2 ? last : `${delar.slice(0, -1).join(', ')} och ${last}`;
}
