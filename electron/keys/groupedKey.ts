import { createHash } from 'node:crypto';
import { problem } from '../../shared/problem.ts';
import { done, refused, type Result } from '../../shared/result.ts';

/** Which half of the organisation's recovery key a text holds; the check group tells them apart. */
export type KeyHalf = 'hemlig' | 'oppen';

/** Crockford's base32: no I, L, O or U, so that a key on paper has no twins. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyBytes = 32;
/** 32 bytes are 52 symbols; four of them and one check symbol make a group, and a last group checks the whole. */
const dataPerGroup = 4;
const groupLength = dataPerGroup + 1;
const dataGroups = 13;
const groupCount = dataGroups + 1;

/** Multiplication in GF(32), x⁵+x²+1: one wrong symbol or two that changed places always change the sum. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) {
    if (((b >> bit) & 1) === 1) product ^= a << bit;
  }
  for (let bit = 9; bit >= 5; bit -= 1) {
    if (((product >> bit) & 1) === 1) product ^= 0b100101 << (bit - 5);
  }
  return product;
}

/** The place of the group goes into its check symbol, so that two groups that changed places are noticed too. */
const checkSymbol = (data: readonly number[], groupIndex: number): number =>
  data.reduce((sum, value, index) => sum ^ times(value, index + 2), groupIndex + 1);

function toSymbols(bytes: Uint8Array, count: number): number[] {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const padded = bits << BigInt(count * 5 - bytes.length * 8);
  return Array.from({ length: count }, (_, i) => Number((padded >> BigInt((count - 1 - i) * 5)) & 31n));
}

function fromSymbols(symbols: readonly number[]): Buffer {
  const bits = symbols.reduce((sum, symbol) => (sum << 5n) | BigInt(symbol), 0n);
  const whole = bits >> BigInt(symbols.length * 5 - keyBytes * 8);
  return Buffer.from(whole.toString(16).padStart(keyBytes * 2, '0'), 'hex');
}

function checkGroup(bytes: Uint8Array, half: KeyHalf): string {
  const digest = createHash('sha256').update(`varsam aterstallning ${half}`).update(bytes).digest();
  return toText(toSymbols(digest.subarray(0, 4), 7).slice(0, groupLength));
}

const toText = (symbols: readonly number[]): string =>
  symbols.map((symbol) => alphabet.charAt(symbol)).join('');

/** -1 for a character outside the alphabet. */
const toValues = (text: string): number[] => Array.from(text, (character) => alphabet.indexOf(character));

/** 32 bytes as fourteen groups of five characters, made to be written on paper and typed again. */
export function toGroups(bytes: Uint8Array, half: KeyHalf): string {
  if (bytes.length !== keyBytes) throw new Error(`A key is ${keyBytes} bytes, not ${bytes.length}`);
  const symbols = toSymbols(bytes, dataGroups * dataPerGroup);
  const groups = Array.from({ length: dataGroups }, (_, index) => {
    const data = symbols.slice(index * dataPerGroup, (index + 1) * dataPerGroup);
    return toText([...data, checkSymbol(data, index)]);
  });
  return [...groups, checkGroup(bytes, half)].join('-');
}

/** What people write for what was meant: small letters, O for 0, I and L for 1. */
const clean = (text: string): string =>
  text.toUpperCase().replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1');

function splitGroups(text: string): string[] {
  const written = clean(text)
    .split(/[\s\-–—.,:]+/u)
    .filter((part) => part !== '');
  const whole = written.join('');
  // Whoever left the hyphens out, or put them elsewhere, has still written the right characters.
  return whole.length === groupCount * groupLength ? (whole.match(/.{5}/gu) ?? []) : written;
}

function isSoundGroup(group: string, index: number): boolean {
  const symbols = toValues(group);
  if (symbols.length !== groupLength || symbols.includes(-1)) return false;
  return index === dataGroups || checkSymbol(symbols.slice(0, dataPerGroup), index) === symbols[dataPerGroup];
}

/** The 32 bytes of a typed key; refuses with the number and text of every group that was mistyped. */
export function fromGroups(text: string, half: KeyHalf): Result<Buffer> {
  const groups = splitGroups(text);
  if (groups.length !== groupCount) {
    return refused(
      problem('aterstallningsnyckel-langd', { antal: groups.join('').length, ska: groupCount * groupLength }),
    );
  }
  const wrong = groups.flatMap((group, index) =>
    isSoundGroup(group, index) ? [] : [`${index + 1} (${group})`],
  );
  if (wrong.length > 0) {
    return refused(problem('aterstallningsnyckel-felskriven', { grupper: wrong.join(', ') }));
  }
  const symbols = groups.slice(0, dataGroups).flatMap((group) => toValues(group.slice(0, dataPerGroup)));
  const bytes = fromSymbols(symbols);
  if (checkGroup(bytes, half) === groups[dataGroups]) return done(bytes);
  const otherHalf: KeyHalf = half === 'hemlig' ? 'oppen' : 'hemlig';
  return refused(
    checkGroup(bytes, otherHalf) === groups[dataGroups]
      ? problem('aterstallningsnyckel-fel-del', {
          behovs: half === 'hemlig' ? 'hemliga' : 'öppna',
          skrevs: half === 'hemlig' ? 'öppna' : 'hemliga',
        })
      : problem('aterstallningsnyckel-felskriven', {
          grupper: `${groupCount} (${groups[dataGroups] ?? ''})`,
        }),
  );
}
