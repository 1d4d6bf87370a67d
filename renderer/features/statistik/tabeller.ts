import { handelseslag, skadegrader } from '../../../shared/avvikelse/avvikelse.ts';
import { statusText } from '../../../shared/avvikelse/overgangar.ts';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../../shared/enhet/enhet.ts';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { manad, periodLabel } from '../../../shared/time/period.ts';
import type { Answer } from '../../core/client.ts';
import type { Grund } from '../../core/grund.ts';

export type Statistik = Answer<'statistik.avvikelser'>;
type Urval = Readonly<Record<string, string>>;

export interface Rad {
  readonly text: string;
  readonly antal: number;
  /** What the list of avvikelser is narrowed by to show exactly these; left out when it cannot be. */
  readonly urval?: Urval;
}
export interface Tabell {
  readonly id: string;
  readonly rubrik: string;
  readonly rader: readonly Rad[];
}

const veckodag = ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag', 'Söndag'];
const obesvarad: Readonly<Record<string, string>> = { obesvarad: 'Inte besvarat' };
const ur =
  (texts: Readonly<Record<string, string>>) =>
  (nyckel: string): string =>
    texts[nyckel] ?? obesvarad[nyckel] ?? nyckel;
const timme = (nyckel: string): string => (nyckel === 'okand' ? 'Okänt klockslag' : `kl. ${nyckel}`);

/** Every table of the statistics, in the order of the page; `urval` is what the whole page is narrowed by. */
export function tabeller(
  s: Statistik,
  urval: Urval,
  { kodverk, organisation, idag }: Grund,
): readonly Tabell[] {
  const rader = (
    counted: readonly { readonly nyckel: string; readonly antal: number }[],
    text: (nyckel: string) => string,
    narrow?: (nyckel: string) => Urval,
  ): readonly Rad[] =>
    counted.map((r) => ({
      text: text(r.nyckel),
      antal: r.antal,
      ...(narrow === undefined ? {} : { urval: { ...urval, ...narrow(r.nyckel) } }),
    }));
  return [
    {
      id: 'typ',
      rubrik: 'Per typ',
      rader: rader(
        s.perTyp,
        (n) => kodText(kodverk, 'avvikelsetyp', n),
        (typ) => ({ typ }),
      ),
    },
    {
      id: 'enhet',
      rubrik: 'Per enhet',
      rader: rader(
        s.perEnhet,
        (n) => enhetNamn(organisation, n as EnhetId, idag),
        (enhet) => ({ enhet }),
      ),
    },
    {
      id: 'manad',
      rubrik: 'Per månad',
      rader: rader(
        s.perManad,
        (n) => periodLabel(manad(n)),
        (period) => ({ period }),
      ),
    },
    { id: 'status', rubrik: 'Per steg', rader: rader(s.perStatus, ur(statusText), (status) => ({ status })) },
    { id: 'skada', rubrik: 'Fysisk skada', rader: rader(s.perSkada, ur(skadegrader)) },
    { id: 'slag', rubrik: 'Slag av händelse', rader: rader(s.perSlag, ur(handelseslag)) },
    {
      id: 'veckodag',
      rubrik: 'Per veckodag',
      rader: rader(s.perVeckodag, (n) => veckodag[Number(n) - 1] ?? n),
    },
    { id: 'timme', rubrik: 'Per timme', rader: rader(s.perTimme, timme) },
  ];
}

/** All tables as rows for a file, with the follow-up first as on the page. */
export const csvRader = (s: Statistik, all: readonly Tabell[]): (string | number | null)[][] => [
  ['tabell', 'rad', 'antal', 'median dagar'],
  ['Uppföljda', `av ${s.uppfoljda.av}`, s.uppfoljda.antal, null],
  ...s.dagarTillSteg.map((d) => ['Dagar till steg', ur(statusText)(d.steg), d.antal, d.median]),
  ...all.flatMap((t) => t.rader.map((r) => [t.rubrik, r.text, r.antal, null])),
];
