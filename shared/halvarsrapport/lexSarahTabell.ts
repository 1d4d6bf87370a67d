import type { Delresultat, Delunderlag } from './del.ts';
import type { CaseRad } from '../sammandrag/rader.ts';
import { tabellblock, textcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import { finnEnhet } from '../enhet/enhet.ts';
import { rapportnamn } from './siffror.ts';

const anmald: Readonly<Record<CaseRad['anmald'], string>> = {
  ja: 'Ja',
  nej: 'Nej',
  'ej-lex': 'Ej lex Sarah',
};

/** Only cards a person has approved are told; a case without one is only counted. */
export function lexSarahTabell(u: Delunderlag, titel: string): Delresultat {
  const { s } = u;
  const { period, org } = s.underlag;
  const cards = s.rader(period).flatMap((r) => (r.rec === 'case' && r.law === 'lex_sarah' ? [r] : []));
  const cases = s.av('lex-sarah', period).antal ?? 0;
  const missing = Math.max(0, cases - cards.length);
  const note =
    missing === 0
      ? []
      : [
          {
            slag: 'stycke' as const,
            roll: 'notis' as const,
            text: `${missing === 1 ? 'Ett ärende' : `${missing} ärenden`} är räknat men har ingen text som är godkänd för rapporten.`,
          },
        ];
  if (cards.length === 0) return { block: note, tabeller: [] };
  const t: Rapporttabell = {
    id: 'tabell-lex-sarah',
    titel,
    kolumner: ['Anmäld till IVO', 'Verksamhet', 'Händelse', 'Åtgärder'],
    rader: cards.map((c) => {
      const enhet = finnEnhet(org, c.unit);
      // A district of the hemtjänst is small enough to point somebody out; its form is named instead.
      const isHome = enhet !== undefined && s.version(enhet).form === 'hemtjanst';
      return {
        namn: anmald[c.anmald],
        slag: 'rad' as const,
        celler: [
          textcell(s.underlag.kortplats.get(c.case) ?? (isHome ? 'Hemtjänst' : rapportnamn(s, c.unit))),
          textcell(c.handelse),
          textcell(c.atgarder.join('. ') + (c.atgarder.length === 0 ? '' : '.')),
        ],
      };
    }),
    anm: 'En rad är ett ärende. Bara texter som en person har läst och godkänt visas.',
    kalla: u.kalla(),
  };
  return { block: [tabellblock(t), ...note], tabeller: [t] };
}
