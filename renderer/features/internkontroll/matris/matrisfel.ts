const axlar: Readonly<Record<string, string>> = {
  sannolikhet: 'Sannolikhet',
  allvarlighetsgrad: 'Allvarlighetsgrad',
  zoner: 'Zoner',
  rutnat: 'Rutnätet',
  namn: 'Namnet',
  kalla: 'Källan',
};
const falt: Readonly<Record<string, string>> = {
  text: 'ordet',
  definition: 'betydelsen',
  minstPerAr: 'minst per år',
  granskasManader: 'månaderna',
};

interface Fel {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** The faults of a matrix as sentences that say where: "Sannolikhet, nivå 3: ordet behöver ett ord." */
export function matrisfel(fel: readonly Fel[]): readonly string[] {
  const one = ({ path, code, message }: Fel): string => {
    const [del, index, vad] = path;
    const var_ = axlar[String(del)] ?? 'Matrisen';
    const place =
      typeof index === 'number' ? `${var_}, ${del === 'zoner' ? 'zon' : 'nivå'} ${index + 1}` : var_;
    const field = vad === undefined ? '' : `${falt[String(vad)] ?? String(vad)} `;
    const words =
      code === 'too_big'
        ? 'är för långt eller för stort'
        : code === 'too_small' && vad === undefined
          ? 'behöver fyllas i'
          : message;
    return `${place}: ${field}${words}.`;
  };
  return [...new Set(fel.map(one))];
}
