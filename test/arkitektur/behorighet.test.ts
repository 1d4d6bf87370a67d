import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { api } from '../../shared/api.ts';
import { behorigheter, rollerFor } from '../../shared/behorighet/behorighet.ts';
import type { Arbete } from '../../shared/behorighet/behorighet.ts';
import { arCentralroll, roller } from '../../shared/profil/profil.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { trackedPaths } from './kallkod.ts';

const alla = Object.keys(roller) as readonly Roll[];

/** Folders of features whose pages have another address than the folder has a name. */
const sidorI: Readonly<Record<string, readonly string[]>> = {
  avvikelse: ['avvikelser'],
  snabb: ['avvikelser'],
  arenden: ['klagomal', 'lex-sarah', 'lex-maria', 'externa', 'rontgen', 'rod-trad'],
  signaler: ['monster'],
  rapport: ['rapporter'],
};
/** What each entry of the navigation is shown for, as features.ts says. */
const arbetenFor = new Map(
  readFileSync('renderer/features.ts', 'utf8')
    .split(/^ {2}\{$/mu)
    .flatMap((del) => {
      const id = /^ {4}id: '([\w-]+)',$/mu.exec(del)?.[1];
      const lista = /^ {4}for: \[([^\]]*)\],$/mu.exec(del)?.[1];
      return id === undefined
        ? []
        : [[id, lista?.split(',').map((a) => a.trim().replaceAll("'", '') as Arbete)] as const];
    }),
);

/** The roles that a file of the window can be drawn for: those that have the page it belongs to. */
function narDem(path: string): readonly Roll[] {
  const folder = /^renderer\/features\/([^/]+)\//u.exec(path)?.[1];
  if (folder === undefined) return alla;
  const sidor = sidorI[folder] ?? [folder];
  const arbeten = sidor.map((s) => arbetenFor.get(s));
  return alla.filter((r) =>
    arbeten.some((a) => a === undefined || a.some((x) => behorigheter[x].includes(r))),
  );
}

/**
 * Buttons that another question stands before: the page asks it first and shows its refusal, or a guard names it. What
 * is asked without a press (drafts, keys of a text, notices) follows what is written or read.
 */
const bakom: Readonly<Record<string, string>> = {
  'avvikelse.bedom': 'avvikelse.visa',
  'avvikelse.flytta': 'avvikelse.visa',
  'avvikelse.klassaOm': 'avvikelse.visa',
  'avvikelse.komplettera': 'avvikelse.visa',
  'avvikelse.orsaker': 'avvikelse.visa',
  'avvikelse.steg': 'avvikelse.visa',
  'avvikelse.svara': 'avvikelse.visa',
  'avvikelse.tillagg': 'avvikelse.visa',
  'klagomal.ratta': 'klagomal.visa',
  'klagomal.steg': 'klagomal.visa',
  'lexMaria.ratta': 'lexMaria.visa',
  'lexMaria.steg': 'lexMaria.visa',
  'extern.ratta': 'extern.visa',
  'extern.steg': 'extern.visa',
  'extern.brev': 'extern.visa',
  'atgard.andra': 'atgard.status',
  'atgard.effekt': 'atgard.status',
  'bevis.taBort': 'bevis.laggTill',
  'registerutdrag.skriv': 'registerutdrag.sok',
  'regler.eskalering.andra': 'regler.frister.andra',
  'regler.monster.andra': 'regler.frister.andra',
  'kontroll.taBort': 'kontroll.spara',
  'utfall.fyllI': 'utfall.spara',
  'matris.valj': 'matris.anta',
  'rapport.internkontroll': 'internkontroll.rapport',
  'delning.markeraKlar': 'delning.forhandsvisa',
  'delning.godkannKallor': 'delning.samla',
  'delning.paminn': 'delning.samla',
  'delning.svaraDubblett': 'delning.samla',
  'import.forhandsgranska': 'import.genomfor',
  'import.angra': 'import.genomfor',
  'import.sparaMall': 'import.genomfor',
  'utkast.spara': 'avvikelse.registrera',
  'utkast.kasta': 'avvikelse.registrera',
  'rollnyckel.spara': 'avvikelse.registrera',
  'avisering.hamta': 'arbete.mitt',
  'lista.skriv': 'avvikelse.registrera',
};
const nekade = (fraga: string): readonly Roll[] => alla.filter((r) => !rollerFor(fraga).includes(r));

const filer = trackedPaths
  .filter((p) => /^renderer\/.+\.tsx?$/u.test(p) && !/\.test\.tsx?$/u.test(p))
  .map((p) => [p, readFileSync(p, 'utf8')] as const);
const vakter = new Set(
  filer.flatMap(([, text]) =>
    [...text.matchAll(/(?:fraga=|useFar\(|fraga: )["']([\w.]+)["']/gu)].map((m) => m[1] ?? ''),
  ),
);
/** What only a computer that collects shows: its roles are a list of their own. */
const baraCentralt: ReadonlySet<string> = new Set(['delning.skapaUtdelning']);

interface Knapp {
  readonly fraga: string;
  readonly fil: string;
  readonly nekas: readonly Roll[];
}
/** Everything the window can set in motion where a role that is refused can see it. */
const knappar: readonly Knapp[] = Object.entries(api).flatMap(([fraga, { kind }]) =>
  kind === 'query'
    ? []
    : filer
        .filter(([p, text]) => p !== 'renderer/core/client.ts' && text.includes(`'${fraga}'`))
        .map(([fil]) => ({ fraga, fil, nekas: nekade(fraga).filter((r) => narDem(fil).includes(r)) }))
        .filter(({ nekas }) => nekas.length > 0),
);

test('the window asks the table before it offers what a role may not do', () => {
  const utanVakt = knappar.filter(({ fraga }) => {
    const isGuarded = fraga in bakom || vakter.has(fraga) || baraCentralt.has(fraga);
    return !isGuarded;
  });
  expect(utanVakt.map(({ fraga, fil, nekas }) => `${fraga} i ${fil}: ${nekas.join(', ')}`)).toEqual([]);
});

test('the pages of the navigation and the buttons of the window are found', () => {
  expect(arbetenFor.size).toBeGreaterThan(12);
  expect(arbetenFor.get('rapporter')).toEqual(['rapportera']);
  expect(arbetenFor.get('handbok')).toBeUndefined();
  expect(knappar.length).toBeGreaterThan(40);
});

test('what stands before a button stops every role that the button is refused', () => {
  const oppna = Object.entries(bakom).flatMap(([knapp, fore]) => {
    const slipper = nekade(knapp).filter((r) => !nekade(fore).includes(r));
    return slipper.map((r) => `${knapp} bakom ${fore}: ${r}`);
  });
  expect(oppna).toEqual([]);
  const centralt = [...baraCentralt].flatMap((f) =>
    nekade(f)
      .filter(arCentralroll)
      .map((r) => `${f}: ${r}`),
  );
  expect(centralt).toEqual([]);
});

test('the list of what stands before buttons names only questions that are there, and that refuse somebody', () => {
  const known: readonly string[] = Object.keys(api);
  const okanda = Object.entries(bakom)
    .flat()
    .filter((n) => !known.includes(n));
  expect(okanda).toEqual([]);
  const onodiga = Object.keys(bakom).filter((n) => !knappar.some((k) => k.fraga === n));
  expect(onodiga).toEqual([]);
  const isAsked = (fore: string): boolean =>
    vakter.has(fore) || filer.some(([, text]) => text.includes(`'${fore}'`));
  expect([...new Set(Object.values(bakom))].filter((f) => !isAsked(f))).toEqual([]);
});
