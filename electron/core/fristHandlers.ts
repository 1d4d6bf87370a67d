import { writeDokument } from '../../db/dokumentRepo.ts';
import { fristerDokument } from '../../db/dokumentslag.ts';
import type { fristApi } from '../../shared/frist/fristApi.ts';
import { fristLista } from '../../shared/frist/frister.ts';
import type { Fristkod } from '../../shared/frist/frister.ts';
import { done } from '../../shared/result.ts';
import type { HandlersOf } from './handlerTypes.ts';

export const fristHandlers: HandlersOf<typeof fristApi> = {
  'frist.lista': (c) => {
    const installning = c.grund.regler.frister;
    const rader = (Object.keys(fristLista) as Fristkod[]).map((kod) => {
      const { text, ord, dagar, enhet, kalla, kontrollera } = fristLista[kod];
      const egen = installning.dagar[kod];
      return {
        kod,
        text,
        ord,
        antal: egen ?? dagar,
        enhet: installning.enheter[kod] ?? enhet,
        kalla: egen === undefined ? kalla : 'Bestämt i kommunen',
        kontrollera: egen === undefined && kontrollera,
      };
    });
    return done({ installning, rader });
  },
  'frist.andra': (c, { installning }) => {
    const version = writeDokument(c.db, fristerDokument, installning, { at: c.clock.now(), vem: c.vem });
    c.log({ handling: 'ny-version', sak: 'dokument', sakId: fristerDokument.slag, detalj: { version } });
    return done({ version });
  },
};
