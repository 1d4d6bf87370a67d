import type { Rapportmall } from '../rapportmall.ts';
import { avsnitt, sammaDel } from '../mallbyggstenar.ts';

const sas = avsnitt('sas');

/** All lex Sarah cases of a period together (socialtjänstlagen 27 kap., LSS 24 a–g §§): what was reported, what it led to. */
export const lexSarahMall: Rapportmall = {
  id: 'lexsarah',
  namn: 'Lex Sarah-sammanställning',
  titel: 'Sammanställning av lex Sarah, {period}',
  namnd: 'Socialnämnden',
  avsnitt: [
    sas(
      'sammanfattning',
      'Sammanfattning',
      'Vad har rapporterats, vad har hänt sedan? Inga uppgifter som kan röja någon.',
      [
        {
          slag: 'kategorier',
          matt: ['lex-sarah'],
          titel: 'Rapporter enligt lex Sarah',
          kolumner: sammaDel(3),
        },
      ],
    ),
    sas('utredningar', 'Utredningar', 'Missförhållandets art och omfattning, utan personer.', [
      { slag: 'lexsarah', titel: 'Utredningar enligt lex Sarah' },
    ]),
    sas('verksamheter', 'Per verksamhet', 'Var rapporteras det, och var inte?', [
      { slag: 'verksamheter', matt: 'lex-sarah', titel: 'Rapporter enligt lex Sarah per verksamhet' },
    ]),
    sas('atgarder', 'Åtgärder och uppföljning', 'Vad har ändrats, och hur vet ni att det hjälpte?', []),
    sas('larande', 'Lärande', 'Vad behöver fler enheter veta?', []),
    { ...avsnitt('gemensam')('metod-text', 'Vad som räknas', '', [{ slag: 'metod' }]), skrivs: false },
  ].map((a) => ({ ...a, niva: 1 })),
};
