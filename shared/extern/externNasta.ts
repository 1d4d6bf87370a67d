import { kommande } from '../frist/kommande.ts';
import type { Kommande, Nu } from '../frist/kommande.ts';
import type { Extern } from './extern.ts';

/** What an external deviation owes next; null when nothing is owed. A reminder starts the wait anew. */
export function externNasta(e: Extern, nu: Nu): Kommande | null {
  switch (e.status) {
    case 'vantar-pa-svar': {
      const fran = e.paminnelser.at(-1)?.datum ?? e.datum;
      return kommande(nu, `Påminn ${e.motpart} om svar.`, 'extern.svar', fran);
    }
    case 'att-besvara':
      return kommande(nu, `Svara ${e.motpart}.`, 'extern.eget-svar', e.datum);
    case 'besvarad': {
      const mening =
        e.riktning === 'skickad' && e.svar?.nytta === null ? 'Bedöm om svaret var till nytta.' : 'Avsluta.';
      return kommande(nu, mening, 'extern.svar', e.svar?.datum ?? e.datum);
    }
    case 'avslutad':
      return null;
  }
}
