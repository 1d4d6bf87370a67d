import { randomUUID } from 'node:crypto';
import {
  deleteUndantag,
  finnSak,
  insertGallring,
  listGallrade,
  listGallringar,
  listUndantag,
  removeDetaljer,
  removeSak,
  removeTommaUtredningar,
  saveUndantag,
  stadaSokindex,
} from '../../db/gallringRepo.ts';
import { gallringsreglerDokument } from '../../db/dokumentslag.ts';
import { enhetNamn } from '../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { gallringslista } from '../../shared/gallring/gallringslista.ts';
import { gallringsslag } from '../../shared/gallring/gallring.ts';
import type { Gallringsslag } from '../../shared/gallring/gallring.ts';
import type { gallringApi } from '../../shared/gallring/gallringApi.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { localDateOf } from '../../shared/time/instant.ts';
import { adopt } from './adopt.ts';
import type { CommandContext, JobContext, QueryContext } from './context.ts';
import { beslutadeRegler, egnaRegler, forhandsvisaGallring } from './gallring.ts';
import type { HandlersOf } from './handlerTypes.ts';

const finnsInte = (id: string) => refused(problem('finns-inte', { vad: 'Gallringen', id }));

function sakOf(c: QueryContext, slag: Gallringsslag, nummer: string): Result<{ id: string; nummer: string }> {
  const found = finnSak(c.db, slag, nummer);
  return found === undefined
    ? refused(problem('finns-inte', { vad: 'Ärendet', id: nummer }, 'nummer'))
    : done(found);
}

/** Removes what the preview showed, in one transaction with its log. */
function utfor(c: CommandContext, nyckel: string): Result<{ id: string; antal: number }> {
  const seen = forhandsvisaGallring(c);
  if (seen.gallras.length === 0) return refused(problem('inget-att-gallra'));
  if (seen.nyckel !== nyckel) return refused(problem('gallring-andrad'));
  const id = randomUUID();
  const rader = seen.gallras.map((r) => ({
    ...r,
    beslut: seen.regler.find((x) => x.slag === r.slag)?.beslut ?? '',
  }));
  const head = { id, at: c.clock.now(), vem: c.vem, roll: c.grund.profil.roll, antal: rader.length };
  insertGallring(c.db, { ...head, regler: seen.regler }, rader);
  for (const r of rader) {
    c.log({ handling: 'gallrad', sak: r.slag, sakId: r.sakId, detalj: { gallring: id, beslut: r.beslut } });
    c.log({ handling: 'gallrad', sak: 'rollnyckel', sakId: r.sakId, detalj: { gallring: id } });
  }
  // What hangs on others goes before them.
  const last: readonly Gallringsslag[] = ['avvikelse'];
  for (const r of rader.toSorted((a, b) => Number(last.includes(a.slag)) - Number(last.includes(b.slag)))) {
    removeSak(c.db, r.slag, { id: r.sakId, nummer: r.nummer });
    removeDetaljer(c.db, 'rollnyckel', r.sakId);
  }
  for (const utredning of removeTommaUtredningar(c.db)) {
    c.log({ handling: 'gallrad', sak: 'samlingsutredning', sakId: utredning, detalj: { gallring: id } });
    removeDetaljer(c.db, 'samlingsutredning', utredning);
  }
  stadaSokindex(c.db);
  c.log({ handling: 'utford', sak: 'gallring', sakId: id, detalj: { antal: rader.length } });
  return done({ id, antal: rader.length });
}

const namnAv =
  (c: QueryContext) =>
  (enhetId: string, dag: Parameters<typeof enhetNamn>[2]): string =>
    enhetNamn(c.grund.organisation, enhetId as EnhetId, dag);

function lista(c: JobContext, id: string | null) {
  const common = { kommun: c.grund.organisation.kommun, enhetNamn: namnAv(c) };
  if (id === null) {
    const seen = forhandsvisaGallring(c);
    return done(
      gallringslista({
        ...common,
        dag: seen.idag,
        vem: null,
        regler: seen.regler,
        rader: seen.gallras,
        halls: seen.halls,
      }),
    );
  }
  const g = listGallringar(c.db).find((x) => x.id === id);
  if (g === undefined) return finnsInte(id);
  return done(
    gallringslista({
      ...common,
      dag: localDateOf(g.at),
      vem: g.vem,
      regler: g.regler,
      rader: listGallrade(c.db, id),
      halls: [],
    }),
  );
}

export const gallringHandlers: HandlersOf<typeof gallringApi> = {
  'gallring.regler': (c) => done({ regler: [...egnaRegler(c.db)], beslutade: [...beslutadeRegler(c.db)] }),
  'gallring.andraRegler': (c, { regler }) => {
    const decided = beslutadeRegler(c.db).find((b) => regler.some((r) => r.slag === b.slag && r.ar < b.ar));
    return decided === undefined
      ? adopt(c, gallringsreglerDokument, regler)
      : refused(problem('gallring-kortare', { slag: gallringsslag[decided.slag], ar: decided.ar }));
  },
  'gallring.forhandsvisa': (c) => done(forhandsvisaGallring(c)),
  'gallring.utfor': async (c, { nyckel }) => {
    c.progress(0.1, 'Gallrar');
    const made = c.write((w) => utfor(w, nyckel));
    // The log of the database holds the old pages until it is folded in.
    if (made.ok) c.profil.vikInLogg();
    return made;
  },
  'gallring.lista': (c) => done([...listGallringar(c.db)]),
  'gallring.visa': (c, { id }) => {
    const g = listGallringar(c.db).find((x) => x.id === id);
    return g === undefined ? finnsInte(id) : done({ ...g, rader: [...listGallrade(c.db, id)] });
  },
  'gallring.skrivLista': async (c, { id, fil }) => {
    const made = lista(c, id);
    if (!made.ok) return made;
    const dokument = made.value;
    if (fil === undefined) return done({ fil: null, dokument });
    const { skrivHandling } = await import('../handling/skrivHandling.ts');
    const written = await skrivHandling(
      { dokument, avsandare: c.grund.organisation.kommun, nummer: 'Gallring', datum: c.clock.today() },
      fil,
      { mall: undefined, signal: c.signal },
    );
    return written.ok ? done({ fil: written.value.fil, dokument }) : written;
  },
  'gallring.undanta': (c, { slag, nummer, skal }) => {
    const found = sakOf(c, slag, nummer);
    if (!found.ok) return found;
    const sakId = found.value.id;
    saveUndantag(c.db, { slag, sakId, skal, at: c.clock.now(), vem: c.vem });
    c.log({ handling: 'undantagen', sak: slag, sakId, detalj: { skal } });
    return done({ sakId });
  },
  'gallring.havUndantag': (c, { slag, nummer }) => {
    const found = sakOf(c, slag, nummer);
    if (!found.ok) return found;
    const sakId = found.value.id;
    if (!deleteUndantag(c.db, slag, sakId)) return refused(problem('ingen-andring'));
    c.log({ handling: 'undantag-havt', sak: slag, sakId, detalj: {} });
    return done({ sakId });
  },
  'gallring.undantag': (c) =>
    done(
      listUndantag(c.db).map((u) => ({
        ...u,
        nummer: finnSak(c.db, u.slag, u.sakId)?.nummer ?? u.sakId,
      })),
    ),
};
