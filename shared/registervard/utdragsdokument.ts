import { rad } from '../dokument/dokument.ts';
import type { Block, Dokument } from '../dokument/dokument.ts';
import { localDateOf, localTimeOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { longDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

/** One case as it goes into an extract: what is kept, and who has had to do with it. */
export interface Utdragsarende {
  readonly rubrik: string;
  readonly falt: readonly (readonly [rubrik: string, text: string])[];
  readonly logg: readonly {
    readonly at: Instant;
    readonly vem: string;
    readonly roll: string;
    readonly vad: string;
  }[];
  /** How long it is kept, and by which decision. */
  readonly bevaras: string;
}

const arende = (a: Utdragsarende): readonly Block[] => [
  { slag: 'rubrik', niva: 1, text: a.rubrik },
  {
    slag: 'tabell',
    headerRows: [rad('Uppgift', 'Innehåll')],
    rows: a.falt.filter(([, text]) => text !== '').map(([r, text]) => rad(r, text)),
  },
  { slag: 'stycke', text: `Bevaras: ${a.bevaras}` },
  { slag: 'rubrik', niva: 2, text: 'Vilka som har läst och skrivit' },
  {
    slag: 'tabell',
    headerRows: [rad('När', 'Vem', 'Vad')],
    rows: a.logg.map((l) => rad(`${localDateOf(l.at)} ${localTimeOf(l.at)}`, `${l.vem}, ${l.roll}`, l.vad)),
  },
];

/**
 * The extract of what is kept about one person (GDPR 2016/679 article 15): why, where it comes from, how long, and then each
 * case. The one who gives it out tests secrecy first (OSL 25 and 26 kap.), so the document says that it is not done.
 */
export function utdragsdokument(u: {
  readonly kommun: string;
  readonly dag: LocalDate;
  readonly sok: string;
  readonly arenden: readonly Utdragsarende[];
}): Dokument {
  return {
    sprak: 'sv-SE',
    titel: 'Registerutdrag',
    block: [
      {
        slag: 'stycke',
        roll: 'ingress',
        text: `${u.kommun}, ${longDate(u.dag)}. Uppgifter om ”${u.sok}” i Varsam på den här datorn: ${u.arenden.length} ${u.arenden.length === 1 ? 'ärende' : 'ärenden'}.`,
      },
      {
        slag: 'lista',
        punkter: [
          'Varför uppgifterna finns: kvalitetsarbete med avvikelser, klagomål, lex Sarah och lex Maria (SOSFS 2011:9; socialtjänstlagen 2025:400; patientsäkerhetslagen 2010:659).',
          'Varifrån de kommer: personal i verksamheten, personen själv, anhöriga eller andra vårdgivare.',
          'Vilka som får del av dem: de som arbetar med ärendet. Utanför datorn delas bara antal utan namn, och texter som någon har godkänt ord för ord.',
          'Rättelse: ett ärende rättas med ett tillägg. Vänd dig till den som lämnade ut det här.',
        ],
      },
      {
        slag: 'stycke',
        roll: 'notis',
        text: 'Pröva sekretessen innan utdraget lämnas ut (25 och 26 kap. offentlighets- och sekretesslagen 2009:400). Det kan stå uppgifter om andra personer i texterna.',
      },
      ...u.arenden.flatMap(arende),
    ],
  };
}
