import type { Block, Diagram, Dokument, Tabell } from '../../shared/dokument/dokument.ts';

const isFigure = (text: string): boolean =>
  /^[+−]?[\d\u202f\s]+(?:,\d+)?(?:\u00a0%)?$|^\.\.$|^–$/u.test(text);

const Tabellen = ({ t }: { readonly t: Tabell }) => (
  <div className="document-table">
    <table className="table">
      <caption>{t.caption}</caption>
      <thead>
        {t.headerRows.map((r, at) => (
          <tr key={`${r[0]?.text ?? ''}${String(at)}`}>
            {r.map((c, i) => (
              <th
                key={`${c.text}${String(i)}`}
                scope="col"
                colSpan={c.colSpan}
                className={i > 0 && isFigure(t.rows[0]?.[i]?.text ?? '') ? 'number' : ''}
              >
                {c.text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {t.rows.map((r, at) => (
          <tr
            key={`${r[0]?.text ?? ''}${String(at)}`}
            className={/^(?:Summa|Totalt)$/u.test(r[0]?.text ?? '') ? 'sum' : ''}
          >
            {r.map((c, i) =>
              i < (t.rowHeads ?? 1) ? (
                <th key={`${c.text}${String(i)}`} scope="row">
                  {c.text}
                </th>
              ) : (
                <td key={`${c.text}${String(i)}`} className={isFigure(c.text) ? 'number' : ''}>
                  {c.text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    {(t.note ?? t.source) !== undefined && (
      <p className="small quiet">
        {t.note} {t.source}
      </p>
    )}
  </div>
);

/** A chart as it stands in the document, on its own paper. */
export const Diagrambild = ({ diagram: d }: { readonly diagram: Diagram }) => (
  <figure className="document-chart">
    <img
      src={`data:image/svg+xml,${encodeURIComponent(d.svg)}`}
      alt={d.alt}
      width={d.width}
      height={d.height}
    />
    <figcaption>{d.titel}</figcaption>
  </figure>
);

const Blocket = ({ b }: { readonly b: Block }) => {
  switch (b.slag) {
    case 'rubrik':
      return b.niva === 1 ? <h2>{b.text}</h2> : <h3>{b.text}</h3>;
    case 'stycke':
      return <p className={b.roll === 'notis' ? 'small quiet' : ''}>{b.text}</p>;
    case 'lista': {
      const items = b.punkter.map((p) => <li key={p}>{p}</li>);
      return b.numrerad === true ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'tabell':
      return <Tabellen t={b} />;
    case 'diagram':
      return <Diagrambild diagram={b} />;
    case 'sidbrytning':
      return null;
  }
};

/** A document as it will be written, on paper of its own: what one sees is what the file says. */
export const Dokumentvisning = ({ dokument }: { readonly dokument: Dokument }) => (
  <article className="document" aria-label={dokument.titel}>
    <p className="document-title">{dokument.titel}</p>
    {dokument.block.map((b, i) => (
      <Blocket key={b.id ?? String(i)} b={b} />
    ))}
  </article>
);
