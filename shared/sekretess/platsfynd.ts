import type { Fynd, Fyndslag } from './fynd.ts';

/** From the beginning of its word and no longer than an address can be: a long word is read once, not once for each letter. */
const epost = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu;

/** Streets: a name that ends as streets do and a number, with stairs, flat and postal address when they follow. */
const gata =
  '(?:gatan|gata|vägen|väg|gränd|gränden|stigen|torget|torg|backen|allén|allé|plan|planen|leden|promenaden|esplanaden|kajen|ringen|platsen|stråket|slingan|liden|brinken|höjden|parken|udden|terrassen)';
const nummer = String.raw`[ ]\d{1,3}(?![\d])(?:[ ]?[A-H](?![\p{L}]))?(?:,?[ ](?:lgh|lägenhet)[ ]?\d{1,4})?(?:,?[ ]\d[ ]?tr(?:\.|appor)?)?`;
const adressformer: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}])(?:\p{Lu}[\p{L}]+[ ]){0,2}\p{Lu}[\p{L}]+${gata}${nummer}`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}])(?:Södra|Norra|Östra|Västra|Lilla|Stora|Nya|Gamla|Övre|Nedre|Sankt|S:t)[ ]\p{Lu}?[\p{L}]*${gata}${nummer}`,
    'giu',
  ),
  // In lower case only after words that say that it is an address.
  new RegExp(
    String.raw`(?<=(?:[Bb]or på|[Bb]or|[Aa]dress|[Aa]dressen är|[Aa]dressen|till)[ ])[\p{Ll}]{3,}${gata}${nummer}`,
    'gu',
  ),
  /(?<![\d])\d{3}[ ]\d{2}[ ]\p{Lu}[\p{Ll}]{2,}(?:[ ]\p{Lu}[\p{Ll}]+)?/gu,
];

const rum =
  /(?<![\p{L}])(?:rum(?:met)?|rumsnr|lgh|lägenhet|lägenheten|lägenhetsnr)\.?(?:[ ](?:nr|nummer))?\.?[ ]?\d{1,4}[ ]?[A-H]?(?![\p{L}\d])/giu;

const matches = (text: string, form: RegExp, slag: Fyndslag): Fynd[] =>
  [...text.matchAll(form)].map((m) => ({ start: m.index, end: m.index + m[0].length, slag, text: m[0] }));

/** E-mail, street and postal addresses, rooms and flats. */
export const platsfynd = (text: string): readonly Fynd[] => [
  ...matches(text, epost, 'epost'),
  ...adressformer.flatMap((form) => matches(text, form, 'adress')),
  ...matches(text, rum, 'rum'),
];
