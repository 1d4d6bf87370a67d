import type { Delresultat, Delunderlag } from './del.ts';
import type { CaseRad } from '../sammandrag/rader.ts';
import { tabellblock, textcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import { finnEnhet } from '../enhet/enhet.ts';
import type { MattId } from './matt.ts';
import { rapportnamn } from './siffror.ts';

/** The cases a card may be about: how many there are, what no anmälan means, and whether every case is to be told. */
const lagar = {
  lex_sarah: { matt: 'lex-sarah', id: 'tabell-lex-sarah', ejLex: 'Ej lex Sarah', kravs: true },
  lex_maria: { matt: 'lex-maria', id: 'tabell-lex-maria', ejLex: 'Ej lex Maria', kravs: false },
} as const satisfies Readonly<
  Record<CaseRad['law'], { matt: MattId; id: string; ejLex: string; kravs: boolean }>
>;

/** Only cards a person has approved are told; a case without one is only counted. */
export function korttabell(u: Delunderlag, titel: string, law: CaseRad['law']): Delresultat {
  const lag = lagar[law];
  const anmald = { ja: 'Ja', nej: 'Nej', 'ej-lex': lag.ejLex } as const;
  const { s } = u;
  const { period, org } = s.underlag;
  const cards = s.rader(period).flatMap((r) => (r.rec === 'case' && r.law === law ? [r] : []));
  const cases = s.av(lag.matt, period).antal ?? 0;
  const missing = Math.max(0, cases - cards.length);
  const note =
    missing === 0 || (cards.length === 0 && !lag.kravs)
      ? []
      : [
          {
            slag: 'stycke' as const,
            roll: 'notis' as const,
            text: `${missing === 1 ? 'Ett ärende är räknat' : `${missing} ärenden är räknade`} men har ingen text som är godkänd för rapporten.`,
          },
        ];
  if (cards.length === 0) return { block: note, tabeller: [] };
  const t: Rapporttabell = {
    id: lag.id,
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
