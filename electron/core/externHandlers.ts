import { externRepo } from '../../db/externRepo.ts';
import { granskaTillhorighet, verksamhetFor } from '../../shared/enhet/tillhorighet.ts';
import type { Extern, ExternId, ExternUppgifter, Riktning } from '../../shared/extern/extern.ts';
import type { externApi, ExternRad } from '../../shared/extern/externApi.ts';
import type { ExternStatus } from '../../shared/extern/externSteg.ts';
import { finnKod, galler } from '../../shared/kodverk/kodverk.ts';
import { externNasta } from '../../shared/extern/externNasta.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { allaEllerIngen, finnArendeId, framtida, nu, nyttNummer, okantTema, urvalAv } from './arende.ts';
import { rattaArende, taSteg, taStegen, visaArende } from './arendeslag.ts';
import type { CommandContext, QueryContext } from './context.ts';
import { externSlag } from './externSlag.ts';
import type { HandlersOf } from './handlerTypes.ts';

function granska(c: QueryContext, u: ExternUppgifter): Problem | null {
  const stop =
    framtida(c, { datum: u.datum, handelsedatum: u.handelsedatum }) ??
    granskaTillhorighet(c.grund.organisation, u, u.datum) ??
    okantTema(c, u.tema, u.datum);
  if (stop !== null || u.amne === null) return stop;
  const amne = finnKod(c.grund.kodverk, 'extern-amne', u.amne);
  return amne !== undefined && galler(amne, u.datum)
    ? null
    : problem('kod-galler-inte', { kod: u.amne, datum: u.datum, lista: 'extern-amne' }, 'amne');
}

const startstatus = (riktning: Riktning): ExternStatus =>
  riktning === 'skickad' ? 'vantar-pa-svar' : 'att-besvara';

function registrera(c: CommandContext, uppgifter: ExternUppgifter): Result<{ id: ExternId; nummer: string }> {
  const stop = granska(c, uppgifter);
  if (stop !== null) return refused(stop);
  const at = c.clock.now();
  const extern: Extern = {
    ...uppgifter,
    id: c.newId() as ExternId,
    nummer: nyttNummer(c, 'E', uppgifter.datum),
    status: startstatus(uppgifter.riktning),
    paminnelser: [],
    svar: null,
    registreradAt: at,
    registreradAv: c.vem,
    andradAt: at,
  };
  externRepo.insert(c.db, extern);
  const { id, nummer } = extern;
  c.log({ handling: 'registrerad', sak: 'extern', sakId: id, detalj: { nummer } });
  return done({ id, nummer });
}

const tillRad = (c: QueryContext, e: Extern): ExternRad => ({
  id: e.id,
  nummer: e.nummer,
  enhetId: e.enhetId,
  verksamhetId: verksamhetFor(c.grund.organisation, e, e.datum),
  riktning: e.riktning,
  motpart: e.motpart,
  amne: e.amne,
  datum: e.datum,
  besvarat: e.svar?.datum ?? null,
  nytta: e.svar?.nytta ?? null,
  paminnelser: e.paminnelser.length,
  status: e.status,
  rubrik: e.beskrivning.slice(0, 120),
  kommande: externNasta(e, nu(c)),
});

export const externHandlers: HandlersOf<typeof externApi> = {
  'extern.registrera': (c, { uppgifter }) => registrera(c, uppgifter),
  'extern.registreraFlera': (c, { uppgifter }) => allaEllerIngen(uppgifter, (u) => registrera(c, u)),
  'extern.lista': (c, q) => {
    const { saker, totalt } = externRepo.list(c.db, urvalAv(c, q, { riktning: q.filter.riktning }));
    return done({ rader: saker.map((e) => tillRad(c, e)), totalt });
  },
  'extern.finn': (c, { nummer }) => finnArendeId(c.db, externRepo, nummer, externSlag.vad),
  'extern.visa': (c, { id }) => {
    const found = visaArende(c, externSlag, id);
    if (!found.ok) return found;
    const { sak, ...mer } = found.value;
    return done({ extern: sak, ...mer });
  },
  'extern.ratta': (c, { id, uppgifter, skal }) =>
    rattaArende(
      c,
      externSlag,
      id,
      (before) => {
        const stop = granska(c, uppgifter);
        if (stop !== null) return refused(stop);
        const oppen = before.status === startstatus(before.riktning);
        return done({ ...uppgifter, status: oppen ? startstatus(uppgifter.riktning) : before.status });
      },
      skal,
    ),
  'extern.steg': (c, { id, steg }) => taSteg(c, externSlag, id, steg),
  'extern.stegFlera': (c, { id, steg }) => taStegen(c, externSlag, id, steg),
};
