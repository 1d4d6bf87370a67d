import type { ApiInput } from '../../shared/api.ts';
import { toAsciiId } from '../../shared/text/ascii.ts';
import { addDays, daysBetween } from '../../shared/time/localDate.ts';
import type { Period } from '../../shared/time/period.ts';
import type { Facit } from './facit.ts';
import { slumptal } from '../../shared/internkontroll/stickprov.ts';
import { fordela, valj } from './slump.ts';

type Uppgifter = ApiInput<'avvikelse.registreraFlera'>['uppgifter'][number];
type Slumptal = () => number;

const fallorsak = [
  'Hittades sittande på golvet i rummet.',
  'Gled ur stolen vid uppresning.',
  'Föll i badrummet vid toalettbesök.',
  'Snubblade på en matta i korridoren.',
  'Satt på golvet intill sängen på morgonen.',
  'Tappade balansen vid förflyttning med rollator.',
];
const lakemedelstext = [
  'Dosen låg kvar i doseringsasken vid kvällsronden.',
  'Signering saknades på listan för morgondosen.',
  'Dosen gavs två timmar senare än ordinerat.',
  'Dospåsen för eftermiddagen upptäcktes oöppnad.',
];
const soltext: Readonly<Record<string, readonly string[]>> = {
  omsorg: ['Hjälp med morgonhygien gavs inte som planerat.', 'Måltidsstöd uteblev vid lunchen.'],
  insats: ['Planerat besök blev inte utfört.', 'Insatsen gavs inte enligt genomförandeplanen.'],
  'sol-information': [
    'Ändrad tid nådde inte kvällspersonalen.',
    'Anhörig fick inte den information som avtalats.',
  ],
  dokumentation: ['Social dokumentation saknades efter besöket.', 'Genomförandeplanen var inte uppdaterad.'],
  medboende: ['Oro i gemensamma utrymmen på grund av en medboende.'],
  rattssakerhet: ['Beslutet kommunicerades för sent.'],
};
const infotext = ['Rapporten vid skiftbyte nådde inte nästa pass.', 'Epikrisen saknades vid hemgång.'];
const mtptext = [
  'Larmmattan gav ingen signal.',
  'Rollatorns broms var sliten.',
  'Ordinerad träning blev inte utförd.',
];

const pick = <T>(r: Slumptal, list: readonly T[]): T =>
  valj(
    r,
    list.map((x) => [x, 1] as const),
  );
const clock = (r: Slumptal): string =>
  `${String(Math.floor(r() * 24)).padStart(2, '0')}:${String(Math.floor(r() * 12) * 5).padStart(2, '0')}`;

const nar = (r: Slumptal, p: Period): Uppgifter['nar'] => {
  const datum = addDays(p.from, Math.floor(r() * (daysBetween(p.from, p.to) + 1)));
  return r() < 0.8 ? { precision: 'exakt', datum, tid: clock(r) } : { precision: 'ungefar', datum };
};
/** Noticed the same day or the next, but never after the period has ended. */
const upptackt = (r: Slumptal, n: Uppgifter['nar'], p: Period): string => {
  const dag = n.precision === 'okand' ? p.to : (n.datum as typeof p.to);
  const next = addDays(dag, r() < 0.15 ? 1 : 0);
  return next > p.to ? dag : next;
};
const base = (r: Slumptal, p: Period) => {
  const n = nar(r, p);
  return { nar: n, upptackt: upptackt(r, n, p) };
};

/** How many of each kind every unit has. */
export interface Antal {
  readonly fall: Readonly<Record<string, number>>;
  readonly lakemedel: Readonly<Record<string, number>>;
  readonly mtp: number;
  readonly information: number;
  readonly sol: readonly {
    readonly enhet: string;
    readonly typ: string;
    readonly undertyp?: string;
    readonly antal: number;
  }[];
  readonly personer: number;
  readonly hoftskydd: number;
  readonly ganghjalpmedel: number;
}

function fallen(r: Slumptal, p: Period, a: Antal, serie: string): Uppgifter[] {
  const units = Object.entries(a.fall);
  const persons = fordela(
    a.personer,
    units.map(([, n]) => n),
  );
  const events = units.flatMap(([enhet, n], u) =>
    Array.from({ length: n }, (_, i): Uppgifter => {
      const skada = valj(r, [
        ['ingen', 60],
        ['lindrig', 32],
        ['mattlig', 6],
        ['allvarlig', 2],
      ] as const);
      const undertyp = {
        ingen: 'fall-utan-skada',
        lindrig: 'fall-mindre-skada',
        mattlig: 'fall-mindre-skada',
        allvarlig: 'fall-allvarlig-skada',
      };
      return {
        ...base(r, p),
        enhetId: toAsciiId(enhet),
        lagrum: 'hsl',
        typ: 'fall',
        undertyp: undertyp[skada],
        vadHande: pick(r, fallorsak),
        slag: skada === 'ingen' ? 'tillbud' : 'negativ-handelse',
        skadaFysisk: skada,
        plats: valj(r, [
          ['lagenhet-rum', 5],
          ['badrum-toalett', 3],
          ['korridor', 1],
          ['gemensamt-utrymme', 1],
        ] as const),
        // Everybody falls once before anybody falls twice, so the count of different persons is the one given.
        berord: { slag: 'person', pseudonym: `Brukare ${serie}${(i % Math.max(1, persons[u] ?? 1)) + 1}` },
        typuppgifter: {
          slag: 'fall',
          ganghjalpmedel: 'nej',
          hoftskydd: 'nej',
          sett: r() < 0.3 ? 'ja' : 'nej',
        },
      };
    }),
  );
  const order = events.map((_, i) => [r(), i] as const).toSorted((x, y) => x[0] - y[0]);
  const mark = (from: number, n: number, field: 'hoftskydd' | 'ganghjalpmedel') => {
    for (const [, i] of order.slice(from, from + n)) {
      const e = events[i];
      if (e?.typuppgifter?.slag === 'fall')
        events[i] = { ...e, typuppgifter: { ...e.typuppgifter, [field]: 'ja' } };
    }
  };
  mark(0, a.hoftskydd, 'hoftskydd');
  mark(3, a.ganghjalpmedel, 'ganghjalpmedel');
  return events;
}

const lakemedlen = (r: Slumptal, p: Period, a: Antal, serie: string): Uppgifter[] =>
  Object.entries(a.lakemedel).flatMap(([enhet, n]) =>
    Array.from({ length: n }, (_, i): Uppgifter => ({
      ...base(r, p),
      enhetId: toAsciiId(enhet),
      lagrum: 'hsl',
      typ: 'lakemedel',
      undertyp: valj(r, [
        ['lakemedel-utebliven-dos', 60],
        ['lakemedel-utebliven-signering', 20],
        ['lakemedel-fel-tid', 12],
        ['lakemedel-dosett', 8],
      ] as const),
      vadHande: pick(r, lakemedelstext),
      slag: 'tillbud',
      skadaFysisk: 'ingen',
      berord: { slag: 'person', pseudonym: `Brukare ${serie}${(i % 25) + 1}` },
      typuppgifter: {
        slag: 'lakemedel',
        lakemedelsgrupp: valj(r, [
          ['smartstillande', 40],
          ['blodfortunnande', 28],
          ['insulin', 20],
          ['somn-lugnande', 7],
          ['antibiotika', 5],
        ] as const),
        delegerad: r() < 0.7 ? 'ja' : 'nej',
      },
    })),
  );

const ovriga = (r: Slumptal, p: Period, a: Antal): Uppgifter[] => {
  const units = Object.keys(a.fall);
  const one = (typ: string, undertyp: string, vadHande: string): Uppgifter => ({
    ...base(r, p),
    enhetId: toAsciiId(pick(r, units)),
    lagrum: 'hsl',
    typ,
    undertyp,
    vadHande,
    slag: 'tillbud',
  });
  const mtp = [
    ['mtp', 'mtp-trasigt'],
    ['rehab', 'rehab-insats'],
    ['mtp', 'mtp-overvakning'],
  ] as const;
  const info = ['information-kommunikation', 'information-information', 'information-dokumentation'] as const;
  return [
    ...Array.from({ length: a.mtp }, (_, i) => {
      const [typ, undertyp] = mtp[i % mtp.length] ?? mtp[0];
      return one(typ, undertyp, pick(r, mtptext));
    }),
    ...Array.from({ length: a.information }, (_, i) =>
      one('information', info[i % info.length] ?? info[0], pick(r, infotext)),
    ),
  ];
};

const sociala = (r: Slumptal, p: Period, a: Antal): Uppgifter[] =>
  a.sol.flatMap(({ enhet, typ, undertyp, antal }) =>
    Array.from({ length: antal }, (): Uppgifter => ({
      ...base(r, p),
      enhetId: toAsciiId(enhet),
      lagrum: enhet === 'LSS' ? 'lss' : 'sol',
      typ,
      ...(undertyp === undefined ? {} : { undertyp }),
      vadHande: pick(r, soltext[typ] ?? ['Händelsen beskrivs i den sociala dokumentationen.']),
      slag: r() < 0.6 ? 'negativ-handelse' : 'tillbud',
    })),
  );

/** Made-up events of a period, the same for the same seed. No text is about anybody. */
export function handelser(seed: number, period: Period, antal: Antal, serie = ''): readonly Uppgifter[] {
  const r = slumptal(seed);
  return [
    ...fallen(r, period, antal, serie),
    ...lakemedlen(r, period, antal, serie),
    ...ovriga(r, period, antal),
    ...sociala(r, period, antal),
  ];
}

const perEnhet = (t: { readonly enheter: readonly string[] }, values: readonly number[]) =>
  Object.fromEntries(t.enheter.map((e, i) => [e, values[i] ?? 0]));

/** The counts of the facit's half-year. Of the published shares only those that whole counts give are kept. */
export function facitAntal({ hsl }: Facit): Antal {
  const rad = (enhet: string, typ: string, antal: number, undertyp?: string) => ({
    enhet,
    typ,
    antal,
    ...(undertyp === undefined ? {} : { undertyp }),
  });
  return {
    fall: perEnhet(hsl.fall, hsl.fall['2021']),
    lakemedel: perEnhet(hsl.lakemedel, hsl.lakemedel['2021']),
    mtp: hsl.ovrigt['2021'][0] ?? 0,
    information: hsl.ovrigt['2021'][1] ?? 0,
    personer: hsl.fall['2021details'].olikaPatienter,
    hoftskydd: hsl.fall['2021details'].hoftskyddAnvant,
    ganghjalpmedel: hsl.fall['2021details'].ganghjalpmedelAnvant,
    sol: [
      // Särskilt boende and korttid: 102.
      rad('Hagen', 'omsorg', 24),
      rad('Hagen', 'insats', 10, 'insats-utebliven'),
      rad('Hagen', 'dokumentation', 6),
      rad('Korttid', 'omsorg', 8),
      rad('Korttid', 'sol-information', 5),
      rad('Hemgården', 'omsorg', 25),
      rad('Hemgården', 'insats', 11, 'insats-plan'),
      rad('Hemgården', 'sol-information', 8),
      rad('Hemgården', 'medboende', 5),
      // Hemtjänst: 29, of which 19 (66 %) utebliven insats.
      rad('Tätort', 'insats', 9, 'insats-utebliven'),
      rad('Tätort', 'omsorg', 5),
      rad('Landsbygd', 'insats', 6, 'insats-utebliven'),
      rad('Landsbygd', 'sol-information', 3),
      rad('Ljung', 'insats', 4, 'insats-utebliven'),
      rad('Ljung', 'dokumentation', 2),
      // Socialt stöd: 21, of which 9 (43 %) utebliven insats; the published 41 % is no whole count.
      rad('LSS', 'insats', 6, 'insats-utebliven'),
      rad('LSS', 'medboende', 4),
      rad('LSS', 'omsorg', 4),
      rad('Psykiatri', 'insats', 3, 'insats-utebliven'),
      rad('Psykiatri', 'dokumentation', 4),
      // Individ- och familjeomsorg: 9.
      rad('Barn och unga', 'dokumentation', 5),
      rad('Barn och unga', 'sol-information', 4),
    ],
  };
}
