import { enhetDen, finnEnhet } from '../enhet/enhet.ts';
import type { EnhetId, Organisation } from '../enhet/enhet.ts';
import type { FristInstallning } from '../frist/frister.ts';
import type { Eskalering } from '../bedomning/eskalering.ts';
import { gallringsslag } from '../gallring/gallring.ts';
import { galler, koderI } from '../kodverk/kodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import type { Riskmatris } from '../riskmatris/riskmatris.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Granser } from './granser.ts';

/** What the centre decides for everybody. */
export interface Gemensamt {
  readonly organisation: Organisation;
  readonly kodverk: Kodverk;
  readonly matriser: readonly Riskmatris[];
  readonly frister: FristInstallning;
  readonly eskalering: Eskalering;
  readonly granser: Granser;
}

/** Open cases of one unit and main type on this computer. */
export interface OppnaArenden {
  readonly unit: EnhetId;
  readonly typ: string;
  readonly n: number;
  /** Those of them without a final score. */
  readonly ejSlutligtBedomda: number;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sum = (rows: readonly OppnaArenden[], of: 'n' | 'ejSlutligtBedomda' = 'n'): number =>
  rows.reduce((total, r) => total + r[of], 0);
const arenden = (n: number): string => (n === 1 ? '1 öppet ärende' : `${n} öppna ärenden`);

interface Andring {
  readonly text: string;
  /** Open cases that are touched. */
  readonly oppna: number;
}

const gallringstext = ({ gallring }: Granser): string =>
  gallring.length === 0
    ? ': det finns inget beslut längre'
    : `: ${gallring.map((r) => `${gallringsslag[r.slag].toLowerCase()} ${r.ar} år (${r.beslut})`).join(', ')}`;

/** What a new registry changes here, as sentences that say which open cases are touched; empty when nothing does. */
export function registerpaverkan(
  fore: Gemensamt,
  efter: Gemensamt,
  oppna: readonly OppnaArenden[],
  idag: LocalDate,
): readonly Andring[] {
  const changes: Andring[] = [];
  if (!same(fore.organisation, efter.organisation)) {
    const ended = sum(
      oppna.filter((o) => {
        const enhet = finnEnhet(efter.organisation, o.unit);
        return enhet === undefined || enhetDen(enhet, idag) === undefined;
      }),
    );
    changes.push({
      oppna: ended,
      text:
        ended === 0
          ? 'Organisationen är ändrad. Inga öppna ärenden påverkas.'
          : `Organisationen är ändrad: ${arenden(ended)} ligger på en enhet som har upphört. Flytta dem till rätt enhet.`,
    });
  }
  if (!same(fore.kodverk, efter.kodverk)) {
    const there = new Set(
      koderI(efter.kodverk, 'avvikelsetyp')
        .filter((k) => galler(k, idag))
        .map((k) => k.kod),
    );
    const ended = sum(oppna.filter((o) => !there.has(o.typ)));
    changes.push({
      oppna: ended,
      text:
        ended === 0
          ? 'Typerna och de andra listorna är ändrade. Inga öppna ärenden påverkas.'
          : `Typerna är ändrade: ${arenden(ended)} har en typ som inte används längre. De behåller den tills du klassar om dem.`,
    });
  }
  if (!same(fore.matriser, efter.matriser)) {
    const waiting = sum(oppna, 'ejSlutligtBedomda');
    changes.push({
      oppna: waiting,
      text:
        waiting === 0
          ? 'Riskmatrisen är ändrad. Gjorda bedömningar står kvar med de ord de gjordes med.'
          : `Riskmatrisen är ändrad: ${arenden(waiting)} får sin slutliga bedömning med den nya. Gjorda bedömningar står kvar.`,
    });
  }
  if (!same(fore.frister, efter.frister))
    changes.push({
      oppna: sum(oppna),
      text: `Fristerna är ändrade: ${arenden(sum(oppna))} kan få nya datum. Inget ärende stängs av en frist.`,
    });
  if (!same(fore.eskalering, efter.eskalering))
    changes.push({
      oppna: sum(oppna),
      text: `Reglerna för när MAS och SAS ska kopplas in är ändrade och gäller också ${arenden(sum(oppna))}.`,
    });
  const { smatal } = efter.granser;
  if (fore.granser.smatal !== smatal)
    changes.push({
      oppna: 0,
      text: `Gränsen för små tal är ändrad: i offentliga rapporter döljs ${smatal < 2 ? 'inga tal' : `antal under ${smatal}`}. Inga öppna ärenden påverkas.`,
    });
  if (!same(fore.granser.gallring, efter.granser.gallring))
    changes.push({
      oppna: 0,
      text: `Tiden för gallring är ändrad${gallringstext(efter.granser)}. Öppna ärenden gallras aldrig.`,
    });
  return changes;
}
