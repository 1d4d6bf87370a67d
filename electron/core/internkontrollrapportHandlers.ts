import { saveText } from '../../db/rapportRepo.ts';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import type { internkontrollrapportApi } from '../../shared/internkontroll/internkontrollrapportApi.ts';
import {
  foreslagnaTexter,
  internkontrollrapport,
  rapportsumma,
} from '../../shared/internkontroll/rapport.ts';
import { olikaPerioder } from '../../shared/internkontroll/rapporttabeller.ts';
import { rapportavsnitt } from '../../shared/internkontroll/rapporttexter.ts';
import type { Rapportavsnitt } from '../../shared/internkontroll/rapporttexter.ts';
import { rapportdag } from '../../shared/internkontroll/rapportunderlag.ts';
import type { Rapportunderlag } from '../../shared/internkontroll/rapportunderlag.ts';
import { done } from '../../shared/result.ts';
import { periodLabel, yearsBefore } from '../../shared/time/period.ts';
import { formatOf } from '../report/skrivRapport.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { internkontrollunderlag, sparadeTexter, textplats } from './internkontrollunderlag.ts';
import { innehallshash, skrivDokument } from './skrivDokument.ts';

/** What does not agree: periods that differ are told here, the rest is read out of the document itself. */
function fynd(u: Rapportunderlag, dokument: Dokument) {
  const perioder = olikaPerioder(u);
  const own =
    perioder === ''
      ? []
      : [
          {
            regel: 'olika-perioder',
            plats: 'Uppföljning av kontroller',
            text: perioder,
            forslag: 'Fyll i kontrollerna om för samma period, eller låt anmärkningen stå i rapporten.',
          },
        ];
  const read = granskaDokument(dokument, { rapportdatum: rapportdag(u) }).map(
    ({ regel, plats, text, forslag }) => ({
      regel,
      plats: plats.beskrivning,
      text,
      forslag,
    }),
  );
  return [...own, ...read];
}

function modell(u: Rapportunderlag) {
  const dokument = internkontrollrapport(u);
  const { risker, zoner } = rapportsumma(u);
  return { innehallshash: innehallshash(dokument), risker, zoner: [...zoner], dokument };
}

export const internkontrollrapportHandlers: HandlersOf<typeof internkontrollrapportApi> = {
  'internkontroll.rapport': (c, val) => {
    const u = internkontrollunderlag(c, val, {});
    if (!u.ok) return u;
    const forslag = foreslagnaTexter(u.value);
    const forra = sparadeTexter(c, { ...val, period: yearsBefore(val.period, 1) });
    return done({
      ...modell(u.value),
      texter: (Object.keys(rapportavsnitt) as Rapportavsnitt[]).map((avsnitt) => ({
        avsnitt,
        text: u.value.texter[avsnitt] ?? '',
        forslag: forslag[avsnitt],
        forra: forra[avsnitt] ?? '',
      })),
    });
  },

  'internkontroll.rapportfynd': (c, val) => {
    const u = internkontrollunderlag(c, val, {});
    return u.ok ? done({ fynd: fynd(u.value, internkontrollrapport(u.value)) }) : u;
  },

  'internkontroll.textSpara': (c, { period, namnd, avsnitt, text }) => {
    const plats = textplats({ period, namnd });
    const version = saveText(
      c.db,
      { ...plats, avsnitt, text, klar: false },
      { at: c.clock.now(), vem: c.vem },
    );
    c.log({
      handling: 'skriven',
      sak: 'rapporttext',
      sakId: `${plats.mall}/${plats.period}/${avsnitt}`,
      detalj: { version },
    });
    return done({ version });
  },

  'rapport.internkontroll': async (c, { fil, ersatt, texter, ...val }) => {
    const format = fil === undefined ? null : formatOf(fil);
    if (format?.ok === false) return format;
    const u = internkontrollunderlag(c, val, texter);
    if (!u.ok) return u;
    const rapport = modell(u.value);
    const answer = { ...rapport, fynd: fynd(u.value, rapport.dokument) };
    if (fil === undefined) return done({ fil: null, ...answer });
    const written = await skrivDokument(
      c,
      {
        dokument: answer.dokument,
        rapportnamn: 'Internkontrollrapport',
        form: 'rapport',
        namnd: val.namnd,
        periodText: periodLabel(val.period),
      },
      { fil, ersatt },
    );
    return written.ok ? done({ fil: written.value.fil, ...answer }) : written;
  },
};
