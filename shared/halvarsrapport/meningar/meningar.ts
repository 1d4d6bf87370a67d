import { jamforPoisson, utanforNormalVariation } from '../../statistik/poisson.ts';
import { visaForandring, visaProcent, visaTal } from '../../dokument/svenskaTal.ts';
import { skriv } from './skrivning.ts';
import type { Bit, Forslag, Siffra } from './skrivning.ts';
import { formFor, talIText, uppraknat } from './substantiv.ts';
import type { Substantiv } from './substantiv.ts';
import { medVersal } from '../../text/versal.ts';

const tal = (s: Siffra): Bit => ({ text: visaTal(s.varde), trace: s.trace });
const iText = (s: Siffra, genus: 'en' | 'ett'): Bit => ({ text: talIText(s.varde, genus), trace: s.trace });
const versal = (s: Siffra, genus: 'en' | 'ett'): Bit => ({
  text: medVersal(talIText(s.varde, genus)),
  trace: s.trace,
});

export interface Andring {
  readonly vad: Substantiv;
  readonly fore: Siffra;
  readonly efter: Siffra;
  /** Days or boendedygn on both sides; left out they are taken as equal. */
  readonly tid?: { readonly fore: number; readonly efter: number };
  /** What `fore` is, as it stands after "jämfört med": "samma period 2020". */
  readonly jamfort?: string;
}

/**
 * "Fall minskade från 468 till 385 (−83, −18 %). Skillnaden ligger utanför normal variation." A share is left out
 * when there was nothing before. The last sentence is an exact test of two Poisson counts at the 5 % level.
 */
export function andringsmening({ vad, fore, efter, tid, jamfort }: Andring): Forslag {
  const difference = efter.varde - fore.varde;
  const word = medVersal(vad.flertal);
  if (fore.varde === 0 && efter.varde === 0) return skriv(`Inga ${vad.flertal} finns i någon av perioderna.`);
  const variation = utanforNormalVariation(
    jamforPoisson({ antal: fore.varde, tid: tid?.fore ?? 1 }, { antal: efter.varde, tid: tid?.efter ?? 1 }),
  );
  if (difference === 0) return skriv(`Antalet ${vad.flertal} är oförändrat, `, tal(efter), '.');
  const share =
    fore.varde === 0 ? '' : `, ${difference > 0 ? '+' : ''}${visaProcent((difference / fore.varde) * 100)}`;
  const verb = difference < 0 ? 'minskade' : 'ökade';
  return skriv(
    jamfort === undefined
      ? `${word} ${verb} från `
      : `Jämfört med ${jamfort} ${verb} ${vad.bestamtFlertal} från `,
    tal(fore),
    ' till ',
    tal(efter),
    ` (${visaForandring(difference)}${share}). Skillnaden ligger ${variation ? 'utanför' : 'inom'} normal variation.`,
  );
}

/** "Under första halvåret 2021 registrerades 385 fall." None and one have forms of their own. */
export function antalsmening(vad: Substantiv, antal: Siffra, period: string): Forslag {
  const n = antal.varde;
  if (n === 0) return skriv(`Under ${period} registrerades inga ${vad.flertal}.`);
  return skriv(`Under ${period} registrerades `, iText(antal, vad.genus), ` ${formFor(n, vad)}.`);
}
export interface Del extends Siffra {
  /** As it stands after "i" or "på": "Hagen", "hemtjänst". */
  readonly namn: string;
}

const share = (part: number, whole: number): string => visaProcent((part / whole) * 100);

/** "Flest fall hade Hagen (93 av 385, 24 %), följt av Landsbygd (76) och Hemgården (64)." Ties are told together. */
export function storstmening(vad: Substantiv, delar: readonly Del[], totalt: Siffra): Forslag {
  const ranked = delar.filter((d) => d.varde > 0).toSorted((a, b) => b.varde - a.varde);
  const [first] = ranked;
  if (first === undefined || totalt.varde <= 0) return skriv('');
  const top = ranked.filter((d) => d.varde === first.varde);
  const next = ranked.slice(top.length, top.length + 2);
  const isFair =
    next.length === 0 || (next.at(-1)?.varde ?? 0) > (ranked[top.length + next.length]?.varde ?? 0);
  const each: readonly Bit[] =
    top.length > 1
      ? [' (', tal(first), ' vardera)']
      : [' (', tal(first), ' av ', tal(totalt), `, ${share(first.varde, totalt.varde)})`];
  const followed: readonly Bit[] =
    next.length === 0 || !isFair
      ? []
      : [
          ', följt av ',
          ...next.flatMap((d, i): readonly Bit[] => [i === 0 ? '' : ' och ', `${d.namn} (`, tal(d), ')']),
        ];
  return skriv(`Flest ${vad.flertal} hade ${uppraknat(top.map((d) => d.namn))}`, ...each, ...followed, '.');
}

/**
 * "Av 161 avvikelser kom 131 från vård och omsorg, nio från individ- och familjeomsorg och 21 från socialt stöd." Parts
 * that leave a rest get "och n från övriga", so that the sentence adds up.
 */
export function fordelningsmening(vad: Substantiv, totalt: Siffra, delar: readonly Del[]): Forslag {
  const told = delar.filter((d) => d.varde > 0);
  const rest = totalt.varde - told.reduce((n, d) => n + d.varde, 0);
  if (rest < 0) throw new Error('Delarna är fler än helheten');
  const parts: readonly Del[] = rest === 0 ? told : [...told, { namn: 'övriga', varde: rest }];
  if (parts.length < 2) return skriv('');
  return skriv(
    'Av ',
    tal(totalt),
    ` ${formFor(totalt.varde, vad)} kom `,
    ...parts.flatMap((d, i): readonly Bit[] => [
      i === 0 ? '' : i === parts.length - 1 ? ' och ' : ', ',
      iText(d, vad.genus),
      ` från ${d.namn}`,
    ]),
    '.',
  );
}

/** "162 av 186 avvikelser är uppföljda (87 %), mot 71 % föregående period." */
export function uppfoljningsmening(
  vad: Substantiv,
  klara: Siffra,
  totalt: Siffra,
  forra?: { readonly klara: Siffra; readonly totalt: Siffra },
): Forslag {
  if (totalt.varde === 0) return skriv(`Det finns inga ${vad.flertal} att följa upp.`);
  const before: readonly Bit[] =
    forra === undefined || forra.totalt.varde === 0
      ? []
      : [
          ', mot ',
          { text: share(forra.klara.varde, forra.totalt.varde), trace: forra.klara.trace },
          ' föregående period',
        ];
  return skriv(
    versal(klara, vad.genus),
    ' av ',
    tal(totalt),
    ` ${formFor(totalt.varde, vad)} är ${klara.varde === 1 ? (vad.genus === 'ett' ? 'uppföljt' : 'uppföljd') : 'uppföljda'} (`,
    { text: share(klara.varde, totalt.varde), trace: klara.trace },
    ')',
    ...before,
    '.',
  );
}

/** "121 olika patienter berördes av 385 fall." Says what is counted: persons and events apart. */
export function personmening(
  person: Substantiv,
  personer: Siffra,
  handelse: Substantiv,
  handelser: Siffra,
): Forslag {
  if (personer.varde > handelser.varde) throw new Error('Fler olika personer än händelser');
  if (personer.varde === 0) return skriv('');
  const who = personer.varde === 1 ? person.ental : `olika ${person.flertal}`;
  return skriv(
    versal(personer, person.genus),
    ` ${who} berördes av `,
    iText(handelser, handelse.genus),
    ` ${formFor(handelser.varde, handelse)}.`,
  );
}
