import { enhetDen } from '../enhet/enhet.ts';
import type { Block } from '../dokument/dokument.ts';
import type { Siffror } from './siffror.ts';

interface Tackning {
  readonly alla: number;
  readonly tysta: readonly string[];
}
/** Every table says it in its last line; it is counted once for each report. */
const raknad = new WeakMap<Siffror, Tackning>();

/** Units that exist at the end of the period, and those of them that nothing has come from. */
export function tackning(s: Siffror): Tackning {
  const had = raknad.get(s) ?? rakna(s);
  raknad.set(s, had);
  return had;
}

function rakna(s: Siffror): Tackning {
  const { org, period } = s.underlag;
  const heard = new Set(s.rader(period).map((r) => r.unit));
  const enheter = org.enheter.filter((e) => enhetDen(e, period.to) !== undefined);
  return {
    alla: enheter.length,
    tysta: enheter.filter((e) => !heard.has(e.id)).map((e) => s.version(e).namn),
  };
}

/** How much of the organisation the figures stand on. */
export function tackningsblock(s: Siffror): readonly Block[] {
  const { alla, tysta } = tackning(s);
  return [
    {
      slag: 'stycke',
      id: 'tackning',
      text: `Underlaget omfattar uppgifter från ${alla - tysta.length} av ${alla} enheter.${
        tysta.length === 0
          ? ''
          : ` Inget är registrerat på ${tysta.join(', ')}. Det kan betyda att inget har hänt eller att enheten inte rapporterar.`
      }`,
    },
  ];
}
