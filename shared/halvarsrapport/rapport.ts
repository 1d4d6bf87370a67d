import type { Kodverk } from '../kodverk/kodverk.ts';
import { longDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import { periodCode, periodLabel } from '../time/period.ts';
import { INGA_BIDRAG } from './bidrag/bidrag.ts';
import type { Bidrag } from './bidrag/bidrag.ts';
import { delAv } from './avsnittsdelar.ts';
import type { Block, Dokument } from '../dokument/dokument.ts';
import { hslMatt, solMatt } from './matt.ts';
import type { MattId } from './matt.ts';
import { avsnittsmeningar } from './avsnittsmeningar.ts';
import { efterVarandra } from './meningar/skrivning.ts';
import type { Forslag } from './meningar/skrivning.ts';
import { periodord } from './periodord.ts';
import type { Avsnittsmall, Rapportmall } from './rapportmall.ts';
import { fyllI, textblock } from './rapporttext.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import { raknaSiffror } from './siffror.ts';
import type { Rapportunderlag, Siffror } from './siffror.ts';
import { tackning } from './tackning.ts';

/** What an owner has written in a section, and whether it is signed as done. */
export interface Avsnittstext {
  readonly text: string;
  readonly klar: boolean;
}

export interface Rapportindata extends Rapportunderlag {
  readonly kodverk: Kodverk;
  readonly mall: Rapportmall;
  readonly idag: LocalDate;
  /** By section. */
  readonly texter: ReadonlyMap<string, Avsnittstext>;
  /** What other registers give; left out in a report that takes in nothing. */
  readonly bidrag?: Bidrag;
  /** What stood in the section last time. */
  readonly forraTexter: ReadonlyMap<string, string>;
}

export interface Rapportavsnitt {
  readonly id: string;
  /** `2.1` */
  readonly nummer: string;
  readonly rubrik: string;
  readonly niva: number;
  readonly agare: Avsnittsmall['agare'];
  readonly instruktion: string;
  readonly skrivs: boolean;
  readonly text: string;
  /** The text is the program's own: nobody has written one yet. */
  readonly arForslag: boolean;
  /** Sentences the figures bear out, whatever has been written. */
  readonly forslag: readonly Forslag[];
  readonly forraText: string;
  readonly klar: boolean;
  /** Where the numbers of a proposed text come from, in its first paragraph. */
  readonly spar: Forslag['spar'];
  readonly block: readonly Block[];
  readonly tabeller: readonly Rapporttabell[];
}

export interface Rapport {
  /** Id of the template. */
  readonly mall: string;
  /** What reports of the template are called, `Halvårsrapport`. */
  readonly namn: string;
  readonly period: string;
  readonly titel: string;
  readonly namnd: string;
  readonly kommun: string;
  readonly datum: LocalDate;
  readonly avsnitt: readonly Rapportavsnitt[];
  readonly totalt: { readonly hsl: number; readonly solLss: number; readonly alla: number };
  readonly enheter: { readonly alla: number; readonly tysta: readonly string[] };
  readonly klara: { readonly antal: number; readonly av: number };
  readonly dokument: Dokument;
  readonly siffror: Siffror;
}

/** Where the figures of a table come from, as the line under it says it. */
const kalltext =
  (s: Siffror, idag: LocalDate) =>
  (ms: readonly MattId[] = []): string => {
    const { alla, tysta } = tackning(s);
    const sources = [...new Set(s.underlag.tidigare.filter((t) => ms.includes(t.matt)).map((t) => t.kalla))];
    const earlier = sources.length === 0 ? '' : ` Tidigare perioder: ${sources.slice(0, 3).join('; ')}.`;
    const from = s.underlag.kalla === 'register' ? 'register,' : 'sammandrag från';
    return `Underlag: ${from} ${alla - tysta.length} av ${alla} enheter, ${idag}.${earlier}`;
  };

/**
 * Folds rows, earlier figures and texts into the report: sections, tables and the whole as a document. A step for each
 * section, for the one who wants to tell how far it has come.
 */
export function* sammanstallDelar(indata: Rapportindata): Generator<number, Rapport> {
  const siffror = raknaSiffror(indata);
  const { period, mall, org } = indata;
  const ord = {
    kommun: org.kommun,
    namnd: mall.namnd,
    period: periodord(period),
    perioden: periodord(period),
    datum: longDate(indata.idag),
  };
  const kalla = kalltext(siffror, indata.idag);
  const number = [0, 0, 0];
  const ett = (a: Avsnittsmall): Rapportavsnitt => {
    number[a.niva - 1] = (number[a.niva - 1] ?? 0) + 1;
    number.fill(0, a.niva);
    const written = indata.texter.get(a.id);
    const own = written !== undefined && written.text.trim() !== '';
    const forslag = avsnittsmeningar(a.id, siffror);
    const proposed = efterVarandra(...forslag);
    const standard = fyllI(a.standardtext, ord);
    const delar = a.delar.map((d) =>
      delAv(d, { s: siffror, kodverk: indata.kodverk, bidrag: indata.bidrag ?? INGA_BIDRAG, kalla }),
    );
    return {
      id: a.id,
      nummer: number.slice(0, a.niva).join('.'),
      rubrik: a.rubrik,
      niva: a.niva,
      agare: a.agare,
      instruktion: a.instruktion,
      skrivs: a.skrivs,
      text: own ? written.text : [proposed.text, standard].filter((t) => t !== '').join('\n\n'),
      spar: own ? [] : proposed.spar,
      arForslag: !own,
      forslag,
      forraText: indata.forraTexter.get(a.id) ?? '',
      klar: written?.klar ?? false,
      block: delar.flatMap((d) => d.block),
      tabeller: delar.flatMap((d) => d.tabeller),
    };
  };
  const avsnitt: Rapportavsnitt[] = [];
  for (const a of mall.avsnitt) {
    avsnitt.push(ett(a));
    yield avsnitt.length / mall.avsnitt.length;
  }
  const written = avsnitt.filter((a) => a.skrivs);
  const titel = fyllI(mall.titel, ord);
  return {
    mall: mall.id,
    namn: mall.namn,
    period: periodCode(period),
    titel,
    namnd: mall.namnd,
    kommun: org.kommun,
    datum: indata.idag,
    avsnitt,
    totalt: {
      hsl: siffror.summa(hslMatt, period).antal ?? 0,
      solLss: siffror.summa(solMatt, period).antal ?? 0,
      alla: siffror.summa([...hslMatt, ...solMatt], period).antal ?? 0,
    },
    enheter: tackning(siffror),
    klara: { antal: written.filter((a) => a.klar).length, av: written.length },
    dokument: {
      sprak: 'sv-SE',
      titel,
      block: avsnitt.flatMap((a): readonly Block[] => [
        { slag: 'rubrik', id: `rubrik-${a.id}`, niva: a.niva, text: a.rubrik },
        ...textblock(`text-${a.id}`, a.text, a.spar),
        ...a.block,
      ]),
    },
    siffror,
  };
}

/** The same in one go. */
export function sammanstall(indata: Rapportindata): Rapport {
  const steg = sammanstallDelar(indata);
  for (;;) {
    const next = steg.next();
    if (next.done === true) return next.value;
  }
}

/** `Första halvåret 2021`, for the first page. */
export const rapportperiodText = (r: Rapport): string => periodLabel(r.siffror.underlag.period);
