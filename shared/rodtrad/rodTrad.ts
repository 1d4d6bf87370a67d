import type { Lagrum } from '../kodverk/kodverk.ts';
import { tomtFynd } from './tommaCeller.ts';

/** The registers that are read beside each other, in the order of the table. */
export const rodTradKolumner = {
  avvikelser: 'Avvikelser',
  klagomal: 'Klagomål',
  lexSarah: 'Lex Sarah',
  lexMaria: 'Lex Maria',
  externa: 'Externa',
  risker: 'Risker',
  kontroller: 'Kontroller',
  atgarder: 'Åtgärder',
} as const;
export type RodTradKolumn = keyof typeof rodTradKolumner;
export const kolumnerna = Object.keys(rodTradKolumner) as [RodTradKolumn, ...RodTradKolumn[]];

/** One record of one register, with the theme it is about; null when nobody has said. */
export interface Tradpost {
  readonly kolumn: RodTradKolumn;
  readonly tema: string | null;
  /** How many it stands for: a samlingssynpunkt is several views in one record. */
  readonly antal: number;
  /** A control that has been carried out, a measure whose effect has been judged. Null where it is no question. */
  readonly klar: boolean | null;
}

/** A theme: a main type of avvikelse. Lex Sarah is asked under SoL and LSS, lex Maria under HSL. */
export interface Tema {
  readonly kod: string;
  readonly text: string;
  /** Empty: all. */
  readonly lagrum: readonly Lagrum[];
}

export interface Tradcell {
  readonly antal: number;
  /** How many are done, where that is a question. */
  readonly klara: number | null;
  /** False where the law gives nothing to count: lex Maria of a SoL theme. */
  readonly galler: boolean;
  /** What an empty cell, or a planned thing that is not done, means; empty when there is nothing to say. */
  readonly fynd: string;
}
export type Tradceller = Readonly<Record<RodTradKolumn, Tradcell>>;
export interface Tradrad {
  /** Null: the records whose theme nobody has said. */
  readonly tema: string | null;
  readonly text: string;
  readonly celler: Tradceller;
}

const galler = (kolumn: RodTradKolumn, tema: Tema | undefined): boolean => {
  if (tema === undefined || tema.lagrum.length === 0) return true;
  if (kolumn === 'lexMaria') return tema.lagrum.includes('hsl');
  return kolumn !== 'lexSarah' || tema.lagrum.includes('sol') || tema.lagrum.includes('lss');
};

function rakna(poster: readonly Tradpost[], kolumn: RodTradKolumn, tema: Tema | undefined): Tradcell {
  const own = poster.filter((p) => p.kolumn === kolumn);
  const asked = own.filter((p) => p.klar !== null);
  return {
    antal: own.reduce((n, p) => n + p.antal, 0),
    klara: kolumn === 'kontroller' || kolumn === 'atgarder' ? asked.filter((p) => p.klar).length : null,
    // A record that lies there all the same is shown.
    galler: own.length > 0 || galler(kolumn, tema),
    fynd: '',
  };
}

/** What has happened: everything but risks, controls and measures. */
export const handelser = (c: Tradceller): number =>
  c.avvikelser.antal + c.klagomal.antal + c.lexSarah.antal + c.lexMaria.antal + c.externa.antal;

/**
 * The registers folded into one table: a row for each theme that anything is known of, the most events first and what
 * has no theme last. Every empty cell that means something says what.
 */
export function rodTrad(poster: readonly Tradpost[], teman: readonly Tema[]): readonly Tradrad[] {
  const perTema = Map.groupBy(poster, (p) => p.tema);
  const rader = [...perTema].map(([kod, own]): Tradrad => {
    const tema = teman.find((t) => t.kod === kod);
    const raknade = Object.fromEntries(kolumnerna.map((k) => [k, rakna(own, k, tema)])) as Tradceller;
    const celler = Object.fromEntries(
      kolumnerna.map((k) => [k, { ...raknade[k], fynd: kod === null ? '' : tomtFynd(k, raknade) }]),
    ) as Tradceller;
    return { tema: kod, text: kod === null ? 'Utan tema' : (tema?.text ?? kod), celler };
  });
  return rader.toSorted(
    (a, b) =>
      Number(a.tema === null) - Number(b.tema === null) ||
      handelser(b.celler) - handelser(a.celler) ||
      a.text.localeCompare(b.text, 'sv'),
  );
}
