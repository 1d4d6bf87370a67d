import { klagomalRepo } from '../../db/klagomalRepo.ts';
import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import { raknadeAvvikelser } from '../../db/sammandragRepo.ts';
import { arUppfoljd } from '../../shared/avvikelse/overgangar.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { tillhorighetNamn } from '../../shared/enhet/tillhorighet.ts';
import { automatfragor } from '../../shared/internkontroll/kontroll.ts';
import { besvaratITid } from '../../shared/klagomal/klagomalNasta.ts';
import { lasAutomatspar } from '../../shared/internkontroll/automatspar.ts';
import type { Automatspar } from '../../shared/internkontroll/automatspar.ts';
import { delFor, uppfoljdOrd } from '../../shared/internkontroll/sammanstall.ts';
import type { utfallApi } from '../../shared/internkontroll/utfallApi.ts';
import { serForbiChef } from '../../shared/lexSarah/lexSarahSteg.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { periodLabel } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import { serEnhet } from './arendeReader.ts';
import { filerFor, fragaRegistren, halvor, lagrumFor } from './automatik.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';

interface Post {
  readonly id: string;
  readonly nummer: string;
  readonly datum: LocalDate;
  readonly unit: string;
  readonly antal: number;
  readonly uppfoljd: boolean;
}
const allt = { lika: {}, text: undefined, offset: 0, antal: 1_000_000 } as const;

/** The records here of one period, before it is asked which of them a figure counts. */
function posterAv(c: QueryContext, s: Automatspar, p: Period): readonly Post[] {
  const lagrum = lagrumFor[s.fraga];
  if (lagrum !== null)
    return raknadeAvvikelser(c.db, p, lagrum).map(({ id, nummer, enhetId, raknedatum, status }) => ({
      id,
      nummer,
      datum: raknedatum,
      unit: enhetId,
      antal: 1,
      uppfoljd: arUppfoljd(status),
    }));
  const unit = (t: { readonly enhetId: string | null; readonly verksamhetId: string | null }) =>
    t.enhetId ?? t.verksamhetId ?? '';
  if (s.fraga === 'klagomal')
    return klagomalRepo.list(c.db, { ...allt, ...p }).saker.map((k) => ({
      id: k.id,
      nummer: k.nummer,
      datum: k.mottaget,
      unit: unit(k),
      antal: k.antal,
      uppfoljd: besvaratITid(k, c.grund.regler.frister) === true,
    }));
  return lexSarahRepo
    .list(c.db, { ...allt, ...p })
    .saker.filter((l) => !l.forbiChef || serForbiChef.includes(c.grund.profil.roll))
    .map((l) => ({
      id: l.id,
      nummer: l.nummer,
      datum: l.handelsedatum,
      unit: unit(l),
      antal: 1,
      uppfoljd: l.beslut !== null,
    }));
}

const slagFor = (s: Automatspar) =>
  lagrumFor[s.fraga] !== null
    ? ('avvikelse' as const)
    : s.fraga === 'klagomal'
      ? ('klagomal' as const)
      : ('lexSarah' as const);

const SHOWN = 1000;

export const automatikHandlers: HandlersOf<
  Pick<typeof utfallApi, 'internkontroll.sammanstall' | 'internkontroll.spar'>
> = {
  'internkontroll.sammanstall': (c, { period, ...val }) => done(fragaRegistren(c, val, period)),

  'internkontroll.spar': (c, { trace }) => {
    const s = lasAutomatspar(trace);
    if (s === null)
      return refused(problem('finns-inte', { vad: 'Siffran', id: trace.slice(0, 80) }, 'trace'));
    const org = c.grund.organisation;
    const raknas = (unit: string): boolean => {
      const del = delFor(org, s, unit, s.period);
      return del !== null && (s.del === null || s.del === del);
    };
    const delar = halvor(s.period);
    const filer = delar.flatMap((del) => filerFor(c, del)).filter((f) => raknas(f.unit));
    const rader = delar
      .flatMap((del) => posterAv(c, s, del))
      .filter((p) => raknas(p.unit) && (!s.baraUppfoljda || p.uppfoljd));
    const namn = (unit: string, dag: LocalDate) =>
      tillhorighetNamn(org, { enhetId: unit as EnhetId, verksamhetId: null }, dag);
    return done({
      rubrik: [
        automatfragor[s.fraga],
        periodLabel(s.period),
        ...(s.del === null ? [] : [s.del]),
        ...(s.baraUppfoljda ? [uppfoljdOrd[s.fraga]] : []),
      ].join(', '),
      slag: slagFor(s),
      rader: rader
        .filter((p) => serEnhet(c.grund.profil, p.unit))
        .slice(0, SHOWN)
        .map(({ id, nummer, datum, unit, antal }) => ({
          id,
          nummer,
          datum,
          enhet: namn(unit, datum),
          antal,
        })),
      totalt: rader.reduce((n, p) => n + p.antal, 0),
      filer: filer.map((f) => ({
        enhet: namn(f.unit, s.period.to),
        namn: f.namn,
        sha256: f.sha256,
        antal: f.rader,
      })),
    });
  },
};
