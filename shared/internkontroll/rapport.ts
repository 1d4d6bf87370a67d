import type { Block, Diagram, Dokument } from '../dokument/dokument.ts';
import { visaTal } from '../dokument/svenskaTal.ts';
import { matrisAlt } from '../riskmatris/matrisBild.ts';
import { matrisSvg } from '../riskmatris/matrisSvg.ts';
import { yearOf } from '../time/localDate.ts';
import { delar, isSamePeriod, periodLabel } from '../time/period.ts';
import { antalOrd, forslag, sammanfatta, sammanfattningsmeningar, zonmening } from './rapporttexter.ts';
import {
  oversiktstabell,
  risktabell,
  underlagstabeller,
  uppfoljningstabell,
  zontabell,
} from './rapporttabeller.ts';
import {
  arHelar,
  enGang,
  kontrollerFor,
  medUtfallensSvar,
  senasteUtfall,
  utanUtfall,
} from './rapportunderlag.ts';
import type { Rapportrisk, Rapportunderlag } from './rapportunderlag.ts';
import { resultatskala, resultatText } from './resultatskala.ts';
import { antalPerZon, gallandePoang } from './risk.ts';
import type { Rapportavsnitt } from './rapporttexter.ts';
import { medVersal } from '../text/versal.ts';

const rubrik = (niva: number, text: string, id: string): Block => ({ slag: 'rubrik', niva, text, id });
const stycke = (text: string, id?: string): Block => ({
  slag: 'stycke',
  text,
  ...(id === undefined ? {} : { id }),
});
/** An owner's text as it was written: an empty line begins a new paragraph. */
const stycken = (text: string, id: string): readonly Block[] =>
  text
    .split(/\n\s*\n/u)
    .map((t) => t.trim())
    .filter((t) => t !== '')
    .map((t, i) => stycke(t, i === 0 ? id : `${id}-${i + 1}`));

/** The risks that the report follows up: all of them at helår. */
const uppfoljda = (u: Rapportunderlag, risker: readonly Rapportrisk[]): readonly Rapportrisk[] =>
  risker.filter((r) => arHelar(u.period) || r.foljsUppDelar);

/** "Kontroller med utfall: 12 av 15 …", how each turned out, and what is missing. */
function utfallsmeningar(u: Rapportunderlag, risker: readonly Rapportrisk[]): readonly string[] {
  const kontroller = uppfoljda(u, risker).flatMap((r) => kontrollerFor(u, r.id));
  const svar = kontroller.flatMap((k) => senasteUtfall(u, k)?.resultat ?? []);
  const saknas = utanUtfall(u, kontroller).length;
  const perResultat = [...Map.groupBy(svar, (s) => s)].map(
    ([kod, alla]) => `${resultatText(u.kodverk, kod).toLowerCase()} ${visaTal(alla.length)}`,
  );
  const order = resultatskala(u.kodverk, u.idag).map((k) => k.text.toLowerCase());
  const sorted = perResultat.toSorted(
    (a, b) => order.findIndex((o) => a.startsWith(o)) - order.findIndex((o) => b.startsWith(o)),
  );
  return [
    ...(kontroller.length === 0
      ? []
      : [`Kontroller med utfall: ${visaTal(svar.length)} av ${visaTal(kontroller.length)}.`]),
    ...(sorted.length === 0 ? [] : [`Resultat: ${sorted.join(', ')}.`]),
    ...(saknas === 0
      ? []
      : [
          `${medVersal(antalOrd(saknas))} ${saknas === 1 ? 'kontroll' : 'kontroller'} som skulle ha gjorts i perioden saknar utfall.`,
        ]),
  ];
}

interface Raknat {
  readonly risker: readonly Rapportrisk[];
  readonly scored: readonly {
    readonly nr: number;
    readonly sannolikhet: number;
    readonly allvarlighetsgrad: number;
  }[];
  readonly meningar: readonly string[];
}

const rakna = enGang((u): Raknat => {
  const risker = medUtfallensSvar(u).toSorted((a, b) => a.nr - b.nr);
  const scored = risker.flatMap((r) => {
    const p = gallandePoang(r.poang);
    return p === undefined || p.matrisId !== u.matris.id
      ? []
      : [{ nr: r.nr, sannolikhet: p.sannolikhet, allvarlighetsgrad: p.allvarlighetsgrad }];
  });
  return {
    risker,
    scored,
    meningar: sammanfattningsmeningar(
      sammanfatta(risker),
      !arHelar(u.period),
      isSamePeriod(u.period, delar(yearOf(u.period.from))) ? 'delårsrapporten' : 'rapporten',
    ),
  };
});

/** What each part says where its owner has written nothing. */
export const foreslagnaTexter = enGang((u): Readonly<Record<Rapportavsnitt, string>> => {
  const { risker, scored, meningar } = rakna(u);
  return {
    inledning: forslag.inledning(u),
    slutsatser: [
      ...meningar,
      ...(scored.length === 0 ? [] : [zonmening(antalPerZon(u.matris, scored))]),
      ...utfallsmeningar(u, risker),
    ].join(' '),
    beslut: forslag.beslut(u),
  };
});

/** What the report counts, for a screen or a terminal. */
export const rapportsumma = (u: Rapportunderlag) => {
  const { risker, scored } = rakna(u);
  return { risker: sammanfatta(risker), zoner: antalPerZon(u.matris, scored) };
};

/** The matrix with every risk in its cell; the title says what lies worst. */
function matrisdiagram(u: Rapportunderlag, scored: Raknat['scored']): Diagram {
  const varst = antalPerZon(u.matris, scored).find((z) => z.antal > 0);
  return {
    slag: 'diagram',
    id: 'matris',
    titel:
      varst === undefined
        ? 'Inga risker är skattade i matrisen'
        : `${medVersal(antalOrd(varst.antal))} av ${antalOrd(scored.length)} ${scored.length === 1 ? 'risk' : 'risker'} ligger i zonen ”${varst.text}”`,
    ...matrisSvg(u.matris, scored),
    alt: matrisAlt(u.matris, scored),
  };
}

/** The matrix and what its numbers stand for, for a report about more than the internkontroll; nothing where no risk is scored. */
export function matrisblock(u: Rapportunderlag): readonly Block[] {
  const { risker, scored } = rakna(u);
  const skattade = risker.filter((r) => scored.some((p) => p.nr === r.nr));
  return scored.length === 0 ? [] : [matrisdiagram(u, scored), risktabell(u, skattade)];
}

/** The internkontroll report in its five parts; every figure in it is counted from the register. */
export function internkontrollrapport(u: Rapportunderlag): Dokument {
  const { risker, scored, meningar } = rakna(u);
  const egna = foreslagnaTexter(u);
  const text = (a: Rapportavsnitt): readonly Block[] => stycken(u.texter[a] ?? egna[a], `text-${a}`);
  const foljs = uppfoljda(u, risker);
  const underlag = underlagstabeller(u, foljs);
  const utan = risker.length - scored.length;
  return {
    sprak: 'sv-SE',
    titel: `Uppföljning av internkontroll ${periodLabel(u.period).toLowerCase()}`,
    block: [
      rubrik(1, 'Inledning', 'inledning'),
      ...text('inledning'),
      rubrik(1, 'Sammanfattning av kontrollmiljön', 'sammanfattning'),
      stycke(meningar.join(' ')),
      ...(utan === 0
        ? []
        : [
            stycke(
              `${medVersal(antalOrd(utan))} av riskerna är inte ${utan === 1 ? 'skattad' : 'skattade'} i matrisen.`,
            ),
          ]),
      matrisdiagram(u, scored),
      zontabell(u, scored),
      oversiktstabell(u, risker),
      rubrik(1, 'Uppföljning och testning av internkontroll', 'uppfoljning-rubrik'),
      uppfoljningstabell(u, foljs),
      ...(underlag.length === 0 ? [] : [rubrik(2, 'Siffrorna bakom kontrollerna', 'underlag'), ...underlag]),
      rubrik(1, 'Slutsatser av uppföljning', 'slutsatser'),
      ...text('slutsatser'),
      rubrik(1, 'Förslag till beslut', 'beslut'),
      ...text('beslut'),
    ],
  };
}
