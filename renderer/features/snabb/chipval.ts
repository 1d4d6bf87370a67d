import { handelseslag, skadegrader } from '../../../shared/avvikelse/avvikelse.ts';
import { galler, koderI, valbaraUndertyper } from '../../../shared/kodverk/kodverk.ts';
import type { Kod } from '../../../shared/kodverk/kodverk.ts';
import type { Chip, Chipslag, Chipval } from '../../../shared/snabb/chip.ts';
import { addDays, longDate } from '../../../shared/time/localDate.ts';
import { ownEnheter } from '../../core/grund.ts';
import type { Grund } from '../../core/grund.ts';
import { huvudtyper, typlista } from '../../core/typval.ts';
import { okandDag } from './snabbsvar.ts';

const ur = (texts: Readonly<Record<string, string>>): readonly Chipval[] =>
  Object.entries(texts).map(([varde, text]) => ({ varde, text }));
const urKoder = (koder: readonly Kod[]): readonly Chipval[] =>
  koder.map((k) => ({ varde: k.kod, text: k.text }));
const listan =
  (lista: string) =>
  ({ kodverk, idag }: Grund): readonly Chipval[] =>
    urKoder(koderI(kodverk, lista).filter((k) => galler(k, idag)));
const daysBack = 7;

type Valbara = (grund: Grund, chips: readonly Chip[]) => readonly Chipval[];
/** What a chip can be changed to. Those that can be several at once, and the clock, are changed in the line itself. */
const valbara: Partial<Readonly<Record<Chipslag, Valbara>>> = {
  typ: (grund) => urKoder(huvudtyper(grund, grund.idag)),
  undertyp: ({ kodverk, idag }, chips) => {
    const typ = chips.find((c) => c.slag === 'typ')?.varde;
    return typ === undefined ? [] : urKoder(valbaraUndertyper(kodverk, typlista, typ, idag));
  },
  datum: ({ idag }) => [
    ...Array.from({ length: daysBack }, (_, i) => addDays(idag, -i)).map((d) => ({
      varde: d,
      text: longDate(d),
    })),
    okandDag,
  ],
  plats: listan('plats'),
  enhet: (grund) => ownEnheter(grund).map((e) => ({ varde: e.id, text: e.text })),
  skada: () => ur(skadegrader),
  'psykisk-skada': () => ur(skadegrader),
  handelseslag: () => ur(handelseslag),
  lakemedelsgrupp: listan('lakemedelsgrupp'),
};

/** Other readings of the same words first, then everything else the answer can be; empty when it can only be taken away. */
export function andraVal(chip: Chip, grund: Grund, chips: readonly Chip[]): readonly Chipval[] {
  const likely = chip.alternativ ?? [];
  const known = new Set([chip.varde, ...likely.map((v) => v.varde)]);
  const rest = valbara[chip.slag]?.(grund, chips) ?? [];
  return [...likely, ...rest.filter((v) => !known.has(v.varde))];
}
