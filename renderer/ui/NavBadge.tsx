/** How many things are owed, beside a word of the navigation; nothing when there are none. */
export const NavBadge = ({ owed }: { readonly owed: number }) =>
  owed === 0 ? null : (
    <span className="badge">
      {owed > 999 ? '999+' : owed}
      <span className="visually-hidden"> att göra</span>
    </span>
  );
