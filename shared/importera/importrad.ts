import { handelseslag, skadegrader, zAvvikelseUppgifter } from '../avvikelse/avvikelse.ts';
import type { AvvikelseUppgifter } from '../avvikelse/avvikelse.ts';
import { enhetIdOf } from '../avvikelse/enkelForm.ts';
import { granskaUppgifter } from '../avvikelse/granska.ts';
import { finnEnhet } from '../enhet/enhet.ts';
import type { EnhetId, Organisation } from '../enhet/enhet.ts';
import { swedishIssue } from '../indatafel.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import { problemText } from '../problem.ts';
import { toAsciiId } from '../text/ascii.ts';
import type { LocalDate } from '../time/localDate.ts';
import { importfalt } from './importfalt.ts';
import type { Importfalt } from './importfalt.ts';
import type { Importmall } from './importmall.ts';
import { finnKodAv, tolkaImportdatum, tolkaImporttid } from './importvarde.ts';
import type { Tabellrad } from './tabell.ts';

export interface Importunderlag {
  readonly rubriker: readonly string[];
  readonly mall: Importmall;
  readonly org: Organisation;
  readonly kodverk: Kodverk;
  readonly today: LocalDate;
}
export interface Importfel {
  readonly falt: Importfalt | '';
  readonly text: string;
  /** What the file writes, where the template could translate it. */
  readonly okant?: string;
}
export type Importutfall =
  | { readonly uppgifter: AvvikelseUppgifter; readonly externtId: string }
  | { readonly fel: readonly [Importfel, ...Importfel[]] };

/** Fields whose words in the other system can be translated to ours, one by one. */
export const oversattbara = ['enhet', 'typ', 'undertyp', 'plats'] as const;
const arOversattbar = (falt: Importfalt): boolean => oversattbara.some((f) => f === falt);

function written(rad: Tabellrad, falt: Importfalt, u: Importunderlag): string {
  const at = u.rubriker.indexOf(u.mall.kolumner[falt] ?? '');
  return at < 0 ? '' : (rad.celler[at] ?? '').trim();
}

/** What the row says in a field: its cell, translated by the template, or the standard value. */
function cell(rad: Tabellrad, falt: Importfalt, u: Importunderlag): string {
  const text = written(rad, falt, u);
  const table = u.mall.oversattning[falt] ?? {};
  const translated =
    table[text] ?? Object.entries(table).find(([k]) => k.toLowerCase() === text.toLowerCase())?.[1];
  const value = translated ?? text;
  return value === '' ? (u.mall.standard[falt] ?? '') : value;
}

/** A key of a closed list by its name or its words: `måttlig`, `Måttlig skada`, `mattlig`. */
function nyckelAv(list: Readonly<Record<string, string>>, text: string): string | null {
  const wanted = toAsciiId(text);
  const hit = Object.entries(list).find(
    ([key, label]) =>
      key === wanted || toAsciiId(label) === wanted || toAsciiId(label).split('-')[0] === wanted,
  );
  return hit?.[0] ?? null;
}

/**
 * One row as an avvikelse to register, or everything that is wrong with it. Judged by the same rules as the form;
 * empty cells are left out, nothing is filled in that the template does not say.
 */
export function tolkaImportrad(rad: Tabellrad, u: Importunderlag): Importutfall {
  const fel: Importfel[] = [];
  const wrong: Wrong = (falt, text) => {
    const okant = arOversattbar(falt) ? written(rad, falt, u) : '';
    fel.push({ falt, text: `${importfalt[falt].text}: ${text}`, ...(okant === '' ? {} : { okant }) });
    return null;
  };
  const read = (falt: Importfalt): string => cell(rad, falt, u);
  const optional = <T>(falt: Importfalt, parse: (text: string) => T | null, what: string): T | null => {
    const text = read(falt);
    return text === '' ? null : (parse(text) ?? wrong(falt, `”${short(text)}” ${what}`));
  };
  for (const falt of ['enhet', 'typ', 'datum', 'vadHande'] as const)
    if (read(falt) === '') wrong(falt, 'saknas');

  const enhetId = enhetIdOf(u.org, read('enhet'));
  if (read('enhet') !== '' && finnEnhet(u.org, enhetId as EnhetId) === undefined)
    wrong('enhet', `”${short(read('enhet'))}” finns inte i organisationen`);
  const typer = tolkaTyp(u, read('typ'), read('undertyp'), wrong);
  const nar = tolkaNar(read('datum'), read('tid'), wrong);
  const upptackt = optional('upptackt', (t) => tolkaImportdatum(t)?.datum ?? null, 'är inget datum');
  const plats = optional(
    'plats',
    (t) => finnKodAv(u.kodverk, 'plats', t)?.kod ?? null,
    'finns inte i kodlistan',
  );
  const slag = optional(
    'slag',
    (t) => nyckelAv(handelseslag, t),
    'är inte risk, tillbud eller negativ händelse',
  );
  const skadaFysisk = optional('skadaFysisk', (t) => nyckelAv(skadegrader, t), 'är ingen skadegrad');
  const skadaPsykisk = optional('skadaPsykisk', (t) => nyckelAv(skadegrader, t), 'är ingen skadegrad');
  const lagrumText = read('lagrum').toLowerCase();
  const lagrum = lagrumText === '' ? (typer?.lagrum ?? null) : lagrumText;
  if (typer !== null && lagrum === null) wrong('lagrum', 'saknas, och typen finns i flera lagrum');
  const [first, ...more] = fel;
  if (first !== undefined) return { fel: [first, ...more] };

  const parsed = zAvvikelseUppgifter.safeParse(
    {
      enhetId,
      lagrum,
      typ: typer?.typ,
      undertyp: typer?.undertyp,
      nar,
      ...(upptackt === null ? {} : { upptackt }),
      vadHande: read('vadHande'),
      slag,
      plats,
      skadaFysisk,
      skadaPsykisk,
      omedelbarAtgard: read('omedelbarAtgard'),
      forbattringsforslag: read('forbattringsforslag'),
    },
    { error: swedishIssue },
  );
  if (!parsed.success) {
    const issues = parsed.error.issues.map((i) => ({
      falt: '' as const,
      text: `${i.path.join('.')}: ${i.message}`,
    }));
    return { fel: [issues[0] ?? { falt: '', text: 'Raden går inte att läsa' }, ...issues.slice(1)] };
  }
  const stop = granskaUppgifter(parsed.data, { org: u.org, kodverk: u.kodverk, today: u.today });
  return stop === null
    ? { uppgifter: parsed.data, externtId: read('externtId').slice(0, 200) }
    : { fel: [{ falt: '', text: problemText(stop) }] };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

type Wrong = (falt: Importfalt, text: string) => null;

function tolkaTyp(u: Importunderlag, typText: string, underText: string, wrong: Wrong) {
  if (typText === '') return null;
  const hit = finnKodAv(u.kodverk, 'avvikelsetyp', typText);
  if (hit === null) return wrong('typ', `”${short(typText)}” finns inte i kodlistan, eller kan vara flera`);
  const typ = hit.under ?? hit.kod;
  const under = underText === '' ? null : finnKodAv(u.kodverk, 'avvikelsetyp', underText, typ);
  if (underText !== '' && under === null)
    return wrong('undertyp', `”${short(underText)}” hör inte till typen`);
  return {
    typ,
    undertyp: under?.kod ?? (hit.under === undefined ? null : hit.kod),
    lagrum: hit.lagrum?.length === 1 ? (hit.lagrum[0] ?? null) : null,
  };
}

function tolkaNar(datumText: string, tidText: string, wrong: Wrong) {
  if (datumText === '') return null;
  const day = tolkaImportdatum(datumText);
  if (day === null) return wrong('datum', `”${short(datumText)}” är inget datum som finns`);
  const tid = tidText === '' ? day.tid : tolkaImporttid(tidText);
  if (tidText !== '' && tid === null) return wrong('tid', `”${short(tidText)}” är inget klockslag`);
  return tid === null
    ? { precision: 'ungefar' as const, datum: day.datum }
    : { precision: 'exakt' as const, datum: day.datum, tid };
}

/**
 * What makes two rows the same event: the other system's number when it has one, otherwise unit, day, clock, type and
 * the words, so that a file imported again finds its rows.
 */
export function dubblettnyckel(uppgifter: AvvikelseUppgifter, externtId: string): string {
  if (externtId !== '') return `id|${externtId.trim().toLowerCase()}`;
  const { enhetId, lagrum, typ, undertyp, nar, vadHande } = uppgifter;
  const when = nar.precision === 'okand' ? '' : `${nar.datum} ${nar.tid ?? ''}`;
  const words = vadHande.toLowerCase().replace(/\s+/g, ' ').trim();
  return ['rad', enhetId, lagrum, typ, undertyp ?? '', when, words].join('|');
}
