import { listInText } from '../../../shared/text/svenska.ts';
import { Answered } from '../../core/Answered.tsx';
import { hrefTo } from '../../core/places.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Notice } from '../../ui/Notice.tsx';
import { countOf, inFigures } from '../../ui/swedish.ts';
import { useRapportval } from './useRapportval.ts';

const sida = {
  avvikelse: 'avvikelser',
  klagomal: 'klagomal',
  extern: 'externa',
  'lex-sarah': 'lex-sarah',
  'lex-maria': 'lex-maria',
} as const;
/** The latest ones are enough to see where they come from. */
const SHOWN = 25;
const lage = { ny: 'ny leverans', ersatt: 'ny version', borta: 'saknas nu' } as const;

/** What has come after the cut-off date: every figure that would be another today, and the cases and files behind. */
export function Tillkommet({ period, version }: { readonly period: string; readonly version: number }) {
  const { mall } = useRapportval();
  const asked = useQuestion('rapport.skillnad', { mall, period, version });
  return (
    <Answered asked={asked} lines={3}>
      {({ siffror, texter, tillkomna, filer }) => {
        if (siffror.length + texter.length + tillkomna.length + filer.length === 0)
          return (
            <Notice kind="done">
              <p>Inget har kommit in efter brytdatum. Siffrorna är desamma i dag.</p>
            </Notice>
          );
        return (
          <div className="stack">
            <h3>Tillkom efter brytdatum</h3>
            {siffror.length > 0 && (
              <div className="document-table">
                <table className="table">
                  <caption>Siffror som skulle vara andra i dag</caption>
                  <thead>
                    <tr>
                      <th scope="col">Uppgift</th>
                      <th scope="col">Kolumn</th>
                      <th scope="col" className="number">
                        Låst
                      </th>
                      <th scope="col" className="number">
                        Nu
                      </th>
                      <th scope="col" className="number">
                        Skillnad
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {siffror.map((s) => (
                      <tr key={`${s.tabellId}|${s.rad}|${s.kolumn}|${s.fore}|${s.efter}`}>
                        <th scope="row">
                          {s.tabell}: {s.rad}
                        </th>
                        <td>{s.kolumn}</td>
                        <td className="number">{s.fore === '' ? '–' : s.fore}</td>
                        <td className="number">{s.efter === '' ? '–' : s.efter}</td>
                        <td className="number">
                          {s.skillnad === null ? '' : `${s.skillnad > 0 ? '+' : '−'}${Math.abs(s.skillnad)}`}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {tillkomna.length > 0 && (
              <>
                <p>{countOf(tillkomna.length, 'ärende', 'ärenden')} registrerades efter brytdatum:</p>
                <ul className="items">
                  {tillkomna.slice(0, SHOWN).map((t) => (
                    <li key={t.id} className="item">
                      <a href={hrefTo(`${sida[t.slag]}/${t.id}`)}>{t.nummer}</a>
                      <span className="small quiet">
                        {t.enhet}, {t.datum}
                      </span>
                    </li>
                  ))}
                </ul>
                {tillkomna.length > SHOWN && <p>… och {inFigures(tillkomna.length - SHOWN)} till.</p>}
              </>
            )}
            {filer.length > 0 && (
              <ul className="items">
                {filer.map((f) => (
                  <li key={`${f.unit}${f.period}${f.sha256}`} className="item">
                    <span>
                      Sammandrag {f.unit} {f.period}: {lage[f.lage]}
                    </span>
                    <span className="small quiet">{f.sha256.slice(0, 16)}</span>
                  </li>
                ))}
              </ul>
            )}
            {texter.length > 0 && <p>Texten är ändrad i {listInText(texter)}.</p>}
          </div>
        );
      }}
    </Answered>
  );
}
