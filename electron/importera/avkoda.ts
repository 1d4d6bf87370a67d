export interface Avkodad {
  readonly text: string;
  readonly kodning: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

const decode = (bytes: Uint8Array, kodning: Avkodad['kodning']): Avkodad => ({
  text: new TextDecoder(kodning).decode(bytes),
  kodning,
});

/** Every other byte is nought in UTF-16 with Latin letters: which ones tells the order. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 4) return null;
  let [even, odd] = [0, 0];
  for (const [i, b] of sample.entries())
    if (b === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  const many = sample.length / 4;
  return odd > many && even === 0 ? 'utf-16le' : even > many && odd === 0 ? 'utf-16be' : null;
}

/** Text of a file in the encoding it is written in: by its mark, else UTF-8 when it holds, else Windows-1252. */
export function avkoda(bytes: Uint8Array): Avkodad {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return decode(bytes, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), kodning: 'utf-8' };
  } catch {
    return decode(bytes, 'windows-1252');
  }
}
