import { z } from 'zod';
import { zEnhetId, zOrganisation } from '../enhet/enhetSchema.ts';
import type { EnhetId } from '../enhet/enhet.ts';
import { zKodverk } from '../kodverk/kodverkSchema.ts';
import { zEskalering } from '../bedomning/eskalering.ts';
import { zFristInstallning } from '../frist/frister.ts';
import { zRiskmatris } from '../riskmatris/riskmatris.ts';
import { zGranser } from './granser.ts';
import { zHex64, zKallaId, zKortId } from '../sammandrag/sammandragSchema.ts';

/** A computer that delivers, as the centre knows it. */
export const zRegistreradKalla = z.object({
  src: zKallaId,
  pub: zHex64,
  /** Units it may speak for. */
  enheter: z.array(zEnhetId).max(500),
  /** Stands at the centre: its rows beside those of the units count whatever unit they are about. */
  central: z.boolean().default(false),
  status: z.enum(['godkand', 'sparrad']),
});
export type RegistreradKalla = z.output<typeof zRegistreradKalla>;

/** What the centre decides for everybody; travels over the share, signed. */
export const zRegister = z.object({
  fmt: z.literal('varsam-register'),
  v: z.int().min(1),
  share: zKortId,
  seq: z.int().min(1),
  /** For people; no rule reads it. */
  at: z.string().max(40),
  organisation: zOrganisation,
  kallor: z.array(zRegistreradKalla).max(60_000),
  kodverk: zKodverk.nullable(),
  /** Every version of every matrix; null from a centre that says nothing about them. */
  matriser: z.array(zRiskmatris).max(200).nullable().default(null),
  frister: zFristInstallning.nullable().default(null),
  eskalering: zEskalering.nullable().default(null),
  granser: zGranser.nullable().default(null),
});
export type Register = z.output<typeof zRegister>;

/** Where a source stands with the centre for a unit. */
export const kallstatusText = {
  godkand: 'Godkänd',
  vantar: 'Väntar på godkännande',
  sparrad: 'Spärrad',
} as const;
export type Kallstatus = keyof typeof kallstatusText;

/** The sources of a registry by their key: a large municipality has tens of thousands. */
export type Kallregister = ReadonlyMap<string, RegistreradKalla>;
export const kallregister = (kallor: readonly RegistreradKalla[]): Kallregister =>
  new Map(kallor.map((k) => [k.pub, k]));

export function kallstatus(
  register: Kallregister | undefined,
  { pub, unit, isTillagg }: { readonly pub: string; readonly unit: EnhetId; readonly isTillagg: boolean },
): Kallstatus {
  const kalla = register?.get(pub);
  if (kalla === undefined) return 'vantar';
  if (kalla.status === 'sparrad') return 'sparrad';
  return (isTillagg ? kalla.central : kalla.enheter.includes(unit)) ? 'godkand' : 'vantar';
}
