import type { ShareCall } from '../../electron/share/shareIo.ts';
import type { Fault, PowerLoss } from './faultyShare.ts';

/** One way to go wrong at one call, and what the server has left afterwards (null: it never went down). */
export interface FaultPoint {
  readonly fault: Fault;
  readonly loss: PowerLoss | null;
  readonly name: string;
}

const FOREVER = 1_000_000;
const kinds: readonly { readonly name: string; readonly slag: Fault['slag']; readonly only?: ShareCall }[] = [
  { name: 'killed before', slag: { typ: 'kill', nar: 'fore' } },
  { name: 'killed after', slag: { typ: 'kill', nar: 'efter' } },
  ...[0, 0.25, 0.5, 0.99].map((andel) => ({
    name: `torn at ${andel}`,
    slag: { typ: 'torn', andel } as const,
    only: 'write' as const,
  })),
  ...[
    'EIO',
    'ENOSPC',
    'EDQUOT',
    'EBUSY',
    'EACCES',
    'EPERM',
    'EROFS',
    'ETIMEDOUT',
    'ESTALE',
    'UNKNOWN',
    'ENOTCONN',
  ].map((code) => ({ name: `${code} once`, slag: { typ: 'errno', code, nar: 'fore', ganger: 1 } as const })),
  ...['EIO', 'ETIMEDOUT', 'ECONNRESET', 'EBUSY'].map((code) => ({
    name: `${code} once though done`,
    slag: { typ: 'errno', code, nar: 'efter', ganger: 1 } as const,
  })),
  { name: 'EBUSY three times', slag: { typ: 'errno', code: 'EBUSY', nar: 'fore', ganger: 3 } },
  ...['EBUSY', 'EIO', 'ENOSPC', 'ESTALE'].map((code) => ({
    name: `${code} for ever`,
    slag: { typ: 'errno', code, nar: 'fore', ganger: FOREVER } as const,
  })),
];
const losses: readonly (PowerLoss | null)[] = [null, 'bara-synkat', 'namn-utan-innehall', 'halva-innehallet'];

/** Every fault at every call of a run that went well: `log` is that run's calls. */
export function faultPoints(log: readonly ShareCall[], withPower = true): readonly FaultPoint[] {
  return log.flatMap((call, at) =>
    kinds
      .filter((k) => k.only === undefined || k.only === call)
      .flatMap(({ name, slag }) =>
        // Power goes with the process; a refusal leaves the server standing.
        (slag.typ === 'errno' || !withPower ? ([null] as const) : losses).map((loss) => ({
          fault: { at, slag },
          loss,
          name: `${call} #${at}: ${name}${loss === null ? '' : `, server lost power (${loss})`}`,
        })),
      ),
  );
}
