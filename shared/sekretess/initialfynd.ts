import type { Fynd } from './fynd.ts';

/** Abbreviations that are no person's initials. */
const forkortningar = new Set(
  'MAS SAS MAR IVO HSL LSS SOL SSK USK VC AT FT BVC MTP IT TV GPS AC KAD PEG UVI VRI INR HLR ABC DNR SN ON VON OK EKG BT NPÖ BPSD ID APT SBAR SIP RUTIN LEX KL NR VG RIVO SSJ ÄO HO VO HT VT EU JO PC WC HR HK TB NEWS MNA EVK PVK CVK DL ML MG CM KG'.split(
    ' ',
  ),
);
const medPunkt = /(?<![\p{L}\d.])\p{Lu}\.[ ]?\p{Lu}\.?(?![\p{L}\d])/gu;
const efterRoll =
  /(?:(?<=(?:^|[^\p{L}])(?:signerat|signerad|signerade|sign|signatur|signering|utfört|givet|delat|ordinerat|skrivet|antecknat)\.?:?(?: av)? )|(?<=(?:^|[^\p{L}])(?:personal|personalen|brukare|brukaren|boende|patient|patienten|pat|sköterska|sköterskan|sjuksköterska|undersköterska|vikarie|vikarien|kollega|kollegan) )|(?<=\/))(\p{Lu}{2,3})(?![\p{L}\d])/giu;

/** Initials with full stops anywhere, two or three capitals only after a word that says that they are a person's. */
export function initialfynd(text: string): readonly Fynd[] {
  const dotted = [...text.matchAll(medPunkt)].filter((m) => m[0] === m[0].toUpperCase());
  const bare = [...text.matchAll(efterRoll)].filter(
    (m) => m[0] === m[0].toUpperCase() && !forkortningar.has(m[0].toUpperCase()),
  );
  return [...dotted, ...bare].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    slag: 'initialer',
    text: m[0],
  }));
}
