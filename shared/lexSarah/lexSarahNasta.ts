import { kommande, kommandeDen } from '../frist/kommande.ts';
import type { Kommande, Nu } from '../frist/kommande.ts';
import type { LexSarah } from './lexSarah.ts';
import type { LexSarahStatus } from './lexSarahStatus.ts';
import { utfallen } from './utfall.ts';
import { saknadePunkter } from './utredning.ts';

const efterBeslut = (l: LexSarah, nu: Nu): Kommande => {
  const beslutat = l.beslut?.datum ?? l.rapporterad;
  if (l.beslut !== null && utfallen[l.beslut.utfall].tillIvo && l.anmalan === null)
    return kommande(nu, 'Anmäl till IVO och bifoga utredningen.', 'lexSarah.anmalan', beslutat);
  if (l.anmalan !== null && !l.anmalan.utredningBifogad && l.anmalan.utredningInsand === null)
    return kommande(nu, 'Sänd utredningen till IVO.', 'lexSarah.utredning-till-ivo', l.anmalan.datum);
  if (l.anmalan !== null && l.ivoBeslut === null)
    return kommande(nu, 'Anteckna IVO:s beslut när det kommit.', 'lexSarah.uppfoljning', l.anmalan.datum);
  const nasta = l.uppfoljningar.at(-1)?.nasta ?? null;
  const mening = 'Följ upp att de planerade åtgärderna är genomförda.';
  return nasta === null
    ? kommande(nu, mening, 'lexSarah.uppfoljning', beslutat)
    : kommandeDen(nu, mening, nasta);
};

const perStatus: Readonly<Record<LexSarahStatus, (l: LexSarah, nu: Nu) => Kommande | null>> = {
  rapporterad: (l, nu) =>
    kommande(
      nu,
      l.kontrollfragor === null
        ? 'Svara på de tre kontrollfrågorna.'
        : 'Kvittera rapporten, eller avsluta med motivering.',
      'lexSarah.mottagning',
      l.rapporterad,
    ),
  mottagen: (l, nu) => kommande(nu, 'Utse utredare och fråga om jäv.', 'lexSarah.utredning', l.rapporterad),
  'under-utredning': (l, nu) => {
    const saknas = saknadePunkter(l.utredning).length;
    const mening =
      saknas === 0
        ? 'Föreslå utfall.'
        : `Skriv utredningen: ${saknas} ${saknas === 1 ? 'punkt' : 'punkter'} kvar.`;
    return kommande(nu, mening, 'lexSarah.utredning', l.rapporterad);
  },
  foreslagen: (l, nu) => kommande(nu, 'Besluta om utfall.', 'lexSarah.utredning', l.rapporterad),
  beslutad: efterBeslut,
  anmald: efterBeslut,
  'ivo-beslutad': efterBeslut,
  uppfoljd: () => null,
  'ej-lex-sarah': () => null,
};

/** What a lex Sarah case owes next; null when nothing is owed. */
export const lexSarahNasta = (l: LexSarah, nu: Nu): Kommande | null => perStatus[l.status](l, nu);
