import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import type { listaApi } from '../../shared/lista/listaApi.ts';
import { listdokument } from '../../shared/lista/listdokument.ts';
import { done } from '../../shared/result.ts';
import { longDate } from '../../shared/time/localDate.ts';
import { formatOf } from '../report/skrivRapport.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { skrivDokument } from './skrivDokument.ts';

export const listaHandlers: HandlersOf<typeof listaApi> = {
  'lista.skriv': async (c, { lista, fil, ersatt, ...vad }) => {
    const format = formatOf(fil);
    if (!format.ok) return format;
    const written = await skrivDokument(
      c,
      {
        dokument: listdokument(vad),
        rapportnamn: vad.titel,
        form: 'blad',
        namnd: standardmall.namnd,
        periodText: longDate(c.clock.today()),
      },
      { fil, ersatt },
    );
    if (!written.ok) return written;
    return c.write((w) => {
      const detalj = { rader: vad.rader.length, format: format.value };
      w.log({ handling: 'lista-skriven', sak: 'lista', sakId: lista, detalj });
      return done(written.value);
    });
  },
};
