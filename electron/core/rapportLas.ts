import { listLas } from '../../db/rapportLasRepo.ts';
import type { HelLasRad, listFiler } from '../../db/rapportLasRepo.ts';
import { readDokument } from '../../db/dokumentRepo.ts';
import { kodverkDokument, organisationDokument } from '../../db/dokumentslag.ts';
import { listUppdrag } from '../../db/rapportUppdragRepo.ts';
import { finnEnhet } from '../../shared/enhet/enhet.ts';
import { rapportnamn } from '../../shared/halvarsrapport/siffror.ts';
import { attBesvara, svarI } from '../../shared/halvarsrapport/bidrag/uppdrag.ts';
import { granskaBrytdatum, granskaSkal } from '../../shared/halvarsrapport/las/brytdatum.ts';
import { zLastRapport } from '../../shared/halvarsrapport/las/lastRapport.ts';
import type { LastRapport } from '../../shared/halvarsrapport/las/lastRapport.ts';
import type { LastVersion } from '../../shared/halvarsrapport/las/rapportLasApi.ts';
import { skillnader } from '../../shared/halvarsrapport/las/skillnad.ts';
import { medVersion } from '../../shared/halvarsrapport/las/versionstext.ts';
import { rapportperiodText } from '../../shared/halvarsrapport/rapport.ts';
import type { Rapport } from '../../shared/halvarsrapport/rapport.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { localDateOf, startOfDay } from '../../shared/time/instant.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { addDays } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import type { Utskrift } from '../report/utskrift.ts';
import type { JobContext } from './context.ts';
import { gallandeTexter, sammanfogadeTexter } from './rapportDelar.ts';
import { offentligAv, smatalsregel } from './rapportOffentlig.ts';
import { rapportfynd } from './rapportModell.ts';
import { sha256Of } from './sha256Of.ts';
import { mallFor, sammanstallMed, underlagsfiler } from './rapportUnderlag.ts';
import type { Rapportfraga } from './rapportUnderlag.ts';

/** A locked version as the contract tells of it, and what is locked in it. */
export function oppnaLas(
  rad: HelLasRad,
  filer: ReturnType<typeof listFiler>,
): { readonly version: LastVersion; readonly innehall: LastRapport } {
  const innehall = zLastRapport.parse(JSON.parse(rad.innehall));
  return {
    innehall,
    version: {
      version: rad.version,
      brytdatum: innehall.brytdatum,
      at: rad.at,
      vem: rad.vem,
      skal: rad.skal,
      sha256: rad.sha256,
      stammer: sha256Of(rad.innehall) === rad.sha256,
      besvaradeFynd: innehall.svar.length,
      filer: filer
        .filter((f) => f.version === rad.version)
        .map(({ utgava, format, sha256 }) => ({ utgava, format, sha256 })),
    },
  };
}

export type Utgava = 'intern' | 'offentlig';

/** What the pages of a locked report say around it, in the edition asked for. */
export const lastUtskrift = (l: LastRapport, sha256: string, utgava: Utgava = 'intern'): Utskrift => ({
  ...l.utskrift,
  ...(utgava === 'offentlig' && l.offentlig !== null ? { dokument: l.offentlig.dokument } : {}),
  version: String(l.version),
  hash: sha256,
});

/** The moment from which nothing counts any more; none when the cut-off is today. */
export const vidBrytdatum = (brytdatum: LocalDate, idag: LocalDate): Instant | undefined =>
  brytdatum < idag ? startOfDay(addDays(brytdatum, 1)) : undefined;

/** A file that was renewed after the cut-off: what it said before is not here any more. */
function leveransBytt(r: Rapport, filer: ReturnType<typeof underlagsfiler>, senast: Instant): Problem | null {
  const late = filer.find((f) => f.intagenAt >= senast);
  if (late === undefined) return null;
  const known = finnEnhet(r.siffror.underlag.org, late.unit as EnhetId) !== undefined;
  return problem(
    'brytdatum-leverans-bytt',
    {
      enhet: known ? rapportnamn(r.siffror, late.unit as EnhetId) : late.unit,
      tidigast: localDateOf(late.intagenAt as Instant),
    },
    'brytdatum',
  );
}

function rattelse(r: Rapport, texter: LastRapport['texter'], skal: string, rad: HelLasRad | undefined) {
  if (rad === undefined) return null;
  const { innehall } = oppnaLas(rad, []);
  const before = innehall.texter;
  return {
    sha256: rad.sha256,
    skal,
    siffror: skillnader(
      innehall.tabeller,
      r.avsnitt.flatMap((a) => a.tabeller),
    ),
    texter: r.avsnitt
      .filter((a) => (before[a.id]?.text ?? '') !== (texter[a.id]?.text ?? ''))
      .map((a) => a.rubrik),
  };
}

/**
 * The next version of a report as it is to be locked. Refuses a cut-off date that cannot be, a correction without a
 * reason, and a report with an unanswered finding.
 */
export function lasVersion(
  c: JobContext,
  fraga: Rapportfraga,
  { brytdatum, skal }: { readonly brytdatum: LocalDate; readonly skal: string },
): Result<{ readonly innehall: LastRapport; readonly rapport: Rapport }> {
  const at = c.clock.now();
  const idag = c.clock.today();
  const badDate = granskaBrytdatum(brytdatum, fraga.period, idag);
  if (badDate !== null) return refused(badDate);
  const found = mallFor(c, fraga.mall);
  if (!found.ok) return found;
  const { mall, version: mallversion } = found.value;
  const senast = vidBrytdatum(brytdatum, idag);
  const r = sammanstallMed(c, { ...fraga, senast }, mall);
  const earlier = listLas(c.db, r);
  const version = earlier.length + 1;
  const badReason = granskaSkal(skal, version);
  if (badReason !== null) return refused(badReason);
  const filer = underlagsfiler(c, { ...fraga, senast }, mall);
  const renewed = senast === undefined ? null : leveransBytt(r, filer, senast);
  if (renewed !== null) return refused(renewed);
  const fynd = rapportfynd(c, r);
  const open = fynd.filter((f) => f.svar === null);
  if (open.length > 0) return refused(problem('obesvarade-fynd', { antal: open.length }));

  const owed = attBesvara(listUppdrag(c.db, mall.id), fraga.period).filter(
    (u) => svarI(u, r.period) === undefined,
  );
  if (owed.length > 0) return refused(problem('uppdrag-obesvarade', { antal: owed.length }));

  const delar = sammanfogadeTexter(c, r);
  const tvister = r.avsnitt.filter((a) => (delar.get(a.id)?.konflikter.length ?? 0) > 0);
  if (tvister.length > 0)
    return refused(problem('tva-texter', { avsnitt: tvister.map((a) => a.rubrik).join(', ') }));

  const texter = Object.fromEntries(gallandeTexter(c, r));
  const { underlag } = r.siffror;
  const dokument = medVersion(r.dokument, {
    version,
    last: idag,
    brytdatum,
    rattar: rattelse(r, texter, skal, earlier.at(-1)),
  });
  const offentlig = offentligAv(
    c,
    r,
    medVersion(r.dokument, { version, last: idag, brytdatum, rattar: null }),
  );
  return done({
    rapport: r,
    innehall: {
      fmt: 'varsam-rapport',
      v: 1,
      mall: { version: mallversion, innehall: mall },
      period: r.period,
      lasning: fraga.lasning,
      underlag: fraga.underlag,
      brytdatum,
      version,
      skal,
      foregaende: earlier.at(-1)?.sha256 ?? null,
      last: {
        at,
        vem: c.grund.profil.namn === '' ? 'okänd' : c.grund.profil.namn,
        roll: c.grund.profil.roll,
      },
      versioner: {
        kodverk: readDokument(c.db, kodverkDokument)?.version ?? 0,
        organisation: readDokument(c.db, organisationDokument)?.version ?? 0,
      },
      fakta: {
        rader: Object.fromEntries([...underlag.rader].map(([p, rader]) => [p, [...rader]])),
        forstaManad: underlag.forstaManad,
        tidigare: [...underlag.tidigare],
        filer: [...filer],
      },
      texter,
      svar: fynd.flatMap(({ nyckel, plats, text, svar }) =>
        svar === null ? [] : [{ nyckel, plats, text, ...svar }],
      ),
      tabeller: r.avsnitt.flatMap((a) => a.tabeller),
      offentlig: {
        grans: smatalsregel(c).regel.grans,
        undantag: offentlig.skydd.undantag.map((u) => ({ ...u })),
        dolda: [...offentlig.skydd.dolda].map(([id, varfor]) => ({ id, skal: varfor })),
        visade: [...offentlig.visade],
        oskyddade: [...offentlig.skydd.oskyddade],
        dokument: offentlig.dokument,
      },
      utskrift: {
        rapportnamn: mall.namn,
        form: 'rapport',
        kommun: r.kommun,
        namnd: r.namnd,
        periodText: rapportperiodText(r),
        datum: idag,
        dokument,
      },
    },
  });
}
