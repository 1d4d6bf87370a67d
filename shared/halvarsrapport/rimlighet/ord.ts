/** Words that say nothing of what is counted. */
const stop = new Set(
  `och eller i på av för till från med om under över vid inom via som att det de den dessa detta denna är var har hade
  blev bli blir vara varit en ett sig sin sina sitt samt mellan hos per mot än då när där så också även inte men
  totalt total summa sammanlagt sammantaget antal antalet st stycken varav därav enligt gäller gällande avser avseende rör
  övrigt hela alla samtliga sammantagna tabell diagram figur år året halvår halvåret helår period perioden första andra in ut upp ned ner fram hit vi man nu redan endast bara cirka ca drygt knappt`
    .split(/\s+/)
    .filter((w) => w !== ''),
);

const ending = /(?:ernas|arnas|ornas|erna|arna|orna|ens|ets|ers|ars|ors|en|et|er|ar|or|na|s|a|e)$/;

/** The part of a word that its inflections share: avvikelserna, avvikelse → avvikels. */
export function stam(word: string): string {
  const w = word.toLowerCase();
  const cut = w.replace(ending, '');
  return cut.length >= 3 ? cut : w;
}

const wordPattern = /[\p{L}][\p{L}\d/&-]*/gu;
/** Stems of the words that carry meaning, in order. */
export const stammar = (text: string): readonly string[] =>
  [...text.matchAll(wordPattern)]
    .flatMap((m) => m[0].split(/[/&-]/))
    .filter((w) => w.length >= 2 && !stop.has(w.toLowerCase()))
    .map(stam);

/** The same word, or one is the end or the beginning of a compound with the other: fall ~ fallolyckor, läkemedelsavvikelse ~ avvikelse. */
export const liknar = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
};

/** Every word of the label is in the text. An empty label is in nothing. */
export const namnsI = (label: readonly string[], text: readonly string[]): boolean =>
  label.length > 0 && label.every((w) => text.some((t) => t === w || (w.length >= 5 && t.startsWith(w))));

export const HANDELSEORD =
  /^(?:avvikels|fall|händels|rapport|klagomål|synpunkt|anmälning|anmäl|utredning|olyck|tillbud|ärend|lexsarah|tillfäll|incident|fel|utredn)/;
/** "Boende" is a person or a place, which only the sentence tells. */
export const PERSONORD =
  /^(?:patient|person|brukar|bruk|boend|individ|klient|kund|omsorgstagar|vårdtagar|äldr$)/;
