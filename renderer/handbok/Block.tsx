import { bilder } from 'virtual:handbok';
import type { Handboksblock, Textdel } from '../../shared/handbok/handbok.ts';
import { Lank } from './Lank.tsx';

/** One block of a page, element by element: nothing in the handbook becomes HTML. */
export function Block({ block }: { readonly block: Handboksblock }) {
  switch (block.slag) {
    case 'rubrik':
      return <h2 id={block.id}>{block.text}</h2>;
    case 'stycke':
      return (
        <p>
          <Delar delar={block.delar} />
        </p>
      );
    case 'lista': {
      const poster = block.poster.map((delar) => (
        <li key={keyOf(delar)}>
          <Delar delar={delar} />
        </li>
      ));
      return block.ordnad ? <ol start={block.fran}>{poster}</ol> : <ul>{poster}</ul>;
    }
    case 'tabell':
      return <Tabell block={block} />;
    case 'bild':
      return (
        <figure className="handboksbild">
          <img src={bilder[block.fil]} alt={block.text} loading="lazy" />
          <figcaption className="quiet small">{block.text}</figcaption>
        </figure>
      );
  }
}

const keyOf = (delar: readonly Textdel[]): string => delar.map((del) => del.text).join('');

const Tabell = ({ block }: { readonly block: Extract<Handboksblock, { slag: 'tabell' }> }) => (
  <table className="table">
    <thead>
      <tr>
        {block.huvud.map((text) => (
          <th key={text} scope="col">
            {text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rader.map((rad) => (
        <tr key={rad.map(keyOf).join('|')}>
          {rad.map((delar, i) => (
            <td key={`${block.huvud[i] ?? ''}${keyOf(delar)}`}>
              <Delar delar={delar} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Delar = ({ delar }: { readonly delar: readonly Textdel[] }) =>
  delar.map((del) => <Del key={`${del.slag}${del.text}`} del={del} />);

function Del({ del }: { readonly del: Textdel }) {
  switch (del.slag) {
    case 'text':
      return del.text;
    case 'stark':
      return <strong>{del.text}</strong>;
    case 'tangent':
      return <kbd>{del.text}</kbd>;
    case 'lank':
      return <Lank plats={del.plats} text={del.text} />;
  }
}
