/**
 * Earlier figures pasted from a spreadsheet: a head line and one figure on each line, parted by semicolon, tab or comma.
 * Gives objects for the contract to judge; a figure written with spaces in it (1 234) is read as a number.
 */
export function lasTidigareCsv(text: string): readonly Readonly<Record<string, unknown>>[] {
  const [head = '', ...lines] = text
    .split(/\r?\n/)
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const mark = [';', '\t', ','].find((m) => head.includes(m)) ?? ';';
  const cells = (line: string): string[] =>
    line.split(mark).map((c) =>
      c
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
  const names = cells(head.toLowerCase()).map((n) => n.replace('mått', 'matt').replace('källa', 'kalla'));
  return lines.map((line) => {
    const values = cells(line);
    return Object.fromEntries(
      names.flatMap((name, i): [string, unknown][] => {
        const value = values[i] ?? '';
        if (value === '') return [];
        const figure = value.replaceAll(/[\s\u00a0\u202f]/g, '');
        return [[name, name === 'antal' && /^\d+$/.test(figure) ? Number(figure) : value]];
      }),
    );
  });
}
