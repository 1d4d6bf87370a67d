import { getFil, getLas, insertFil, insertLas, listFiler, listLas } from '../../db/rapportLasRepo.ts';
import { tillkomna } from '../../db/tillkomnaRepo.ts';
import { enhetNamn } from '../../shared/enhet/enhet.ts';
import { skillnader } from '../../shared/halvarsrapport/las/skillnad.ts';
import type { rapportLasApi } from '../../shared/halvarsrapport/las/rapportLasApi.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { addDays } from '../../shared/time/localDate.ts';
import { startOfDay } from '../../shared/time/instant.ts';
import { periodCode } from '../../shared/time/period.ts';
import { formaRapport, formatOf, laggRapportfil } from '../report/skrivRapport.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { lasVersion, lastUtskrift, oppnaLas } from './rapportLas.ts';
import type { Utgava } from './rapportLas.ts';
import { sha256Of } from './sha256Of.ts';
import { sammanstallMed, underlagsfiler } from './rapportUnderlag.ts';

/** Formats that are written at once when a report is locked; a PDF is kept from the first time it is asked for. */
const atOnce = (['intern', 'offentlig'] as const).flatMap((utgava) =>
  (['docx', 'xlsx', 'html'] as const).map((format) => [utgava, format] as const),
);

export const rapportLasHandlers: HandlersOf<typeof rapportLasApi> = {
  'rapport.las': async (c, { brytdatum, skal, ...fraga }) => {
    c.progress(0.1, 'Räknar');
    const locked = lasVersion(c, fraga, { brytdatum, skal });
    if (!locked.ok) return locked;
    const { innehall, rapport } = locked.value;
    const text = JSON.stringify(innehall);
    const sha256 = sha256Of(text);
    const filer: { utgava: Utgava; format: string; bytes: Uint8Array; sha256: string }[] = [];
    for (const [i, [utgava, format]] of atOnce.entries()) {
      if (c.signal.aborted) return refused(problem('avbruten'));
      c.progress(0.3 + i * 0.1, 'Skriver dokumenten');
      const made = await formaRapport(lastUtskrift(innehall, sha256, utgava), format, c.signal);
      if (!made.ok) return made;
      filer.push({ utgava, format, bytes: made.value, sha256: sha256Of(made.value) });
    }
    const key = { mall: rapport.mall, period: rapport.period, version: innehall.version };
    return c.write((w) => {
      // Somebody at another window may have locked in the meantime.
      if (listLas(w.db, key).length >= innehall.version)
        return refused(problem('rattelse-utan-skal', { version: innehall.version + 1 }, 'skal'));
      const { at, vem } = innehall.last;
      insertLas(w.db, { ...key, brytdatum, skal, sha256, innehall: text, at, vem });
      for (const f of filer) insertFil(w.db, { ...key, ...f });
      w.log({
        handling: 'last',
        sak: 'rapport',
        sakId: `${key.mall}/${key.period}`,
        detalj: { version: innehall.version, brytdatum, sha256, skal },
      });
      return done({
        version: innehall.version,
        sha256,
        brytdatum,
        filer: filer.map(({ utgava, format, sha256: hash }) => ({ utgava, format, sha256: hash })),
      });
    });
  },

  'rapport.versioner': (c, { mall, period }) => {
    const key = { mall, period: periodCode(period) };
    const filer = listFiler(c.db, key);
    return done(
      listLas(c.db, key)
        .map((rad) => oppnaLas(rad, filer).version)
        .toReversed(),
    );
  },

  'rapport.visaLast': (c, { mall, period, version }) => {
    const key = { mall, period: periodCode(period) };
    const rad = getLas(c.db, key, version);
    if (rad === undefined) return refused(problem('rapportversion-finns-inte', { version }, 'version'));
    const { version: meta, innehall } = oppnaLas(rad, listFiler(c.db, key));
    if (!meta.stammer) return refused(problem('last-rapport-skadad', { version }));
    return done({
      ...meta,
      titel: innehall.utskrift.dokument.titel,
      dokument: innehall.utskrift.dokument,
      svar: innehall.svar,
      underlagsfiler: innehall.fakta.filer,
    });
  },

  'rapport.skillnad': (c, { mall, period, version, mot }) => {
    const key = { mall, period: periodCode(period) };
    const rad = getLas(c.db, key, version);
    if (rad === undefined) return refused(problem('rapportversion-finns-inte', { version }, 'version'));
    const { innehall } = oppnaLas(rad, []);
    const { fakta, brytdatum, last } = innehall;
    const later = mot === undefined ? undefined : getLas(c.db, key, mot);
    if (mot !== undefined && later === undefined)
      return refused(problem('rapportversion-finns-inte', { version: mot }, 'mot'));
    const fraga = { mall, period, lasning: innehall.lasning, underlag: innehall.underlag };
    const nu = later === undefined ? sammanstallMed(c, fraga, innehall.mall.innehall) : undefined;
    const other = later === undefined ? undefined : oppnaLas(later, []).innehall;
    const tabeller = nu?.avsnitt.flatMap((a) => a.tabeller) ?? other?.tabeller ?? [];
    const texter = (
      nu?.avsnitt.map((a) => [a.id, a.text, a.arForslag] as const) ??
      Object.entries(other?.texter ?? {}).map(([id, t]) => [id, t.text, false] as const)
    ).filter(([id, text, isProposal]) => !isProposal && (innehall.texter[id]?.text ?? '') !== text);
    const rubrik = (id: string) => innehall.mall.innehall.avsnitt.find((a) => a.id === id)?.rubrik ?? id;
    const filer = other?.fakta.filer ?? underlagsfiler(c, fraga, innehall.mall.innehall);
    const end = startOfDay(addDays(brytdatum, 1));
    const same = (a: { unit: string; period: string; namn: string }, b: typeof a) =>
      a.unit === b.unit && a.period === b.period;
    return done({
      version,
      brytdatum,
      mot: mot === undefined ? 'nu' : `version ${mot}`,
      siffror: [...skillnader(innehall.tabeller, tabeller)],
      texter: texter.map(([id]) => rubrik(id)),
      tillkomna: tillkomna(c.db, period, end < last.at ? end : last.at).map((t) => ({
        ...t,
        enhet: enhetNamn(c.grund.organisation, t.enhet, period.to),
      })),
      filer: [
        ...filer.flatMap((f) => {
          const had = fakta.filer.filter((o) => same(o, f));
          if (had.some((o) => o.sha256 === f.sha256)) return [];
          return [{ ...f, lage: had.length === 0 ? ('ny' as const) : ('ersatt' as const) }];
        }),
        ...fakta.filer
          .filter((o) => !filer.some((f) => same(o, f)))
          .map((o) => ({ ...o, lage: 'borta' as const })),
      ],
    });
  },

  'rapport.skrivLast': async (c, { mall, period, version, utgava, fil, ersatt }) => {
    const format = formatOf(fil);
    if (!format.ok) return format;
    const key = { mall, period: periodCode(period), version };
    const rad = getLas(c.db, key, version);
    if (rad === undefined) return refused(problem('rapportversion-finns-inte', { version }, 'version'));
    const { version: meta, innehall } = oppnaLas(rad, []);
    if (!meta.stammer) return refused(problem('last-rapport-skadad', { version }));
    let kept = getFil(c.db, { ...key, utgava, format: format.value });
    if (kept === undefined) {
      c.progress(0.3, 'Skriver dokumentet');
      const made = await formaRapport(lastUtskrift(innehall, rad.sha256, utgava), format.value, c.signal);
      if (!made.ok) return made;
      const fresh = { sha256: sha256Of(made.value), bytes: made.value };
      const saved = c.write((w) => {
        insertFil(w.db, { ...key, utgava, format: format.value, ...fresh });
        return done(null);
      });
      if (!saved.ok) return saved;
      kept = fresh;
    }
    if (sha256Of(kept.bytes) !== kept.sha256) return refused(problem('last-rapport-skadad', { version }));
    const written = await laggRapportfil(kept.bytes, fil, ersatt);
    return written.ok
      ? done({ fil: written.value.fil, sha256: kept.sha256, innehallshash: rad.sha256 })
      : written;
  },
};
