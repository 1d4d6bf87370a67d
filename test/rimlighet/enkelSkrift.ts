import type { Block, Cell, Dokument, Rad } from '../../shared/dokument/dokument.ts';

/**
 * A document in plain writing, so that a test shows it as it is read: `#` headings, `-` points, `|` tables (`|!` a
 * marked header row, `^` a cell merged with the one above, `<` with the one to the left), `Tabell:` a caption.
 */
export function dokumentAv(skrift: string, titel = 'Rapport'): Dokument {
  const block: Block[] = [];
  let caption: string | undefined;
  let table: { head: string[][]; rows: string[][] } | null = null;
  const close = () => {
    if (table === null) return;
    const all = merge([...table.head, ...table.rows]);
    block.push({
      slag: 'tabell',
      ...(caption === undefined ? {} : { caption }),
      headerRows: all.slice(0, table.head.length),
      rows: all.slice(table.head.length),
    });
    table = null;
    caption = undefined;
  };
  for (const line of skrift.split('\n').map((l) => l.trim())) {
    if (line.startsWith('|')) {
      table ??= { head: [], rows: [] };
      const isHead = line.startsWith('|!');
      const cells = line
        .slice(isHead ? 2 : 1, -1)
        .split('|')
        .map((c) => c.trim());
      (isHead ? table.head : table.rows).push(cells);
      continue;
    }
    close();
    const heading = /^(#+) (.*)$/.exec(line);
    const last = block.at(-1);
    if (heading) block.push({ slag: 'rubrik', niva: heading[1]?.length ?? 1, text: heading[2] ?? '' });
    else if (line.startsWith('Tabell:')) caption = line.slice(7).trim();
    else if (line.startsWith('- ')) {
      if (last?.slag === 'lista')
        block[block.length - 1] = { ...last, punkter: [...last.punkter, line.slice(2)] };
      else block.push({ slag: 'lista', punkter: [line.slice(2)] });
    } else if (line !== '') block.push({ slag: 'stycke', text: line });
  }
  close();
  return { sprak: 'sv-SE', titel, block };
}

function merge(rows: readonly (readonly string[])[]): readonly Rad[] {
  return rows.map((row, r) =>
    row.flatMap((text, c): Cell[] => {
      if (text === '^' || text === '<') return [];
      let colSpan = 1;
      while (row[c + colSpan] === '<') colSpan += 1;
      let rowSpan = 1;
      while (rows[r + rowSpan]?.[c] === '^') rowSpan += 1;
      return [{ text, ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) }];
    }),
  );
}
