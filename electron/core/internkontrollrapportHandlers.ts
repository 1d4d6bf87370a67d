import { createHash } from 'node:crypto';
import { listKontroller, listRisker, listUtfall } from '../../db/internkontrollRepo.ts';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import type { internkontrollApi } from '../../shared/internkontroll/internkontrollApi.ts';
import { internkontrollrapport, sammanfatta } from '../../shared/internkontroll/rapport.ts';
import { antalPerZon, gallandePoang } from '../../shared/internkontroll/risk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { yearOf } from '../../shared/time/localDate.ts';
import { periodLabel } from '../../shared/time/period.ts';
import { formatOf, skrivRapport } from '../report/skrivRapport.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { senasteMatriser } from './matriser.ts';
import { programVersion } from './programVersion.ts';
import { asRisk } from './riskHandlers.ts';

export const internkontrollrapportHandlers: HandlersOf<
  Pick<typeof internkontrollApi, 'rapport.internkontroll'>
> = {
  'rapport.internkontroll': async (c, { period, namnd, matrisId, fil, ersatt, texter }) => {
    const format = fil === undefined ? null : formatOf(fil);
    if (format?.ok === false) return format;
    const matris = senasteMatriser(c).find((m) => m.id === matrisId);
    if (matris === undefined)
      return refused(problem('finns-inte', { vad: 'Matrisen', id: matrisId }, 'matrisId'));
    const ar = yearOf(period.from);
    const risker = listRisker(c.db).map((r) => asRisk(c, r));
    const { kommun } = c.grund.organisation;
    const idag = c.clock.today();
    const dokument = internkontrollrapport({
      kommun,
      namnd,
      period,
      idag,
      matris,
      risker,
      kontroller: listKontroller(c.db, ar),
      utfall: listUtfall(c.db, { ar }),
      texter,
    });
    const poang = risker.flatMap((r) => gallandePoang(r.poang) ?? []).filter((p) => p.matrisId === matrisId);
    const hash = createHash('sha256').update(JSON.stringify(dokument), 'utf8').digest('hex');
    const answer = {
      innehallshash: hash,
      risker: sammanfatta(risker),
      zoner: [...antalPerZon(matris, poang)],
      fynd: granskaDokument(dokument, { rapportdatum: idag }).map(({ regel, plats, text, forslag }) => ({
        regel,
        plats: plats.beskrivning,
        text,
        forslag,
      })),
      dokument,
    };
    if (fil === undefined) return done({ fil: null, ...answer });
    c.progress(0.4, 'Skriver dokumentet');
    const written = await skrivRapport(
      {
        dokument,
        rapportnamn: 'Internkontrollrapport',
        form: 'rapport',
        kommun,
        namnd,
        periodText: periodLabel(period),
        datum: idag,
        version: programVersion,
        hash,
      },
      fil,
      { ersatt, signal: c.signal },
    );
    return written.ok ? done({ fil: written.value.fil, ...answer }) : written;
  },
};
