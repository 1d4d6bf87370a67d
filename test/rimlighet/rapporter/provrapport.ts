/** Made-up reports of other shapes than our own, with the slips that are in them; none when they are right. */
export interface Provrapport {
  readonly namn: string;
  readonly titel: string;
  readonly skrift: string;
  /** Rule and the two numbers that a finding must speak of. */
  readonly fel: readonly (readonly [regel: string, ...tal: (number | string)[]])[];
}
