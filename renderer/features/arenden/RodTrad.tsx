import { TriangleAlert } from 'lucide-react';
import { csvText } from '../../../shared/export/csv.ts';
import { kolumnerna, rodTradKolumner } from '../../../shared/rodtrad/rodTrad.ts';
import type { RodTradKolumn } from '../../../shared/rodtrad/rodTrad.ts';
import { rodTradFynd } from '../../../shared/rodtrad/rodTradDokument.ts';
import { yearOf } from '../../../shared/time/localDate.ts';
import { halvarOf, parsePeriod, periodCode, periodLabel } from '../../../shared/time/period.ts';
import { listInText } from '../../../shared/text/svenska.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { SaveAs } from '../../core/SaveAs.tsx';
import { rapportslag } from '../../core/sparaFil.ts';
import { hrefTo, keepInAddress, usePlace } from '../../core/places.ts';
import { kanOppnas, platsFor } from '../../core/sakplatser.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { inFigures } from '../../ui/swedish.ts';
import './rodTrad.css';

type Rad = Answer<'rodtrad.visa'>['rader'][number];
/** In the address: what has no theme. */
const utan = 'utan';

const periodtext = (code: string): string => {
  const p = parsePeriod(code);
  return p === null ? code : periodLabel(p);
};

/** Every register by theme, so that what happens, what is judged and what is done can be read as one. */
export default function RodTrad() {
  const { idag } = useGrund();
  const { search } = usePlace();
  const now = periodCode(halvarOf(idag));
  const asked = search.get('period') ?? now;
  const period = parsePeriod(asked) === null ? now : asked;
  const svar = useQuestion('rodtrad.visa', { period });
  const year = yearOf(idag);
  const perioder = new Set([
    period,
    ...[year, year - 1, year - 2].flatMap((y) => [`${y}-H2`, `${y}-H1`, String(y)]),
  ]);
  return (
    <div className="page list-page">
      <PageHeader
        title="Röd tråd"
        lead="Samma tema genom alla register: det som händer, det som är bedömt och det som görs. Varje tal öppnar det som är räknat."
      />
      <div className="filters">
        <Select
          label="Period"
          options={[...perioder].map((p) => ({ id: p, text: periodtext(p) }))}
          value={period}
          onChange={(p) => keepInAddress({ period: p ?? now })}
        />
        {svar.state === 'ready' && svar.value.rader.length > 0 && (
          <>
            <SaveAs
              label="Spara tabellen som"
              namn={`rod-trad-${period.toLowerCase()}`}
              som={[...rapportslag, 'csv']}
              csv={() => csvAv(svar.value.rader)}
              write={(fil) => ask('rodtrad.dokument', { period, fil, ersatt: true })}
            />
          </>
        )}
      </div>
      <h2 className="visually-hidden">Teman och register</h2>
      <Answered asked={svar} lines={8}>
        {({ rader, metod }) =>
          rader.length === 0 ? (
            <EmptyState
              title="Inget är registrerat i perioden"
              text="När avvikelser, klagomål eller risker finns läggs de bredvid varandra här, tema för tema."
            />
          ) : (
            <>
              <Tabell rader={rader} period={period} />
              <Fragor rader={rader} />
              <p className="small quiet measure">{metod}</p>
            </>
          )
        }
      </Answered>
      <Poster
        period={period}
        tema={search.get('tema')}
        kolumn={kolumnerna.find((k) => k === search.get('kolumn'))}
        rader={svar.state === 'ready' ? svar.value.rader : []}
      />
    </div>
  );
}

const Tabell = ({ rader, period }: { readonly rader: readonly Rad[]; readonly period: string }) => (
  <table className="table trad">
    <caption className="visually-hidden">Röd tråd, {periodtext(period)}</caption>
    <thead>
      <tr>
        <th scope="col">Tema</th>
        {kolumnerna.map((k) => (
          <th key={k} scope="col" className="number">
            {rodTradKolumner[k]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rader.map((r) => (
        <tr key={r.tema ?? utan}>
          <th scope="row">{r.text}</th>
          {kolumnerna.map((k) => (
            <td key={k} className="number" data-kolumn={rodTradKolumner[k]}>
              <Tal rad={r} kolumn={k} period={period} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** What the empty cells ask, in words, each once with the themes it is asked of. */
const Fragor = ({ rader }: { readonly rader: readonly Rad[] }) => {
  const fynd = rodTradFynd(rader);
  return fynd.length === 0 ? null : (
    <Section title="Frågor som tabellen väcker">
      <ul className="items tradfynd">
        {fynd.map((f) => (
          <li key={f.text}>
            <Icon of={TriangleAlert} />
            <span>
              <strong>{rodTradKolumner[f.kolumn]}.</strong> {f.text}{' '}
              <span className="quiet">Gäller {listInText(f.teman)}.</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

function Tal({
  rad,
  kolumn,
  period,
}: {
  readonly rad: Rad;
  readonly kolumn: RodTradKolumn;
  readonly period: string;
}) {
  const c = rad.celler[kolumn];
  if (!c.galler)
    return (
      <span className="quiet" title="Lagen gäller inte det här temat">
        –
      </span>
    );
  const klara = c.klara === null || c.antal === 0 ? '' : `${inFigures(c.klara)} klara`;
  return (
    <>
      {c.fynd !== '' && (
        <span className="tradfraga" title={c.fynd}>
          <Icon of={TriangleAlert} />
          <span className="visually-hidden">Fråga: {c.fynd}</span>
        </span>
      )}
      {c.antal === 0 ? (
        '0'
      ) : (
        <a
          href={hrefTo('rod-trad', { period, tema: rad.tema ?? utan, kolumn })}
          aria-label={`${inFigures(c.antal)} ${rodTradKolumner[kolumn].toLowerCase()}, ${rad.text}. Visa dem.`}
        >
          {inFigures(c.antal)}
        </a>
      )}
      {klara !== '' && <span className="small quiet klara">{klara}</span>}
    </>
  );
}

interface PosterProps {
  readonly period: string;
  readonly tema: string | null;
  readonly kolumn: RodTradKolumn | undefined;
  readonly rader: readonly Rad[];
}

/** The records behind one number, each with the way to it. */
function Poster({ period, tema, kolumn, rader }: PosterProps) {
  if (tema === null || kolumn === undefined) return null;
  const text = rader.find((r) => (r.tema ?? utan) === tema)?.text ?? tema;
  const stang = (): void => keepInAddress({ tema: '', kolumn: '' });
  return (
    <Dialog title={`${rodTradKolumner[kolumn]}: ${text}`} isOpen onClose={stang} wide>
      <p className="quiet">{periodtext(period)}</p>
      <Lista period={period} tema={tema === utan ? null : tema} kolumn={kolumn} />
      <div className="dialog-actions">
        <Button onPress={stang}>Stäng</Button>
      </div>
    </Dialog>
  );
}

function Lista({
  period,
  tema,
  kolumn,
}: {
  readonly period: string;
  readonly tema: string | null;
  readonly kolumn: RodTradKolumn;
}) {
  const svar = useQuestion('rodtrad.poster', { period, tema, kolumn });
  return (
    <Answered asked={svar}>
      {(poster) => (
        <ul className="items">
          {poster.map((p, i) => {
            const innehall = (
              <>
                <span className="figures">{p.datum ?? ''}</span>
                <span>
                  <span className="title">{p.text}</span>{' '}
                  <span className="quiet small">
                    {p.nummer}
                    {p.antal > 1 ? `, ${inFigures(p.antal)} synpunkter` : ''}
                    {p.klar === null ? '' : p.klar ? ', klar' : ', inte klar'}
                  </span>
                </span>
              </>
            );
            return (
              // The same thing can stand here twice: two measures of one case.
              <li key={`${p.id}-${String(i)}`}>
                {kanOppnas(p.sak) ? (
                  <a
                    className="item"
                    href={hrefTo(platsFor(p.sak, p.id), kolumn === 'atgarder' ? { del: 'atgarder' } : {})}
                  >
                    {innehall}
                  </a>
                ) : (
                  <span className="item">{innehall}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Answered>
  );
}

const csvAv = (rader: readonly Rad[]): string =>
  csvText([
    ['Tema', ...kolumnerna.map((k) => rodTradKolumner[k]), 'Fynd'],
    ...rader.map((r) => [
      r.text,
      ...kolumnerna.map((k) => (r.celler[k].galler ? r.celler[k].antal : null)),
      kolumnerna
        .map((k) => r.celler[k].fynd)
        .filter((f) => f !== '')
        .join(' '),
    ]),
  ]);
