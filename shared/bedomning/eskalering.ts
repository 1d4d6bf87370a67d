import { z } from 'zod';
import { zLagrum } from '../kodverk/kodverkSchema.ts';
import type { Lagrum } from '../kodverk/kodverk.ts';
import { riskvarde } from '../riskmatris/riskmatris.ts';
import type { Poang } from '../riskmatris/riskmatris.ts';

const zRegel = z.strictObject({
  lagrum: z.array(zLagrum).min(1),
  /** The rule holds when the product reaches this … */
  minstRiskvarde: z.int().min(1).max(100).optional(),
  /** … or the severity this. */
  minstAllvarlighetsgrad: z.int().min(1).max(10).optional(),
  till: z.enum(['mas', 'sas']),
  /** `samrad`: ask when in doubt · `alltid`: must know · `avslut`: never closed without them. */
  grad: z.enum(['samrad', 'alltid', 'avslut']),
  /** A named licensed person must have taken part in the score. */
  legitimerad: z.boolean().default(false),
});
export type Eskaleringsregel = z.output<typeof zRegel>;

export const zEskalering = z.strictObject({
  namn: z.string().min(1).max(80),
  kalla: z.string().max(200),
  regler: z.array(zRegel).max(20),
});
export type Eskalering = z.output<typeof zEskalering>;

/** Three published ways; a municipality chooses one and may change it. */
export const eskaleringar: Readonly<Record<'botkyrka' | 'sundsvall' | 'kristianstad', Eskalering>> = {
  botkyrka: {
    namn: 'Botkyrka',
    kalla: 'Botkyrka kommun: 3–6 samråd vid behov, 8–16 alltid MAS, 8–16 avslutas inte utan MAS',
    regler: [
      { lagrum: ['hsl'], minstRiskvarde: 3, till: 'mas', grad: 'samrad', legitimerad: false },
      { lagrum: ['hsl'], minstRiskvarde: 8, till: 'mas', grad: 'alltid', legitimerad: false },
      { lagrum: ['hsl'], minstRiskvarde: 8, till: 'mas', grad: 'avslut', legitimerad: false },
    ],
  },
  sundsvall: {
    namn: 'Sundsvall',
    kalla: 'Sundsvalls kommun: HSL från 4 till MAS/MAR, namngiven legitimerad ska ha deltagit',
    regler: [{ lagrum: ['hsl'], minstRiskvarde: 4, till: 'mas', grad: 'alltid', legitimerad: true }],
  },
  kristianstad: {
    namn: 'Kristianstad',
    kalla: 'Kristianstads kommun: från 8 eller allvarlighetsgrad 3–4 (kontrollera)',
    regler: [
      {
        lagrum: ['hsl'],
        minstRiskvarde: 8,
        minstAllvarlighetsgrad: 3,
        till: 'mas',
        grad: 'alltid',
        legitimerad: false,
      },
      {
        lagrum: ['sol', 'lss'],
        minstRiskvarde: 8,
        minstAllvarlighetsgrad: 3,
        till: 'sas',
        grad: 'alltid',
        legitimerad: false,
      },
    ],
  },
};

const holds = (r: Eskaleringsregel, lagrum: Lagrum, p: Poang): boolean =>
  r.lagrum.includes(lagrum) &&
  ((r.minstRiskvarde !== undefined && riskvarde(p) >= r.minstRiskvarde) ||
    (r.minstAllvarlighetsgrad !== undefined && p.allvarlighetsgrad >= r.minstAllvarlighetsgrad));

/** The rules that a score sets off, in the order of the setting. */
export const utlostaRegler = (e: Eskalering, lagrum: Lagrum, p: Poang): readonly Eskaleringsregel[] =>
  e.regler.filter((r) => holds(r, lagrum, p));
