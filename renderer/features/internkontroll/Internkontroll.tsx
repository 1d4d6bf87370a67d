import { hrefTo, usePlace } from '../../core/places.ts';
import { delar } from './delar.ts';

/** `internkontroll` is its first place · `internkontroll/DEL` one of them · what comes after is the place's own. */
export default function Internkontroll() {
  const [, what] = usePlace().parts;
  const shown = delar.find((d) => d.id === what) ?? delar[0];
  if (shown === undefined) return null;
  const Part = shown.component;
  return (
    <div className="page">
      <nav aria-label="Internkontroll">
        <ul className="tab-list">
          {delar.map((d) => (
            <li key={d.id}>
              <a
                className="tab"
                href={hrefTo(`internkontroll/${d.id}`)}
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
