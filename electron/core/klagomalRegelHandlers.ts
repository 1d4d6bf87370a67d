import { readDokument, writeDokument } from '../../db/dokumentRepo.ts';
import { klagomalRegelDokument } from '../../db/dokumentslag.ts';
import { klagomalRepo } from '../../db/klagomalRepo.ts';
import type { klagomalApi } from '../../shared/klagomal/klagomalApi.ts';
import { antalEnligt, enligtRegel, forklara, regelText, summera } from '../../shared/klagomal/raknaregel.ts';
import type { KlagomalRegel } from '../../shared/klagomal/raknaregel.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { urvalAv } from './arende.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { klagomalRad } from './klagomalRad.ts';

/** The rule in force: the one that has been decided here, otherwise the default. */
export const gallandeRegel = (c: QueryContext): KlagomalRegel =>
  readDokument(c.db, klagomalRegelDokument)?.innehall ?? klagomalRegelDokument.standard;

/** The rule with its sentence, verksamheter by name. */
export const medText = (c: QueryContext, regel: KlagomalRegel) => ({
  regel,
  text: regelText(regel, (id) => c.grund.organisation.verksamheter.find((v) => v.id === id)?.namn ?? id),
});

/** The stated rule for which views enter the report's table. */
export const klagomalRegelHandlers: HandlersOf<
  Pick<typeof klagomalApi, 'klagomal.regel' | 'klagomal.andraRegel' | 'klagomal.rakna'>
> = {
  'klagomal.regel': (c) => done(medText(c, gallandeRegel(c))),
  'klagomal.andraRegel': (c, { regel }) => {
    const unknown = regel.utanVerksamheter.find(
      (id) => !c.grund.organisation.verksamheter.some((v) => v.id === id),
    );
    if (unknown !== undefined)
      return refused(problem('verksamhet-finns-inte', { verksamhet: unknown }, 'regel.utanVerksamheter'));
    const version = writeDokument(c.db, klagomalRegelDokument, regel, { at: c.clock.now(), vem: c.vem });
    c.log({
      handling: 'ny-version',
      sak: 'dokument',
      sakId: klagomalRegelDokument.slag,
      detalj: { version },
    });
    return done({ version });
  },
  'klagomal.rakna': (c, { from, to, publicerat }) => {
    const { saker } = klagomalRepo.list(
      c.db,
      urvalAv(c, { filter: { from, to }, offset: 0, antal: 100_000 }),
    );
    const rader = saker.map((k) => klagomalRad(c, k));
    const regel = gallandeRegel(c);
    const raknade = enligtRegel(rader, regel);
    const verksamheter = [...c.grund.organisation.verksamheter, { id: null, namn: 'Utan verksamhet' }];
    return done({
      ...medText(c, regel),
      antal: antalEnligt(rader, regel),
      perVerksamhet: verksamheter
        .map(({ id, namn }) => ({
          verksamhetId: id,
          namn,
          antal: antalEnligt(
            rader.filter((r) => r.verksamhetId === id),
            regel,
          ),
        }))
        .filter((v) => v.antal > 0),
      ...summera(raknade),
      forklaringar:
        publicerat === undefined
          ? []
          : forklara(rader, regel, publicerat).map((f) => ({ ...medText(c, f.regel), antal: f.antal })),
    });
  },
};
