import {
  bedomdaPerEffekt,
  beslutadePerOmrade,
  utfordaOchForsenade,
  utfordaPerTyp,
} from '../../db/aptRepo.ts';
import { aptkort } from '../../shared/apt/aptkort.ts';
import type { Aptunderlag } from '../../shared/apt/aptkort.ts';
import type { aptApi } from '../../shared/apt/aptApi.ts';
import { styrdiagrambild } from '../../shared/diagram/styrdiagrambild.ts';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { enhetNamn, finnEnhet } from '../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { kodText } from '../../shared/kodverk/kodverk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { addMonths } from '../../shared/time/localDate.ts';
import { manad, periodLabel } from '../../shared/time/period.ts';
import { bandFor, tidsband } from '../../shared/time/tidsband.ts';
import { serEnhet } from './arendeReader.ts';
import { atgardHandlers } from './atgardHandlers.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { signaler } from './monsterHandlers.ts';
import { skrivDokument } from './skrivDokument.ts';
import { raknaStatistik } from './statistikHandlers.ts';
import { medVersal } from '../../shared/text/versal.ts';

/** Measures carried out in the last half year: what the counts say of each. */
function effekter(c: QueryContext, enhetId: EnhetId, till: string): Aptunderlag['urData'] {
  const slut = manad(till).to;
  const measures = utfordaPerTyp(c.db, { enhetId, from: addMonths(manad(till).from, -5), to: slut });
  return measures.flatMap(({ id, typ, utfordDatum }) => {
    const said = atgardHandlers['atgard.effektUrData'](c, { id });
    // Too few days have passed to compare anything.
    if (!said.ok || said.value.fore === null) return [];
    return {
      typ: kodText(c.grund.kodverk, 'avvikelsetyp', typ),
      manad: periodLabel(manad(utfordDatum.slice(0, 7))),
      svar: said.value.svar,
    };
  });
}

/** Repeats of a type at the unit that lie in the month; never those of one person. */
function upprepningar(c: QueryContext, enhetId: EnhetId, yearMonth: string): readonly string[] {
  const { from, to } = manad(yearMonth);
  return signaler(c)
    .filter((s) => s.enhetId === enhetId && s.typ !== null && s.from <= to && s.to >= from)
    .map((s) => {
      const when = tidsband.find((b) => b.kod === s.band)?.text;
      const typ = kodText(c.grund.kodverk, 'avvikelsetyp', s.typ ?? '');
      return `${typ} har upprepats${when === undefined ? '' : ` på ${when}`}. Vad har händelserna gemensamt?`;
    });
}

function kort(c: QueryContext, enhetId: EnhetId, yearMonth: string): Result<Dokument> {
  const { organisation, kodverk, profil } = c.grund;
  if (finnEnhet(organisation, enhetId) === undefined || !serEnhet(profil, enhetId))
    return refused(problem('finns-inte', { vad: 'Enheten', id: enhetId }, 'enhetId'));
  const period = manad(yearMonth);
  if (period.from > c.clock.today())
    return refused(problem('datum-i-framtiden', { datum: period.from }, 'manad'));
  const s = raknaStatistik(c, { period, enheter: [enhetId], lagrum: undefined, typ: undefined });
  const fraga = { ...period, enhetId };
  const okand = s.perTimme.find((t) => t.nyckel === 'okand')?.antal ?? 0;
  return done(
    aptkort({
      enhet: enhetNamn(organisation, enhetId, period.to),
      manad: periodLabel(period),
      antal: s.antal,
      uppfoljda: s.uppfoljda.antal,
      typer: s.perTyp.map((t) => ({ text: kodText(kodverk, 'avvikelsetyp', t.nyckel), antal: t.antal })),
      pass: [
        ...tidsband.map((b) => ({
          text: medVersal(b.text),
          antal: s.perTimme
            .filter((t) => t.nyckel !== 'okand' && bandFor(t.nyckel) === b.kod)
            .reduce((n, t) => n + t.antal, 0),
        })),
        { text: 'Okänt klockslag', antal: okand },
      ],
      utveckling: `${styrdiagrambild(s.styrdiagram).titel}.`,
      atgarder: {
        beslutade: beslutadePerOmrade(c.db, fraga).map((o) => ({
          text: kodText(kodverk, 'orsaksomrade', o.omrade),
          antal: o.antal,
        })),
        ...utfordaOchForsenade(c.db, fraga),
      },
      bedomda: bedomdaPerEffekt(c.db, fraga),
      urData: effekter(c, enhetId, yearMonth),
      monster: upprepningar(c, enhetId, yearMonth),
    }),
  );
}

export const aptHandlers: HandlersOf<typeof aptApi> = {
  'apt.visa': (c, { enhetId, manad: yearMonth }) => {
    const made = kort(c, enhetId, yearMonth);
    return made.ok ? done({ dokument: made.value }) : made;
  },
  'apt.skriv': async (c, { enhetId, manad: yearMonth, fil, ersatt }) => {
    const made = kort(c, enhetId, yearMonth);
    if (!made.ok) return made;
    const period = manad(yearMonth);
    return skrivDokument(
      c,
      {
        dokument: made.value,
        rapportnamn: 'APT-kort',
        form: 'blad',
        namnd: enhetNamn(c.grund.organisation, enhetId, period.to),
        periodText: periodLabel(period),
      },
      { fil, ersatt },
    );
  },
};
