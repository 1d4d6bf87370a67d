/**
 * Reads what `reg export` writes: UTF-16 with a mark, the same in every language of Windows (docs/adr/0085). Gives the
 * values of the one key that is asked for, and null when the text is no such file. Kinds that no setting uses are left
 * out by giving undefined, so that the table says what is wrong with them.
 */
export function lasRegisterfil(bytes: Uint8Array, nyckel: string): Record<string, unknown> | null {
  const text = avkoda(bytes);
  if (text === null || !/^Windows Registry Editor Version 5\.00\r?\n/.test(text)) return null;
  // A long hex value goes on after a backslash at the end of the line.
  const lines = text.replaceAll(/\\\r?\n\s*/g, '').split(/\r?\n/);
  const values: Record<string, unknown> = {};
  let isHere = false;
  for (const line of lines) {
    const section = /^\[(.*)\]$/.exec(line)?.[1];
    if (section !== undefined) isHere = section.toLowerCase() === nyckel.toLowerCase();
    const pair = isHere ? /^"((?:[^"\\]|\\.)*)"=(.*)$/s.exec(line) : null;
    if (pair !== null) values[unescape(pair[1] ?? '')] = varde(pair[2] ?? '');
  }
  return values;
}

function avkoda(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return null;
  return new TextDecoder('utf-16le').decode(bytes);
}

const unescape = (text: string): string => text.replaceAll(/\\(.)/gs, '$1');

const hexBytes = (text: string): Uint8Array =>
  Uint8Array.from(
    text.split(',').filter((h) => h.trim() !== ''),
    (h) => Number.parseInt(h, 16),
  );
const utf16 = (hex: string): string => new TextDecoder('utf-16le').decode(hexBytes(hex));

/** REG_SZ, REG_DWORD, REG_EXPAND_SZ (hex(2)) and REG_MULTI_SZ (hex(7)). */
function varde(raw: string): unknown {
  const text = /^"((?:[^"\\]|\\.)*)"$/s.exec(raw)?.[1];
  if (text !== undefined) return unescape(text);
  const dword = /^dword:([0-9a-f]{8})$/i.exec(raw)?.[1];
  if (dword !== undefined) return Number.parseInt(dword, 16);
  const [, kind, hex] = /^hex\((2|7)\):(.*)$/i.exec(raw) ?? [];
  if (kind === '2') return utf16(hex ?? '').replace(/\0+$/, '');
  if (kind === '7')
    return utf16(hex ?? '')
      .split('\0')
      .filter((t) => t !== '');
  return undefined;
}
