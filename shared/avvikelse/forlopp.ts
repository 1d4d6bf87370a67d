import { z } from 'zod';
import { arEffektBedomd, arGallande, arUtford } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
import { gallandeBedomning } from '../bedomning/bedomning.ts';
import type { Bedomning } from '../bedomning/bedomning.ts';
import { utlostaRegler } from '../bedomning/eskalering.ts';
import type { Eskalering, Eskaleringsregel } from '../bedomning/eskalering.ts';
import type { Orsak } from '../orsak/orsak.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import type { Avvikelse } from './avvikelse.ts';
import { zAvvikelseId } from './avvikelse.ts';
import type { Krav } from './overgangar.ts';

/** What has been answered along the way, beside scores, causes and measures. */
export const zForlopp = z.strictObject({
  /** The lex Sarah question (SoL 27 kap. 2 §, LSS 24 b §); a no is kept with its reason too. */
  lexSarahSvar: z.enum(['ja', 'nej']).nullable(),
  lexSarahSkal: z.string(),
  /** Why no measure is needed, when there is none. */
  ingenAtgardSkal: z.string(),
  aterkoppladDatum: zLocalDate.nullable(),
  /** The day MAS (or SAS) had taken part of the score, and who. */
  masDatum: zLocalDate.nullable(),
  masVem: z.string(),
  dubblettAv: zAvvikelseId.nullable(),
  /** The reason for the latest end or reopening. */
  skal: z.string(),
  /** The day the present status began. */
  statusSedan: zLocalDate,
});
export type Forlopp = z.output<typeof zForlopp>;

/** A case with all that its next step depends on. */
export interface Arende {
  readonly avvikelse: Avvikelse;
  readonly forlopp: Forlopp;
  readonly bedomningar: readonly Bedomning[];
  readonly orsaker: readonly Orsak[];
  readonly atgarder: readonly Atgard[];
  /** What the investigations of several events that hold this one name for all of them. */
  readonly gemensamma?: { readonly orsaker: number; readonly atgarder: number };
}

/** The escalation rules that the score in force sets off. */
export function eskaleringFor(a: Arende, e: Eskalering): readonly Eskaleringsregel[] {
  const b = gallandeBedomning(a.bedomningar);
  return b === undefined ? [] : utlostaRegler(e, a.avvikelse.lagrum, b);
}

/** The demands of the transition table that the case meets now. */
export function uppfylldaKrav(a: Arende, eskalering: Eskalering): ReadonlySet<Krav> {
  const gallande = a.atgarder.filter(arGallande);
  const b = gallandeBedomning(a.bedomningar);
  const regler = eskaleringFor(a, eskalering);
  const kraverMas = regler.some((r) => r.grad === 'avslut' || r.grad === 'alltid');
  const kraverLegitimerad = regler.some((r) => r.legitimerad);
  const answers: Readonly<Record<Krav, boolean>> = {
    bedomning: b !== undefined,
    slutligBedomning: b?.skede === 'slutlig' && (!kraverLegitimerad || b.legitimerad !== ''),
    orsak: a.orsaker.length + (a.gemensamma?.orsaker ?? 0) > 0,
    atgard: gallande.length + (a.gemensamma?.atgarder ?? 0) > 0 || a.forlopp.ingenAtgardSkal !== '',
    atgarderUtforda: gallande.every(arUtford),
    effektBedomd: gallande.every(arEffektBedomd),
    aterkoppling: a.forlopp.aterkoppladDatum !== null,
    lexSarahFraga: a.avvikelse.lagrum === 'hsl' || a.forlopp.lexSarahSvar !== null,
    masGodkannande: !kraverMas || a.forlopp.masDatum !== null,
    skal: a.forlopp.skal !== '',
    dubblettAv: a.forlopp.dubblettAv !== null,
  };
  return new Set((Object.keys(answers) as Krav[]).filter((k) => answers[k]));
}
