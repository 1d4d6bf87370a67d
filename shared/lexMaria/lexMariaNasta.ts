import { kommande, kommandeDen } from '../frist/kommande.ts';
import type { Kommande, Nu } from '../frist/kommande.ts';
import { saknadeDelar } from './handelseanalys.ts';
import type { LexMaria } from './lexMaria.ts';
import type { LexMariaStatus } from './lexMariaStatus.ts';
import { saknadInformation } from './patientinformation.ts';
import { vardskador } from './vardskada.ts';

const efterBeslut = (l: LexMaria, nu: Nu): Kommande => {
  const beslutat = l.beslut?.datum ?? l.handelsedatum;
  if (l.beslut !== null && vardskador[l.beslut.vardskada].tillIvo && l.anmalan === null)
    return kommande(nu, 'Anmäl till IVO.', 'lexMaria.anmalan', l.handelsedatum);
  if (saknadInformation(l.patientinformation).length > 0)
    return kommande(
      nu,
      'Informera patienten och skriv det i journalen.',
      'lexMaria.utredning',
      l.handelsedatum,
    );
  if (l.anmalan !== null && l.ivoBeslut === null)
    return kommande(nu, 'Anteckna IVO:s beslut när det kommit.', 'lexMaria.uppfoljning', l.anmalan.datum);
  const nasta = l.uppfoljningar.at(-1)?.nasta ?? null;
  const mening = 'Följ upp att åtgärderna är genomförda.';
  return nasta === null
    ? kommande(nu, mening, 'lexMaria.uppfoljning', beslutat)
    : kommandeDen(nu, mening, nasta);
};

const perStatus: Readonly<Record<LexMariaStatus, (l: LexMaria, nu: Nu) => Kommande | null>> = {
  registrerad: (l, nu) =>
    kommande(nu, 'Ge uppdrag att utreda: team och metod.', 'lexMaria.utredning', l.handelsedatum),
  'under-utredning': (l, nu) => {
    const kvar = saknadeDelar(l.analys).length;
    const mening =
      kvar === 0
        ? 'Besluta om det är en allvarlig vårdskada.'
        : `Skriv händelseanalysen: ${kvar} ${kvar === 1 ? 'del' : 'delar'} kvar.`;
    return kommande(nu, mening, 'lexMaria.anmalan', l.handelsedatum);
  },
  beslutad: efterBeslut,
  anmald: efterBeslut,
  'ivo-beslutad': efterBeslut,
  uppfoljd: () => null,
  'ej-lex-maria': () => null,
};

/** What a lex Maria investigation owes next; null when nothing is owed. */
export const lexMariaNasta = (l: LexMaria, nu: Nu): Kommande | null => perStatus[l.status](l, nu);
