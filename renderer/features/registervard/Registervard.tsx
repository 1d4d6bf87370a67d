import { hrefTo, usePlace } from '../../core/places.ts';
import { delar } from './delar.ts';

/** What is kept, for how long, who has seen it and what somebody may know of it. */
export default function Registervard() {
  const [, what] = usePlace().parts;
  const shown = delar.find((d) => d.id === what) ?? delar[0];
  if (shown === undefined) return null;
  const Part = shown.component;
  return (
    <div className="page">
      <nav aria-label="Registervård">
        <ul className="tab-list">
          {delar.map((d) => (
            <li key={d.id}>
              <a
                className="tab"
                href={hrefTo(`registervard/${d.id}`)}
                {...(d === shown ? { 'aria-current': 'page', 'data-selected': true } : {})}
              >
                {d.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Part />
    </div>
  );
}
