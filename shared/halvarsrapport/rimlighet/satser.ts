/** A sentence and where it begins in its text. */
export interface Sats {
  readonly text: string;
  readonly from: number;
}

const boundary = /(?<=[.!?…][”"')\]]?)[ \u00a0\n\t]+(?=[”"'(]?[\p{Lu}\d–•])|\n+/gu;
const abbreviation =
  /(?:^|[\s(])(?:t\.ex|bl\.a|m\.fl|m\.m|o\.s\.v|osv|dvs|d\.v\.s|f\.d|s\.k|fr\.o\.m|t\.o\.m|kap|ca|nr|st|resp|inkl|exkl|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec|tab|sid|dnr|tel|tfn|ang|kl|p\.g\.a|pga|jfr|forts|max|min|avd|enl)\.$/i;

/** Cuts a text into sentences; an abbreviation does not end one. */
export function delaISatser(text: string): readonly Sats[] {
  const out: Sats[] = [];
  let from = 0;
  const push = (to: number) => {
    const part = text.slice(from, to);
    if (part.trim() !== '') out.push({ text: part, from });
  };
  for (const m of text.matchAll(boundary)) {
    const before = text.slice(from, m.index);
    if (!m[0].includes('\n') && (abbreviation.test(before) || /^\s*\d{1,2}\.$/.test(before))) continue;
    push(m.index);
    from = m.index + m[0].length;
  }
  push(text.length);
  return out;
}
