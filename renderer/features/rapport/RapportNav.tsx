import { LaserBara } from '../../core/BaraFor.tsx';
import { hrefTo, usePlace } from '../../core/places.ts';
import { adressAv } from './rapportval.ts';
import { useRapportval } from './useRapportval.ts';

const delar = [
  ['', 'Rapporten'],
  ['versioner', 'Låsta versioner'],
  ['offentlig', 'Offentlig utgåva'],
  ['tidigare', 'Tidigare siffror'],
  ['mall', 'Mall'],
  ['granska', 'Granska en Word-fil'],
] as const;
/** Parts that those who lock reports decide about; others read them. */
const ansvarigas: readonly string[] = ['offentlig', 'mall'];

/** The parts of the reports as links; the period follows along. */
export function RapportNav() {
  const { parts } = usePlace();
  const val = useRapportval();
  const here = parts[1] ?? '';
  return (
    <>
      <nav aria-label="Rapportens delar" className="report-nav">
        {delar.map(([id, text]) => (
          <a
            key={id}
            href={hrefTo(id === '' ? 'rapporter' : `rapporter/${id}`, adressAv(val))}
            {...(here === id ? { 'aria-current': 'page' as const } : {})}
          >
            {text}
          </a>
        ))}
      </nav>
      {ansvarigas.includes(here) && <LaserBara fraga="rapport.mall.spara" vad="det här" />}
    </>
  );
}
