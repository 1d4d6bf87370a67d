import { klagomalRepo } from '../../db/klagomalRepo.ts';
import { granskaTillhorighet } from '../../shared/enhet/tillhorighet.ts';
import type { Klagomal, KlagomalId, KlagomalUppgifter } from '../../shared/klagomal/klagomal.ts';
import type { klagomalApi } from '../../shared/klagomal/klagomalApi.ts';
import { finnKod, galler } from '../../shared/kodverk/kodverk.ts';
import { svarsfrister } from '../../shared/klagomal/klagomalNasta.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { allaEllerIngen, finnArendeId, framtida, nyttNummer, urvalAv } from './arende.ts';
import { klagomalRegelHandlers } from './klagomalRegelHandlers.ts';
import { klagomalRad as tillRad } from './klagomalRad.ts';
import { rattaArende, taSteg, taStegen, visaArende } from './arendeslag.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { klagomalSlag } from './klagomalSlag.ts';

function granska(c: QueryContext, u: KlagomalUppgifter): Problem | null {
  const stop =
    framtida(c, { mottaget: u.mottaget }) ?? granskaTillhorighet(c.grund.organisation, u, u.mottaget);
  if (stop !== null) return stop;
  const koder = [
    ['klagomal-galler', u.galler, 'galler'],
    ['avvikelsetyp', u.tema, 'tema'],
  ] as const;
  for (const [lista, kod, falt] of koder) {
    const found = kod === null ? null : finnKod(c.grund.kodverk, lista, kod);
    if (found === undefined || (found !== null && !galler(found, u.mottaget)))
      return problem('kod-galler-inte', { kod: kod ?? '', datum: u.mottaget, lista }, falt);
  }
  return null;
}

function registrera(
  c: CommandContext,
  uppgifter: KlagomalUppgifter,
): Result<{ id: KlagomalId; nummer: string }> {
  const stop = granska(c, uppgifter);
  if (stop !== null) return refused(stop);
  const at = c.clock.now();
  const klagomal: Klagomal = {
    ...uppgifter,
    id: c.newId() as KlagomalId,
    nummer: nyttNummer(c, 'K', uppgifter.mottaget),
    status: 'mottagen',
    bekraftat: null,
    utredning: null,
    svar: null,
    avslut: null,
    registreradAt: at,
    registreradAv: c.vem,
    andradAt: at,
  };
  klagomalRepo.insert(c.db, klagomal);
  const { id, nummer } = klagomal;
  c.log({ handling: 'registrerad', sak: 'klagomal', sakId: id, detalj: { nummer } });
  return done({ id, nummer });
}

export const klagomalHandlers: HandlersOf<typeof klagomalApi> = {
  ...klagomalRegelHandlers,
  'klagomal.registrera': (c, { uppgifter }) => registrera(c, uppgifter),
  'klagomal.registreraFlera': (c, { uppgifter }) => allaEllerIngen(uppgifter, (u) => registrera(c, u)),
  'klagomal.lista': (c, q) => {
    const { slag: slagen, kanal } = q.filter;
    const { saker, totalt } = klagomalRepo.list(c.db, urvalAv(c, q, { slag: slagen, kanal }));
    return done({ rader: saker.map((k) => tillRad(c, k)), totalt });
  },
  'klagomal.finn': (c, { nummer }) => finnArendeId(c.db, klagomalRepo, nummer, klagomalSlag.vad),
  'klagomal.visa': (c, { id }) => {
    const found = visaArende(c, klagomalSlag, id);
    if (!found.ok) return found;
    const { sak, ...mer } = found.value;
    return done({ klagomal: sak, ...mer, frister: svarsfrister(sak, c.grund.regler.frister) });
  },
  'klagomal.ratta': (c, { id, uppgifter, skal }) =>
    rattaArende(
      c,
      klagomalSlag,
      id,
      () => {
        const stop = granska(c, uppgifter);
        return stop === null ? done(uppgifter) : refused(stop);
      },
      skal,
    ),
  'klagomal.steg': (c, { id, steg }) => taSteg(c, klagomalSlag, id, steg),
  'klagomal.stegFlera': (c, { id, steg }) => taStegen(c, klagomalSlag, id, steg),
};
