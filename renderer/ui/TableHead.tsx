/** One row of column headings, in words that differ from each other. */
export const TableHead = ({ heads }: { readonly heads: readonly string[] }) => (
  <thead>
    <tr>
      {heads.map((h) => (
        <th key={h} scope="col">
          {h}
        </th>
      ))}
    </tr>
  </thead>
);
