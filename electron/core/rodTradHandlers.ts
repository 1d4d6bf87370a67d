import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import { koderI } from '../../shared/kodverk/kodverk.ts';
import { done } from '../../shared/result.ts';
import { rodTrad } from '../../shared/rodtrad/rodTrad.ts';
import type { Tradrad } from '../../shared/rodtrad/rodTrad.ts';
import type { rodTradApi } from '../../shared/rodtrad/rodTradApi.ts';
import { rodTradAvsnitt, rodTradFynd, rodTradMetod } from '../../shared/rodtrad/rodTradDokument.ts';
import type { RodTradOm } from '../../shared/rodtrad/rodTradDokument.ts';
import { periodLabel } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import { formatOf } from '../report/skrivRapport.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { gallandeRegel, medText } from './klagomalRegelHandlers.ts';
import { skrivDokument } from './skrivDokument.ts';
import { tradposter } from './rodTradUnderlag.ts';

const { namnd } = standardmall;

/** The table of a period with what is said about it; also for a report that takes it in as a section. */
export function rodTradFor(
  c: QueryContext,
  period: Period,
): { readonly rader: readonly Tradrad[]; readonly om: RodTradOm } {
  const teman = koderI(c.grund.kodverk, 'avvikelsetyp')
    .filter((k) => k.under === undefined)
    .map(({ kod, text, lagrum }) => ({ kod, text, lagrum: lagrum ?? [] }));
  return {
    rader: rodTrad(tradposter(c, period), teman),
    om: { periodText: periodLabel(period), regelText: medText(c, gallandeRegel(c)).text },
  };
}

export const rodTradHandlers: HandlersOf<typeof rodTradApi> = {
  'rodtrad.visa': (c, { period }) => {
    const { rader, om } = rodTradFor(c, period);
    return done({
      rader: rader.map((r) => ({ ...r, celler: { ...r.celler } })),
      fynd: rodTradFynd(rader).length,
      metod: rodTradMetod(om.regelText),
    });
  },
  'rodtrad.poster': (c, { period, tema, kolumn }) =>
    done(
      tradposter(c, period)
        .filter((p) => p.tema === tema && p.kolumn === kolumn)
        .map(({ sak, id, nummer, text, datum, antal, klar }) => ({
          sak,
          id,
          nummer,
          text,
          datum,
          antal,
          klar,
        })),
    ),
  'rodtrad.dokument': async (c, { period, fil, ersatt }) => {
    const format = fil === undefined ? null : formatOf(fil);
    if (format?.ok === false) return format;
    const { rader, om } = rodTradFor(c, period);
    const dokument = {
      sprak: 'sv-SE',
      titel: `Röd tråd, ${om.periodText.toLowerCase()}`,
      block: rodTradAvsnitt(rader, om).map((b) =>
        b.slag === 'rubrik' && b.niva === 1 ? { ...b, text: 'Teman och register' } : b,
      ),
    };
    if (fil === undefined) return done({ fil: null, dokument });
    const written = await skrivDokument(
      c,
      { dokument, rapportnamn: 'Röd tråd', form: 'blad', namnd, periodText: om.periodText },
      { fil, ersatt },
    );
    return written.ok ? done({ fil: written.value.fil, dokument }) : written;
  },
};
