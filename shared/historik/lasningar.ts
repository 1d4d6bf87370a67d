/**
 * The questions that show one case, whose asking is logged as a reading. The contract says so of each; the window, which
 * does not carry the contract, needs only their names to tell one opening from the next.
 */
export const lasningar: readonly string[] = [
  'avvikelse.visa',
  'bevis.hamta',
  'extern.visa',
  'klagomal.visa',
  'lexMaria.visa',
  'lexSarah.visa',
  'rollnyckel.visa',
  'samlingsutredning.visa',
];
