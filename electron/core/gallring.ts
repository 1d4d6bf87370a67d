import { createHash } from 'node:crypto';
import {
  byggerPa,
  listKandidater,
  listUndantag,
  raknaOppnaAtgarder,
  type Kandidatrad,
} from '../../db/gallringRepo.ts';
import { readDokument } from '../../db/dokumentRepo.ts';
import { gallringsreglerDokument, granserDokument } from '../../db/dokumentslag.ts';
import type { ReadDb } from '../../db/db.ts';
import { arAvslutad, statusText } from '../../shared/avvikelse/overgangar.ts';
import type { Status } from '../../shared/avvikelse/overgangar.ts';
import { gallringsreglerMed } from '../../shared/delning/granser.ts';
import { externStatus } from '../../shared/extern/externSteg.ts';
import { bedomGallring, gallrasFran, nyckelAv } from '../../shared/gallring/gallring.ts';
import type { Gallringsregel, Gallringsslag, Kandidat } from '../../shared/gallring/gallring.ts';
import type { Gallringsforhandsvisning, Gallringsrad } from '../../shared/gallring/gallringApi.ts';
import { klagomalStatus } from '../../shared/klagomal/klagomalSteg.ts';
import { lexMariaArAvslutad, lexMariaStatus } from '../../shared/lexMaria/lexMariaStatus.ts';
import type { LexMariaStatus } from '../../shared/lexMaria/lexMariaStatus.ts';
import { lexSarahArAvslutad, lexSarahStatus } from '../../shared/lexSarah/lexSarahStatus.ts';
import type { LexSarahStatus } from '../../shared/lexSarah/lexSarahStatus.ts';
import { localDateOf } from '../../shared/time/instant.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import type { QueryContext } from './context.ts';

/** Whether a status of each kind is an end, and its word. */
const status: Readonly<
  Record<
    Gallringsslag,
    { readonly slut: (s: string) => boolean; readonly ord: Readonly<Record<string, string>> }
  >
> = {
  avvikelse: { slut: (s) => arAvslutad(s as Status), ord: statusText },
  klagomal: { slut: (s) => s === 'avslutad', ord: klagomalStatus },
  extern: { slut: (s) => s === 'avslutad', ord: externStatus },
  lexSarah: { slut: (s) => lexSarahArAvslutad(s as LexSarahStatus), ord: lexSarahStatus },
  lexMaria: { slut: (s) => lexMariaArAvslutad(s as LexMariaStatus), ord: lexMariaStatus },
};

/** The rules that are set on this computer. */
export const egnaRegler = (db: ReadDb): readonly Gallringsregel[] =>
  readDokument(db, gallringsreglerDokument)?.innehall ?? [];
/** What the centre has decided; nothing here is removed sooner. */
export const beslutadeRegler = (db: ReadDb): readonly Gallringsregel[] =>
  readDokument(db, granserDokument)?.innehall.gallring ?? [];
export const reglerNu = (db: ReadDb): readonly Gallringsregel[] =>
  gallringsreglerMed(egnaRegler(db), beslutadeRegler(db));

/** Midnight a whole day later than any that could count, so that the days are compared as days afterwards. */
const fore = (idag: LocalDate): Instant => `${idag}T23:59:59.999Z` as Instant;

function kandidater(
  c: QueryContext,
  regel: Gallringsregel,
  undantag: ReadonlyMap<string, string>,
): readonly Kandidat[] {
  const { slag } = regel;
  const idag = c.clock.today();
  const toKandidat = (r: Kandidatrad): Kandidat => ({
    slag,
    id: r.id,
    nummer: r.nummer,
    enhetId: r.enhetId,
    raknedatum: r.raknedatum,
    sistaDag: localDateOf(r.sista),
    status: status[slag].ord[r.status] ?? r.status,
    arAvslutad: status[slag].slut(r.status),
    oppnaAtgarder: raknaOppnaAtgarder(c.db, slag, r.id),
    undantag: undantag.get(`${slag} ${r.id}`) ?? null,
    haller:
      slag === 'avvikelse'
        ? byggerPa(c.db, r.id).map((h) => ({ nyckel: nyckelAv(h), nummer: h.nummer }))
        : [],
  });
  return listKandidater(c.db, slag, fore(idag))
    .filter((r) => gallrasFran(localDateOf(r.sista), regel) <= idag)
    .map(toKandidat);
}

const rad = (k: Kandidat): Gallringsrad => ({
  slag: k.slag,
  sakId: k.id,
  nummer: k.nummer,
  enhetId: k.enhetId,
  raknedatum: k.raknedatum,
  sistaDag: k.sistaDag,
});

/** What would go today and what is held back, with a key that names exactly that. Writes nothing. */
export function forhandsvisaGallring(c: QueryContext): Gallringsforhandsvisning {
  const regler = [...reglerNu(c.db)];
  const undantag = new Map(listUndantag(c.db).map((u) => [`${u.slag} ${u.sakId}`, u.skal]));
  const bedomda = bedomGallring(regler.flatMap((r) => kandidater(c, r, undantag)));
  const gallras = bedomda.filter((b) => b.hinder.length === 0).map((b) => rad(b.kandidat));
  const halls = bedomda
    .filter((b) => b.hinder.length > 0)
    .map((b) => ({ ...rad(b.kandidat), hinder: [...b.hinder] }));
  const nyckel = createHash('sha256')
    .update(JSON.stringify([regler, gallras.map((r) => [r.slag, r.sakId, r.sistaDag])]))
    .digest('hex');
  return { idag: c.clock.today(), nyckel, regler, gallras, halls };
}
