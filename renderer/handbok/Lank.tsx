import { useContext } from 'react';
import { hrefTo } from '../core/places.ts';
import { VisaSida } from './visaSida.ts';

interface Props {
  /** A place in the window, or `handbok/ID`. */
  readonly plats: string;
  readonly text: string;
}

/** A link of the handbook. Where there is no frame a page is shown at once, and a place in the window is only its name. */
export function Lank({ plats, text }: Props) {
  const visa = useContext(VisaSida);
  if (visa === null) return <a href={hrefTo(plats)}>{text}</a>;
  const [, id] = /^handbok\/(.*)$/u.exec(plats) ?? [];
  if (id === undefined) return text;
  return (
    <a
      href={hrefTo(plats)}
      onClick={(e) => {
        e.preventDefault();
        visa(id);
        window.scrollTo(0, 0);
      }}
    >
      {text}
    </a>
  );
}
