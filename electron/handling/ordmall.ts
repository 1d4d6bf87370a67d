import { strFromU8, unzipSync } from 'fflate';

/** Larger than any letterhead; what claims more is no template. */
const MAX_DEL = 20 * 1024 * 1024;
const MAX_DELAR = 2000;

/** Parts that can run something, or hold something that can. */
const farligDel = /vba|activex|embeddings\/|oleobject|\.bin$|macrosheets|customui|afchunk/iu;
/** Fields that fetch or run something when the document is opened. */
const farligtFalt = /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON|IMPORT)\b/u;
const utat = /TargetMode\s*=\s*["']External["']/iu;

/** The text parts of a Word file, or null when it is no such file, or larger than a template can be. */
function textdelar(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  let isOdd = false;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: (f) => {
        count += 1;
        isOdd ||= count > MAX_DELAR || farligDel.test(f.name);
        const isText = /\.(?:xml|rels)$/iu.test(f.name);
        if (isText && f.originalSize > MAX_DEL) isOdd = true;
        return isText && !isOdd;
      },
    });
    return isOdd || parts['word/document.xml'] === undefined ? null : parts;
  } catch {
    return null;
  }
}

/**
 * Whether a file can be the municipality's own Word template: placeholders and looks only. Macros, controls, embedded
 * objects, fields that fetch or run something, and every link out of the file make it none.
 */
export function kanVaraMall(bytes: Uint8Array): boolean {
  const parts = textdelar(bytes);
  if (parts === null) return false;
  return Object.entries(parts).every(([namn, del]) => {
    const text = strFromU8(del);
    if (namn.endsWith('.rels')) return !utat.test(text);
    if (/macroEnabled/iu.test(text) && namn === '[Content_Types].xml') return false;
    if (/<w:altChunk\b/u.test(text)) return false;
    const falt = [...text.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map((m) => m[1] ?? '').join('');
    const enkla = [...text.matchAll(/<w:fldSimple[^>]*w:instr="([^"]*)"/gu)].map((m) => m[1] ?? '').join(' ');
    return !farligtFalt.test(`${falt} ${enkla}`);
  });
}
