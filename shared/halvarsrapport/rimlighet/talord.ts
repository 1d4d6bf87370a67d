const ental = [
  'noll|nolla',
  'en|ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton|aderton',
  'nitton',
];
const tiotal = ['tjugo|tjugi', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];

const upToHundred = new Map<string, number>();
ental.forEach((forms, n) => forms.split('|').forEach((form) => upToHundred.set(form, n)));
tiotal.forEach((forms, i) =>
  forms.split('|').forEach((form) => {
    const tens = (i + 2) * 10;
    upToHundred.set(form, tens);
    ental.slice(1, 10).forEach((units, n) => {
      for (const unit of units.split('|')) upToHundred.set(`${form}${unit}`, tens + n + 1);
    });
  }),
);

const compound = /^(?:(.*?)tusen)?(?:och)?(?:(.*?)hundra)?(?:och)?(.*)$/;

/** The whole number a Swedish word stands for ("tjugotre", "tvåhundrafem", "hundra"), or null. */
export function talordVarde(word: string): number | null {
  const w = word.toLowerCase().replaceAll(/[\s\u00ad]/g, '');
  const simple = upToHundred.get(w);
  if (simple !== undefined) return simple;
  const m = compound.exec(w);
  if (!m || (m[1] === undefined && m[2] === undefined)) return null;
  const thousands = factor(m[1]);
  const hundreds = factor(m[2]);
  const rest = m[3] === '' ? 0 : upToHundred.get(m[3] ?? '');
  return thousands === null || hundreds === null || rest === undefined
    ? null
    : thousands * 1000 + hundreds * 100 + rest;
}

/** "två" before hundra or tusen; an empty one means one; a missing one none. */
function factor(word: string | undefined): number | null {
  if (word === undefined) return 0;
  return word === '' ? 1 : (upToHundred.get(word) ?? null);
}

const nordic = 'a-zåäöéü';
/** A run of letters that may be a number word: it begins as one and is nothing else than one. */
export const talordPattern = new RegExp(
  `(?<![${nordic}0-9-])((?:ett |två |tre |fyra |fem |sex |sju |åtta |nio )?(?:hundra|tusen)|[${nordic}]{2,30})(?![${nordic}0-9]|-[${nordic}0-9])`,
  'gi',
);
