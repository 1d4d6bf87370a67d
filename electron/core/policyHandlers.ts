import { farExportera } from '../../shared/policy/policy.ts';
import type { Policy, Policyvarden } from '../../shared/policy/policy.ts';
import type { policyApi } from '../../shared/policy/policyApi.ts';
import { policytabell } from '../../shared/policy/policytabell.ts';
import { done } from '../../shared/result.ts';
import { usualLockMinutes } from '../lockMinutes.ts';
import type { HandlersOf } from './handlerTypes.ts';

type Varde = Policyvarden[keyof Policyvarden];
const iOrd = (v: Varde): string | null => {
  if (v === null) return null;
  if (typeof v === 'object') return v.length === 0 ? 'Ingen' : v.join(', ');
  return v === true ? 'Ja' : v === false ? 'Nej' : String(v);
};
const rader = ({ varden }: Policy) =>
  policytabell.map(({ namn, sv }) => ({
    namn,
    rubrik: sv.rubrik,
    hjalp: sv.hjalp,
    varde: iOrd(varden[namn]),
  }));

export const policyHandlers: HandlersOf<typeof policyApi> = {
  'policy.visa': (c) =>
    done({
      kalla: c.policy.kalla,
      rader: rader(c.policy),
      fel: [...c.policy.fel],
      exportTillaten: farExportera(c.policy),
      lasEfterMinuter: c.policy.varden.lasEfterMinuter ?? usualLockMinutes,
    }),
};
