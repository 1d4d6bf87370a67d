const space = '[ \\u00a0\\u202f\\u2009]';
const dash = '[-–—‑]';
const months =
  'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const year = '(?:19|20|21)\\d\\d';
const list = `\\d+(?:[.:]\\d+)*(?:${space}?(?:${dash}|,|och|till|resp(?:ektive|\\.)?|samt)${space}?\\d+(?:[.:]\\d+)*)*`;

const countNoun =
  '(?:st|stycken|avvikelser|fall|händelser|rapporter|klagomål|synpunkter|personer|brukare|patienter|timmar|kronor|kr|insatser|besök|ärenden|anmälningar|utredningar|beslut|boendedygn)(?![a-zåäö])';

/**
 * What looks like a figure and is none: dates, years, law references, case numbers, telephone numbers, clock times,
 * ranges, numbered references and names with digits in them. Order matters: the longer form first.
 */
const patterns: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi,
  // Dates and years
  new RegExp(`\\b${year}-\\d\\d-\\d\\d\\b|\\b${year}-(?:0[1-9]|1[0-2])\\b`, 'g'),
  new RegExp(
    `\\b\\d{1,2}(?:${space}?${dash}${space}?\\d{1,2})?\\.?${space}(?:${months})\\b\\.?(?:${space}${year})?`,
    'gi',
  ),
  new RegExp(`\\b\\d{1,2}/\\d{1,2}(?:${space}?${dash}?${space}?${year})?\\b`, 'g'),
  /\bden \d{1,2}(?::[ea])?\b/gi,
  // Law, case and register numbers
  /\b(?:SOSFS|HSLF-FS|SFS|LVFS|AFS|ISO|SKR|SS-EN|EN)\s?[\d:/-]+/g,
  /\(\d{4}:\d+\)|\b\d{4}:\d+\b/g,
  new RegExp(
    `\\b\\d+${space}?[a-z]?${space}?kap\\.?(?:${space}?\\d+${space}?[a-z]?(?:${dash}\\d+)?${space}?§§?)?`,
    'gi',
  ),
  new RegExp(`§§?${space}?${list}|\\b${list}${space}?[a-z]?${space}?§§?`, 'gi'),
  /\b(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr|målnr|org\.?nr)\b\.?:?\s*\S+(?:\s\d{4}[/:-]\d+)?/gi,
  /\b[A-ZÅÄÖ]{2,6}[ \u00a0]?\d{2,4}[/:.-]\d+(?:[/:.-]\d+)*/g,
  /\b\d{4}\/\d{2,5}\b/g,
  /\b\d{6}-\d{4}\b/g,
  // Telephone numbers
  /\+46[\s\d()-]{6,}\d/g,
  /\b0\d{1,3}\s?[-–]\s?\d{2,3}(?:\s?\d{2,3}){1,3}\b/g,
  /\b(?:112|1177|11313|114 14)\b(?=[^%]*$|.)(?<=(?:ring\S*|larm\S*|SOS|via|till|1177|numret|nummer) (?:112|1177|11313|114 14))|\b1177\b/gi,
  new RegExp(`${year}(?:/\\d\\d(?:\\d\\d)?|${space}?${dash}${space}?(?:${year}|\\d\\d\\b))`, 'g'),
  // Clock
  /\bkl(?:ockan)?\.?\s?\d{1,2}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?)?/gi,
  /\b\d{1,2}:\d\d\b/g,
  // Numbered references
  new RegExp(
    `\\b(?:tabell(?:en)?|tab\\.|figur|diagram|bilag[ao]r?|kapitel|avsnitt|sidan?|sid\\.?|punkt(?:en)?|nr\\.?|nummer|steg|fas|nivå(?:erna)?|kategori(?:erna)?|grad|klass|veck(?:a|orna)|v\\.|version|kvartal(?:en)?|tertial|halvår|mål|fråga|artikel|not|riskvärde|risknivå|sannolikhet|allvarlighetsgrad|konsekvens|poäng|skala[n]?)${space}?(?:nr\\.?${space}?)?${list}(?![\\d,%])`,
    'gi',
  ),
  /\b(?:24\/7|24-7|covid-?19)\b/gi,
  /\b\d+\s?[x×]\s?\d+\b/gi,
  /\bper \d[\d \u00a0\u202f\u2009]*/gi,
  // An age band without an end: 90+
  /\b\d+\+/g,
  // Digits inside names and ordinals: A4, B12, 18-åring, 3:e
  /\b[a-zåäö]+\d+\w*/gi,
  /\b\d+(?::[a-zåäö]+|[-‑][a-zåäö]+|[a-zåäö]{2,}\d*)/gi,
  // A range is not a count: 5–10 dagar, 0–18 år
  new RegExp(`(?<![\\d,])\\d+(?:,\\d+)?${space}?[–—-]${space}?\\d+(?:,\\d+)?(?![\\d,])`, 'g'),
  new RegExp(`\\b(?:mellan) \\d+ och \\d+`, 'gi'),
  // A year, unless it counts something
  new RegExp(
    `(?<![\\d,.\u2212+])\\b${year}\\b(?!,\\d|${space}\\d{3}\\b|${space}?%|${space}${countNoun})`,
    'g',
  ),
  // List numbers
  /^\s*\d+(?:\.\d+)*[.)](?=\s)/g,
  /^\s*\d{1,2}\.\d{1,2}(?:\.\d+)*(?=\s+[A-ZÅÄÖ])/g,
];

/** The same text, as long, with everything that is not a figure blotted out. */
export const utanEjTal = (text: string): string =>
  patterns.reduce((t, pattern) => t.replaceAll(pattern, (hit) => '¤'.repeat(hit.length)), text);
