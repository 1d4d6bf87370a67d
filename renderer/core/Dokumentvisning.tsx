import type { Block, Diagram, Dokument } from '../../shared/dokument/dokument.ts';
import { Dokumenttabell } from './Dokumenttabell.tsx';

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
      return <Dokumenttabell t={b} />;
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
