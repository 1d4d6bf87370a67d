import { visaTal } from '../dokument/svenskaTal.ts';
import { arKantFaktum } from '../sammandrag/fakta.ts';
import { yearsBefore } from '../time/period.ts';
import { hslMatt, solMatt } from './matt.ts';
import type { MattId } from './matt.ts';
import { aretFore, periodord } from './periodord.ts';
import { raknasFor, traceOf } from './siffror.ts';
import type { Siffra as Rapportsiffra, Siffror } from './siffror.ts';
import {
  andringsmening,
  antalsmening,
  fordelningsmening,
  personmening,
  storstmening,
  uppfoljningsmening,
} from './meningar/meningar.ts';
import { skriv } from './meningar/skrivning.ts';
import type { Bit, Forslag, Siffra } from './meningar/skrivning.ts';
import { formFor, SUBSTANTIV, talIText } from './meningar/substantiv.ts';
import type { Substantiv } from './meningar/substantiv.ts';
import { medVersal } from '../text/versal.ts';

const siffra = (s: Rapportsiffra): Siffra => ({ varde: s.antal ?? 0, trace: s.trace });
const tal = (s: Rapportsiffra): Bit => ({ text: visaTal(s.antal ?? 0), trace: s.trace });
/** A number that begins a sentence. */
const forst = (s: Siffra, vad: Substantiv): Bit => ({
  text: medVersal(talIText(s.varde, vad.genus)),
  trace: s.trace,
});

const faktum = (s: Siffror, f: string): Siffra => ({
  varde: arKantFaktum(f) ? s.faktum(f, s.underlag.period).reduce((n, x) => n + x.n, 0) : 0,
  trace: traceOf(f, s.underlag.period),
});

/** How many there were, and how that is against the same period a year before when that is known. */
function antalOchAndring(s: Siffror, m: MattId, vad: Substantiv): readonly Forslag[] {
  const { period } = s.underlag;
  const [nu, forr] = [s.av(m, period), s.av(m, yearsBefore(period, 1))];
  return [
    antalsmening(vad, siffra(nu), periodord(period)),
    ...(forr.antal === null || (forr.antal === 0 && nu.antal === 0)
      ? []
      : [andringsmening({ vad, fore: siffra(forr), efter: siffra(nu), jamfort: aretFore(period) })]),
  ];
}

/** Which units had the most. Said only when there are enough units for it to say something. */
function flestEnheter(s: Siffror, m: MattId, vad: Substantiv): readonly Forslag[] {
  const { period } = s.underlag;
  const delar = s
    .enheter([m], [period])
    .map((e) => ({ namn: s.version(e).namn, ...siffra(s.av(m, period, e.id)) }));
  return delar.filter((d) => d.varde > 0).length < 3
    ? []
    : [storstmening(vad, delar, siffra(s.av(m, period)))];
}

function sammanfattning(s: Siffror): readonly Forslag[] {
  const { period } = s.underlag;
  const allt = [...hslMatt, ...solMatt];
  const [alla, forr] = [s.summa(allt, period), s.summa(allt, yearsBefore(period, 1))];
  const [hsl, sol] = [s.summa(hslMatt, period), s.summa(solMatt, period)];
  const d = (alla.antal ?? 0) - (forr.antal ?? 0);
  const mot: readonly Bit[] =
    forr.antal === null
      ? []
      : d === 0
        ? [`, lika många som ${aretFore(period)}`]
        : [`, ${visaTal(Math.abs(d))} ${d < 0 ? 'färre' : 'fler'} än ${aretFore(period)} (`, tal(forr), ')'];
  return [
    skriv(
      `Under ${periodord(period)} rapporterades sammanlagt `,
      tal(alla),
      ' händelser och ärenden',
      ...mot,
      '.',
    ),
    skriv('Av dem gällde ', tal(hsl), ' hälso- och sjukvård (HSL) och ', tal(sol), ' socialtjänst och LSS.'),
  ];
}

/** The share of last year stands in the table, with what it is a share of. */
function uppfoljning(s: Siffror): readonly Forslag[] {
  const { period } = s.underlag;
  const counted = s.rader(period).flatMap((r) => (r.rec === 'count' ? [r] : []));
  const klara = counted.reduce((n, r) => n + (r.uppfoljd ? r.n : 0), 0);
  const totalt = counted.reduce((n, r) => n + r.n, 0);
  return totalt === 0
    ? []
    : [
        uppfoljningsmening(
          SUBSTANTIV.avvikelse,
          { varde: klara, trace: traceOf('uppfoljda', period) },
          { varde: totalt, trace: traceOf('avvikelser', period) },
        ),
      ];
}

function fall(s: Siffror): readonly Forslag[] {
  const vad = SUBSTANTIV.fall;
  const antal = s.av('hsl-fall', s.underlag.period);
  const [personer, hoftskydd, hjalpmedel] = [
    faktum(s, 'fall.olika_personer'),
    faktum(s, 'fall.hoftskydd'),
    faktum(s, 'fall.ganghjalpmedel'),
  ];
  const isKnown = personer.varde > 0 && personer.varde <= (antal.antal ?? 0);
  return [
    ...antalOchAndring(s, 'hsl-fall', vad),
    ...flestEnheter(s, 'hsl-fall', vad),
    ...(isKnown ? [personmening(SUBSTANTIV.person, personer, vad, siffra(antal))] : []),
    ...(hoftskydd.varde + hjalpmedel.varde === 0
      ? []
      : [
          skriv(
            'Höftskydd användes vid ',
            { text: talIText(hoftskydd.varde, 'ett'), trace: hoftskydd.trace },
            ' fall och gånghjälpmedel vid ',
            { text: talIText(hjalpmedel.varde, 'ett'), trace: hjalpmedel.trace },
            ' fall.',
          ),
        ]),
  ];
}

/** Investigations of a law and how many of them led to IVO. */
function utredningar(
  alla: Siffra,
  anmalda: Siffra,
  t: { readonly ingen: string; readonly vad: Substantiv; readonly slut: string },
): readonly Forslag[] {
  if (alla.varde === 0) return [skriv(t.ingen)];
  return [
    skriv(forst(alla, t.vad), ` ${formFor(alla.varde, t.vad)} ${t.slut}`),
    anmalda.varde === 0
      ? skriv('Ingen ledde till anmälan till IVO.')
      : skriv(forst(anmalda, t.vad), ' ledde till anmälan till IVO.'),
  ];
}

const utredning: Substantiv = {
  genus: 'en',
  ental: 'utredning enligt lex Maria',
  flertal: 'utredningar enligt lex Maria',
  bestamtFlertal: 'utredningarna enligt lex Maria',
};
const rapport: Substantiv = {
  genus: 'en',
  ental: 'rapport enligt lex Sarah',
  flertal: 'rapporter enligt lex Sarah',
  bestamtFlertal: 'rapporterna enligt lex Sarah',
};
const synpunkter: Substantiv = {
  ...SUBSTANTIV.klagomal,
  ental: 'klagomål',
  flertal: 'klagomål och synpunkter',
};
const solAvvikelse: Substantiv = {
  ...SUBSTANTIV.avvikelse,
  ental: 'avvikelse enligt SoL och LSS',
  flertal: 'avvikelser enligt SoL och LSS',
  bestamtFlertal: 'avvikelserna enligt SoL och LSS',
};

const klagande: Substantiv = {
  genus: 'en',
  ental: 'person som klagat',
  flertal: 'personer som klagat',
  bestamtFlertal: 'personerna som klagat',
};
/** The stated rule may count those who complain and not their complaints. */
const raknade = (s: Siffror, vad: Substantiv): Substantiv =>
  raknasFor(s, 'sol-klagomal') === 'personer' ? klagande : vad;

function lexSarah(s: Siffror): readonly Forslag[] {
  const { period } = s.underlag;
  const anmalda = s.rader(period).reduce((n, r) => n + (r.rec === 'lexsarah' && r.anmaldIvo ? r.n : 0), 0);
  return utredningar(
    siffra(s.av('lex-sarah', period)),
    { varde: anmalda },
    {
      ingen: 'Ingen rapport enligt lex Sarah har kommit in under perioden.',
      vad: rapport,
      slut: 'har tagits emot.',
    },
  );
}

function externa(s: Siffror): readonly Forslag[] {
  const { period } = s.underlag;
  const [ut, inn] = [siffra(s.av('extern-skickad', period)), siffra(s.av('extern-inkommen', period))];
  if (ut.varde + inn.varde === 0) return [skriv('Inga externa avvikelser har skickats eller kommit in.')];
  const vad = SUBSTANTIV.externAvvikelse;
  return [
    ut.varde === 0
      ? skriv('Inga externa avvikelser har skickats till andra vårdgivare.')
      : skriv(forst(ut, vad), ` ${formFor(ut.varde, vad)} har skickats till andra vårdgivare.`),
    inn.varde === 0
      ? skriv('Ingen har kommit in från dem.')
      : skriv(forst(inn, vad), ' har kommit in från dem.'),
  ];
}

function verksamheter(s: Siffror): readonly Forslag[] {
  const { org, period } = s.underlag;
  const delar = org.verksamheter.map((v) => ({
    namn: v.namn,
    varde: org.enheter
      .filter((e) => s.version(e).verksamhetId === v.id)
      .reduce((n, e) => n + (s.av('sol-avvikelser', period, e.id).antal ?? 0), 0),
    trace: traceOf('sol-avvikelser', period, `verksamhet:${v.id}`),
  }));
  const alla = siffra(s.av('sol-avvikelser', period));
  return delar.reduce((n, d) => n + d.varde, 0) > alla.varde
    ? []
    : [fordelningsmening(SUBSTANTIV.avvikelse, alla, delar)];
}

function klagomal(s: Siffror): readonly Forslag[] {
  const n = s.av('hsl-klagomal', s.underlag.period);
  return (n.antal ?? 0) === 0
    ? [skriv('Inga klagomål som gäller hälso- och sjukvård har kommit in under perioden.')]
    : antalOchAndring(s, 'hsl-klagomal', raknade(s, SUBSTANTIV.klagomal));
}

const forslag: Readonly<Record<string, (s: Siffror) => readonly Forslag[]>> = {
  sammanfattning,
  uppfoljning,
  fall,
  lakemedel: (s) => [
    ...antalOchAndring(s, 'hsl-lakemedel', SUBSTANTIV.lakemedelsavvikelse),
    ...flestEnheter(s, 'hsl-lakemedel', SUBSTANTIV.lakemedelsavvikelse),
  ],
  'klagomal-hsl': klagomal,
  'lex-maria': (s) =>
    utredningar(
      siffra(s.av('lex-maria', s.underlag.period)),
      siffra(s.av('lex-maria-anmalda', s.underlag.period)),
      {
        ingen: 'Ingen utredning enligt lex Maria har gjorts under perioden.',
        vad: utredning,
        slut: 'har gjorts.',
      },
    ),
  externa,
  oversikt: (s) => antalOchAndring(s, 'sol-avvikelser', solAvvikelse),
  verksamheter,
  'klagomal-sol': (s) =>
    (s.av('sol-klagomal', s.underlag.period).antal ?? 0) === 0
      ? [skriv('Inga klagomål eller synpunkter har kommit in under perioden.')]
      : [
          antalsmening(
            raknade(s, synpunkter),
            siffra(s.av('sol-klagomal', s.underlag.period)),
            periodord(s.underlag.period),
          ),
        ],
  'lex-sarah': lexSarah,
};

/**
 * Sentences proposed from the figures for a section, each number with what it stands on; none when there is nothing to
 * say. The owner may always write other ones, or take them over one by one.
 */
export const avsnittsmeningar = (avsnitt: string, s: Siffror): readonly Forslag[] =>
  (forslag[avsnitt]?.(s) ?? []).filter((f) => f.text !== '');
