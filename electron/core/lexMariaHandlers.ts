import { lexMariaRepo } from '../../db/lexMariaRepo.ts';
import { tillhorighetNamn, verksamhetFor } from '../../shared/enhet/tillhorighet.ts';
import type { LexMaria, LexMariaId, LexMariaUppgifter } from '../../shared/lexMaria/lexMaria.ts';
import type { lexMariaApi, LexMariaRad } from '../../shared/lexMaria/lexMariaApi.ts';
import { lexMariaNasta } from '../../shared/lexMaria/lexMariaNasta.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { finnArendeId, nu, nyttNummer, urvalAv } from './arende.ts';
import { rattaForeBeslut, taSteg, taStegen, visaArende } from './arendeslag.ts';
import { synligAvvikelse } from './arendeReader.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { granskaHandelse, loggaBorjan, nyttLexarende, utanAvvikelse } from './lexGemensamt.ts';
import { lexMariaSlag } from './lexMariaSlag.ts';

function registrera(
  c: CommandContext,
  uppgifter: LexMariaUppgifter,
): Result<{ id: LexMariaId; nummer: string }> {
  const stop = granskaHandelse(c, uppgifter) ?? utanAvvikelse(c, uppgifter.avvikelseId);
  if (stop !== null) return refused(stop);
  const sak: LexMaria = {
    ...uppgifter,
    id: c.newId() as LexMariaId,
    nummer: nyttNummer(c, 'LM', uppgifter.handelsedatum),
    status: 'registrerad',
    uppdrag: null,
    analys: null,
    patientinformation: null,
    mtpAnmalan: null,
    ...nyttLexarende(c),
  };
  lexMariaRepo.insert(c.db, sak);
  loggaBorjan(c, 'lexMaria', sak);
  return done({ id: sak.id, nummer: sak.nummer });
}

const tillRad = (c: QueryContext, l: LexMaria): LexMariaRad => ({
  id: l.id,
  nummer: l.nummer,
  enhetId: l.enhetId,
  verksamhetId: verksamhetFor(c.grund.organisation, l, l.handelsedatum),
  verksamhet: l.kort?.verksamhet ?? tillhorighetNamn(c.grund.organisation, l, l.handelsedatum),
  handelsedatum: l.handelsedatum,
  status: l.status,
  vardskada: l.beslut?.vardskada ?? null,
  anmald: l.anmalan?.datum ?? null,
  mtp: l.mtp,
  handelse: l.kort?.handelse ?? l.handelse,
  atgarder: [...(l.kort?.atgarder ?? [])],
  kommande: lexMariaNasta(l, nu(c)),
});

export const lexMariaHandlers: HandlersOf<typeof lexMariaApi> = {
  'lexMaria.registrera': (c, { uppgifter }) => registrera(c, uppgifter),
  'lexMaria.franAvvikelse': (c, { avvikelseId }) => {
    const a = synligAvvikelse(c.db, avvikelseId, c.grund.profil);
    return a === undefined
      ? refused(problem('finns-inte', { vad: 'Avvikelsen', id: avvikelseId }))
      : registrera(c, {
          enhetId: a.enhetId,
          verksamhetId: null,
          handelsedatum: a.raknedatum,
          upptackt: a.upptackt,
          handelse: a.vadHande,
          mtp: a.typ === 'mtp',
          patient: a.berord?.slag === 'person' ? a.berord.pseudonym : null,
          tema: null,
          avvikelseId,
        });
  },
  'lexMaria.lista': (c, q) => {
    const { saker, totalt } = lexMariaRepo.list(c.db, urvalAv(c, q));
    return done({ rader: saker.map((l) => tillRad(c, l)), totalt });
  },
  'lexMaria.finn': (c, { nummer }) => finnArendeId(c.db, lexMariaRepo, nummer, lexMariaSlag.vad),
  'lexMaria.visa': (c, { id }) => {
    const found = visaArende(c, lexMariaSlag, id);
    if (!found.ok) return found;
    const { sak, ...mer } = found.value;
    return done({ lexMaria: sak, ...mer });
  },
  'lexMaria.ratta': (c, { id, uppgifter, skal }) =>
    rattaForeBeslut(c, lexMariaSlag, id, { uppgifter, stop: granskaHandelse(c, uppgifter), skal }),
  'lexMaria.steg': (c, { id, steg }) => taSteg(c, lexMariaSlag, id, steg),
  'lexMaria.stegFlera': (c, { id, steg }) => taStegen(c, lexMariaSlag, id, steg),
};
