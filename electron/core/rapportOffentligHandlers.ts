import { smatalDokument } from '../../db/dokumentslag.ts';
import type { rapportApi } from '../../shared/halvarsrapport/rapportApi.ts';
import type { Rapporttabell } from '../../shared/halvarsrapport/rapporttabell.ts';
import { cellId } from '../../shared/halvarsrapport/smatalunderlag.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { adopt } from './adopt.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { offentligAv, smatalsregel } from './rapportOffentlig.ts';
import { sammanstallRapport } from './rapportUnderlag.ts';

/** What each figure is called for people: table, row and column of the first place it stands in. */
function namnAv(tabeller: readonly Rapporttabell[]): (id: string) => string {
  const names = new Map<string, string>();
  for (const t of tabeller)
    t.rader.forEach((r, i) =>
      r.celler.forEach((_c, j) => {
        const id = cellId(t, i, j);
        if (!names.has(id)) names.set(id, `${t.titel}: ${r.namn}, ${t.kolumner[j + 1] ?? ''}`);
      }),
    );
  const one = (id: string): string => names.get(id) ?? id;
  // What is left of a whole without its part is never printed, but anyone can subtract.
  return (id) => id.split(' utan ').map(one).join(' minus ');
}

const skal = {
  liten: 'litet tal',
  foljd: 'skulle avslöja ett litet tal',
  tidigare: 'doldes i en tidigare utgåva',
  undantag: 'dolt genom beslut',
} as const;

export const rapportOffentligHandlers: HandlersOf<
  Pick<typeof rapportApi, 'rapport.offentlig' | 'rapport.offentlig.regel'>
> = {
  'rapport.offentlig': (c, fraga) => {
    const r = sammanstallRapport(c, fraga);
    if (!r.ok) return r;
    const o = offentligAv(c, r.value);
    const namn = namnAv(r.value.avsnitt.flatMap((a) => a.tabeller));
    const called = (ids: readonly string[]) => ids.map((id) => ({ id, namn: namn(id) }));
    return done({
      ...smatalsregel(c),
      dolda: [...o.skydd.dolda].map(([id, varfor]) => ({ id, namn: namn(id), skal: skal[varfor] })),
      visadeSma: called(o.skydd.visadeSma),
      oskyddade: called(o.skydd.oskyddade),
      arenden: [...o.arenden],
      attGranska: [...o.attGranska],
    });
  },
  'rapport.offentlig.regel': (c, { regel }) => {
    const { regel: before, minst } = smatalsregel(c);
    if (regel.grans < minst) return refused(problem('smatal-under-beslut', { minst }, 'regel.grans'));
    c.log({
      handling: 'andrad',
      sak: 'smatalsregel',
      sakId: 'rapport',
      detalj: { fore: before, efter: regel },
    });
    return adopt(c, smatalDokument, regel);
  },
};
