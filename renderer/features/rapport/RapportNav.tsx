import { hrefTo, usePlace } from '../../core/places.ts';

const delar = [
  ['', 'Rapporten'],
  ['versioner', 'Låsta versioner'],
  ['offentlig', 'Offentlig utgåva'],
  ['tidigare', 'Tidigare siffror'],
  ['mall', 'Mall'],
  ['granska', 'Granska en Word-fil'],
] as const;

/** The parts of the reports as links; the period follows along. */
export function RapportNav() {
  const { parts, search } = usePlace();
  const here = parts[1] ?? '';
  const period = search.get('period') ?? undefined;
  return (
    <nav aria-label="Rapportens delar" className="report-nav">
      {delar.map(([id, text]) => (
        <a
          key={id}
          href={hrefTo(id === '' ? 'rapporter' : `rapporter/${id}`, { period })}
          {...(here === id ? { 'aria-current': 'page' as const } : {})}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
