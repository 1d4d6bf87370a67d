import validate from '@ooxml-tools/validate';

/**
 * What Microsoft's Open XML SDK has against a file: its schemas (ECMA-376 with Word's and Excel's own additions) and its
 * rules of meaning, such as ids that must be unique. Empty for a file that opens without questions.
 */
export async function officefel(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<readonly string[]> {
  try {
    const found = await validate(bytes, format, 'Office2016');
    return found.map((f) => `${f.path.partUri} ${f.path.xpath}: ${f.description.slice(0, 300)}`);
  } catch (error) {
    return [String(error)];
  }
}
