import type { z } from 'zod';
import type { LocalDate } from '../time/localDate.ts';
import type { zKod, zKodlista, zKodverk, zLagrum } from './kodverkSchema.ts';

/** The law an event falls under: HSL (2017:30), SoL (2025:400) or LSS (1993:387). */
export const lagrumLista = ['hsl', 'sol', 'lss'] as const;
export type Lagrum = z.output<typeof zLagrum>;
export const lagrumText: Readonly<Record<Lagrum, string>> = { hsl: 'HSL', sol: 'SoL', lss: 'LSS' };

/** Socialstyrelsen's eight lex Sarah categories (SOSFS 2011:5); each own type maps to one of them. */
export const lexSarahKategorier = {
  'fysiska-overgrepp': 'Fysiska övergrepp',
  'psykiska-overgrepp': 'Psykiska övergrepp',
  'sexuella-overgrepp': 'Sexuella övergrepp',
  'ekonomiska-overgrepp': 'Ekonomiska övergrepp',
  bemotande: 'Brister i bemötande',
  rattssakerhet: 'Brister i rättssäkerhet vid handläggning och genomförande',
  utforande: 'Brister i utförande av insatser',
  'miljo-teknik': 'Brister i fysisk miljö, utrustning och teknik',
} as const;
export type LexSarahKategori = keyof typeof lexSarahKategorier;

/** A code with its label, what it lies under and when it may be chosen. */
export type Kod = z.output<typeof zKod>;
/** The codes of one question, in the order they are shown. */
export type Kodlista = z.output<typeof zKodlista>;
/** All lists of one version. A case keeps the version it was written with. */
export type Kodverk = z.output<typeof zKodverk>;

const noCodes: readonly Kod[] = [];
/** The codes of a list, also those no longer valid; empty when the list does not exist. */
export const koderI = (kodverk: Kodverk, lista: string): readonly Kod[] =>
  kodverk.listor.find((l) => l.namn === lista)?.koder ?? noCodes;

/** A code by its name, valid or not, so that old cases can always be read. */
export const finnKod = (kodverk: Kodverk, lista: string, kod: string): Kod | undefined =>
  koderI(kodverk, lista).find((k) => k.kod === kod);

/** The label of a code; the code itself when the list has lost it. */
export const kodText = (kodverk: Kodverk, lista: string, kod: string): string =>
  finnKod(kodverk, lista, kod)?.text ?? kod;

/** Valid that day, both ends included. */
export const galler = (kod: Kod, dag: LocalDate): boolean =>
  (kod.giltigFran === undefined || kod.giltigFran <= dag) &&
  (kod.giltigTill === undefined || dag <= kod.giltigTill);

/** Main codes to choose from: valid that day, of that lagrum, without a parent. */
export const valbaraTyper = (
  kodverk: Kodverk,
  lista: string,
  lagrum: Lagrum,
  dag: LocalDate,
): readonly Kod[] =>
  koderI(kodverk, lista).filter(
    (k) => k.under === undefined && galler(k, dag) && (k.lagrum === undefined || k.lagrum.includes(lagrum)),
  );

/** Subtypes to choose from under a code. */
export const valbaraUndertyper = (
  kodverk: Kodverk,
  lista: string,
  under: string,
  dag: LocalDate,
): readonly Kod[] => koderI(kodverk, lista).filter((k) => k.under === under && galler(k, dag));
