import { leveranslagen } from '../../shared/delning/delningApi.ts';
import { dubblettsvar } from '../../shared/delning/mojligaDubbletter.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import { zSammandragsperiod } from '../../shared/sammandrag/sammandragSchema.ts';
import type { Kommando } from './kommando.ts';

const periodPattern = /^(\d{4})-?[hH]([12])$/;

export const leveransKommando: Kommando = {
  namn: 'leverans',
  ord: [],
  hjalp: 'Visar vilka enheter som har levererat för ett halvår (SAS, MAS).',
  val: { period: { type: 'string' } },
  valHjalp: { period: 'ett halvår, t.ex. 2026-H1 (annars det som pågår)' },
  kor: async (c) => {
    const said = c.val['period'];
    const form =
      typeof said === 'string' ? said.replace(periodPattern, '$1h$2') : sammandragsperiodOf(c.clock.today());
    const period = zSammandragsperiod.safeParse(form);
    if (!period.success)
      return refused(
        problem('ogiltig-indata', { falt: 'period', skal: 'ska vara ett halvår, t.ex. 2026-H1' }),
      );
    const core = c.core();
    if (!core.ok) return core;
    const found = await core.value.call('delning.leverans', { period: period.data });
    if (!found.ok) return found;
    const { enheter, levererat, vantade, karantan, dubbletter } = found.value;
    const rows = enheter.map((e) =>
      [
        e.namn.padEnd(24),
        leveranslagen[e.lage].padEnd(32),
        `${e.handelser} händelser`.padEnd(16),
        e.ejUppfoljda === 0 ? '' : `${e.ejUppfoljda} ej uppföljda`,
        e.tillagg === 0 ? '' : `och ${e.tillagg} registrerade hos SAS eller MAS`,
        e.kallor.some((k) => k.lage === 'vantar')
          ? `väntar: ${e.kallor
              .filter((k) => k.lage === 'vantar')
              .map((k) => k.fingeravtryck)
              .join(', ')}`
          : '',
      ]
        .join('  ')
        .trimEnd(),
    );
    return done({
      json: found.value,
      text: [
        ...rows,
        `${levererat} av ${vantade} enheter har levererat.`,
        ...dubbletter
          .filter((d) => d.svar !== 'olika')
          .map((d) =>
            d.svar === null ? d.text : `${d.text} Svaret: ${dubblettsvar[d.svar].toLowerCase()}.`,
          ),
        ...karantan.map((k) => `I karantän: ${k.namn} (${k.text})`),
      ].join('\n'),
    });
  },
};
