import type { Dokument } from '../../dokument/dokument.ts';
import type { LocalDate } from '../../time/localDate.ts';
import { granskaAndringar } from './andringRegel.ts';
import { granskaDatum } from './datumRegel.ts';
import { granskaDelar } from './delarRegel.ts';
import type { Fynd } from './fynd.ts';
import { granskaHalvar } from './halvarRegel.ts';
import { granskaKolumner } from './kolumnRegel.ts';
import { lasDokument } from './lasning.ts';
import { granskaPerioder } from './periodRegel.ts';
import { granskaPersoner } from './personRegel.ts';
import { granskaProcent } from './procentRegel.ts';
import { granskaPublicerat } from './publiceradRegel.ts';
import { granskaSummor } from './summaRegel.ts';
import { granskaTextMotTabell } from './textTabellRegel.ts';
import { granskaTotaler } from './totalRegel.ts';

export interface Granskning {
  /** The day of the report; left out it is looked for in the document. */
  readonly rapportdatum?: LocalDate;
  /** One reporting interval in months: an older measurement is stale. Left out means twelve. */
  readonly intervallManader?: number;
}

/**
 * The Rimlighetskontroll: reads every table and every figure in the text of a report and gives what does not agree,
 * in the order of the document. It needs nothing but the document, and is silent when it cannot tell what is meant.
 */
export function granskaDokument(dokument: Dokument, options: Granskning = {}): readonly Fynd[] {
  const dok = lasDokument(dokument);
  const parts = granskaDelar(dok);
  const sums = granskaSummor(dok);
  // A text that gives what the parts add up to is right; the total of the table is told already.
  const isRightSum = (f: Fynd) => sums.some((s) => s.tal[0] === f.tal[1] && s.tal[1] === f.tal[0]);
  const tables = granskaTextMotTabell(dok).filter(
    (f) => !isRightSum(f) && !parts.some((p) => isSamePlace(p, f)),
  );
  const changes = granskaAndringar(dok);
  const totals = granskaTotaler(dok).filter((f) => ![...tables, ...changes].some((o) => isSamePlace(o, f)));
  return [
    ...sums,
    ...granskaPublicerat(dok),
    ...granskaKolumner(dok),
    ...granskaHalvar(dok),
    ...granskaPersoner(dok).filter((f) => !parts.some((p) => isSameClaim(p, f))),
    ...granskaProcent(dok),
    ...granskaPerioder(dok),
    ...granskaDatum(dok, options.rapportdatum, options.intervallManader ?? 12),
    ...parts,
    ...tables,
    ...changes,
    ...totals,
  ].toSorted(
    (a, b) => a.plats.block - b.plats.block || (a.plats.span?.from ?? 0) - (b.plats.span?.from ?? 0),
  );
}

const isSamePlace = (a: Fynd, b: Fynd): boolean =>
  a.plats.block === b.plats.block && a.plats.span?.from === b.plats.span?.from;

/** "96 personer, varav 102 …" is one slip, whichever rule sees it. */
const isSameClaim = (a: Fynd, b: Fynd): boolean =>
  a.plats.block === b.plats.block &&
  a.tal.every((n) => b.tal.includes(n)) &&
  b.tal.every((n) => a.tal.includes(n));

/** What an answer ("stämmer, därför att …") is tied to: another number or another place is another finding. */
export const fyndNyckel = (f: Fynd): string =>
  [f.regel, f.plats.id ?? f.plats.block, f.plats.cell?.rad, f.plats.cell?.kolumn, ...f.tal].join('|');
