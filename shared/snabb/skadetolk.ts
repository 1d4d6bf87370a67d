import type { Begrepp } from './begrepp.ts';
import { nyChip } from './chip.ts';
import type { Chip, Chipval } from './chip.ts';
import { skalText, stallen, stavskal } from './lasning.ts';
import type { Lasning } from './lasning.ts';
import type { Traff } from './lexikon.ts';

const val = (varde: string, text: string): Chipval => ({ varde, text });
const grader = {
  ingen: val('ingen', 'Ingen'),
  lindrig: val('lindrig', 'Lindrig'),
  mattlig: val('mattlig', 'Måttlig'),
  allvarlig: val('allvarlig', 'Allvarlig'),
  dod: val('dod', 'Död'),
} as const;
type Grad = keyof typeof grader;

/** Worst first: a line that names two injuries counts as the worse. */
const gradFor: readonly (readonly [Begrepp, Grad, alternativ: readonly Grad[]])[] = [
  ['skada-dod', 'dod', []],
  ['skada-allvarlig', 'allvarlig', ['mattlig']],
  ['skada-mattlig', 'mattlig', ['lindrig', 'allvarlig']],
  ['skada-lindrig', 'lindrig', ['ingen', 'mattlig']],
  ['skada-ingen', 'ingen', []],
];
const psykiskFor: readonly (readonly [Begrepp, Grad, alternativ: readonly Grad[]])[] = [
  ['psykisk-lindrig', 'lindrig', ['mattlig', 'ingen']],
  ['psykisk-ingen', 'ingen', []],
];

/** Kind of event (risk, tillbud, negativ händelse) follows from harm when it is not written. */
const slag = {
  risk: val('risk', 'Risk'),
  tillbud: val('tillbud', 'Tillbud'),
  negativ: val('negativ-handelse', 'Negativ händelse'),
} as const;

/** Words that name the level itself, not an injury: nothing is inferred from them. */
const namnerGrad = /^(ingen|inga|utan|inte|ej|lindrig|måttlig|allvarlig|oskad|avled|avlid|dog|död)/i;

function gradchip(
  l: Lasning,
  which: 'skada' | 'psykisk-skada',
  table: typeof gradFor,
  found: readonly Traff[],
): readonly Chip[] {
  for (const [begrepp, grad, alternativ] of table) {
    const hits = found.filter((t) => t.begrepp.includes(begrepp));
    const [first] = hits;
    if (first === undefined) continue;
    const words = l.words.slice(first.at, first.at + first.langd).map((w) => w.skrivet);
    const written = namnerGrad.test(words.join(' ')) || grad === 'ingen';
    const { text } = grader[grad];
    const name = which === 'skada' ? 'skada' : 'psykisk skada';
    return [
      nyChip(which, grader[grad], stallen(l, hits), {
        skal: skalText(
          written ? undefined : `”${words.join(' ')}” räknas som ${text.toLowerCase()} ${name}`,
          stavskal(l, hits),
        ),
        alternativ: written ? [] : alternativ.map((a) => grader[a]),
      }),
    ];
  }
  return [];
}

function slagchip(
  l: Lasning,
  found: readonly Traff[],
  harm: Chip | undefined,
  arFall: boolean,
): readonly Chip[] {
  const hits = (b: Begrepp) => found.filter((t) => t.begrepp.includes(b));
  const written = (
    [
      ['slag-negativ', slag.negativ],
      ['slag-tillbud', slag.tillbud],
      ['slag-risk', slag.risk],
    ] as const
  ).find(([b]) => hits(b).length > 0);
  if (written !== undefined)
    return [
      nyChip('handelseslag', written[1], stallen(l, hits(written[0])), {
        skal: stavskal(l, hits(written[0])),
      }),
    ];
  const risk = hits('fallrisk');
  if (risk.length > 0 && arFall && harm === undefined)
    return [
      nyChip('handelseslag', slag.risk, stallen(l, risk), { skal: 'Fallrisk är en risk, inget har hänt' }),
    ];
  const nearly = hits('nastan');
  if (nearly.length > 0 && harm === undefined)
    return [
      nyChip('handelseslag', slag.tillbud, stallen(l, nearly), {
        skal: 'Det var nära att hända',
        alternativ: [slag.risk],
      }),
    ];
  if (harm === undefined) return [];
  return harm.varde === 'ingen'
    ? [
        nyChip('handelseslag', slag.tillbud, harm.stallen, {
          skal: 'Ingen skada: tillbud',
          alternativ: [slag.negativ],
        }),
      ]
    : [nyChip('handelseslag', slag.negativ, harm.stallen, { skal: `Skada: negativ händelse` })];
}

/** Physical and psychological harm, and the kind of event. */
export function skadechips(l: Lasning, found: readonly Traff[], arFall: boolean): readonly Chip[] {
  const harm = gradchip(l, 'skada', gradFor, found);
  return [
    ...harm,
    ...gradchip(l, 'psykisk-skada', psykiskFor, found),
    ...slagchip(l, found, harm[0], arFall),
  ];
}
