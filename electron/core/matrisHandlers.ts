import { internkontrollDokument, matriserDokument } from '../../db/dokumentslag.ts';
import type { riskApi } from '../../shared/internkontroll/riskApi.ts';
import { bytterZon } from '../../shared/internkontroll/risk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { adopt } from './adopt.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { senasteMatriser } from './matriser.ts';
import { riskregister } from './riskregister.ts';

type MatrisNames = Extract<keyof typeof riskApi, `matris.${string}`>;

export const matrisHandlers: HandlersOf<Pick<typeof riskApi, MatrisNames>> = {
  'matris.lista': (c) => done([...c.grund.matriser]),

  'matris.vald': (c) => done(c.grund.internkontroll),

  'matris.valj': (c, { matrisId }) => {
    if (!senasteMatriser(c).some((m) => m.id === matrisId))
      return refused(problem('finns-inte', { vad: 'Matrisen', id: matrisId }, 'matrisId'));
    if (matrisId === c.grund.internkontroll.matrisId)
      return refused(problem('ingen-andring', {}, 'matrisId'));
    const saved = adopt(c, internkontrollDokument, { matrisId });
    return saved.ok ? done({ matrisId }) : saved;
  },

  'matris.prova': (c, { matris }) =>
    done({
      bytterZon: bytterZon(riskregister(c).rader, c.grund.matriser, matris).map(({ risk, fran, till }) => ({
        id: risk.id,
        nr: risk.nr,
        risk: risk.risk,
        fran,
        till,
      })),
    }),

  'matris.anta': (c, { matris }) => {
    const same = c.grund.matriser.filter((m) => m.id === matris.id);
    const last = same.toSorted((a, b) => a.version - b.version).at(-1);
    if (
      last !== undefined &&
      JSON.stringify({ ...last, version: 0 }) === JSON.stringify({ ...matris, version: 0 })
    )
      return refused(problem('ingen-andring', {}, 'matris'));
    const ny = { ...matris, version: (last?.version ?? 0) + 1 };
    const saved = adopt(c, matriserDokument, [...c.grund.matriser, ny]);
    if (!saved.ok) return saved;
    c.log({ handling: 'antagen', sak: 'matris', sakId: ny.id, detalj: { version: ny.version } });
    return done({ id: ny.id, version: ny.version });
  },
};
