import { rad } from '../dokument/dokument.ts';
import type { Block, Dokument } from '../dokument/dokument.ts';
import { longDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import { gallringsslag } from './gallring.ts';
import type { Gallringsregel, Gallringsslag } from './gallring.ts';
import type { Gallringsrad } from './gallringApi.ts';

interface Underlag {
  readonly kommun: string;
  readonly dag: LocalDate;
  /** Who carried it out; null when it is a proposal. */
  readonly vem: string | null;
  readonly regler: readonly Gallringsregel[];
  readonly rader: readonly Gallringsrad[];
  readonly halls: readonly (Gallringsrad & { readonly hinder: readonly string[] })[];
  readonly enhetNamn: (enhetId: string, dag: LocalDate) => string;
}

/** The list of a gallring, or of one that is proposed: what, how many, by which decision. Numbers, never words of a case. */
export function gallringslista(u: Underlag): Dokument {
  const slagen = [...new Set(u.rader.map((r) => r.slag))];
  const beslut = (slag: Gallringsslag): string => {
    const r = u.regler.find((x) => x.slag === slag);
    return r === undefined
      ? ''
      : `${r.ar} år efter sista anteckningen. Beslut: ${r.beslut}, ${r.beslutsdatum}.`;
  };
  const del = (slag: Gallringsslag): readonly Block[] => {
    const rows = u.rader.filter((r) => r.slag === slag);
    return [
      { slag: 'rubrik', niva: 1, text: `${gallringsslag[slag]} (${rows.length})` },
      { slag: 'stycke', text: beslut(slag) },
      {
        slag: 'tabell',
        headerRows: [rad('Nummer', 'Enhet', 'Händelse', 'Sista anteckning')],
        rows: rows.map((r) => rad(r.nummer, u.enhetNamn(r.enhetId, r.raknedatum), r.raknedatum, r.sistaDag)),
      },
    ];
  };
  const inledning =
    u.vem === null
      ? `Förslag till gallring ${longDate(u.dag)}. Inget är gallrat ännu.`
      : `Gallrat ${longDate(u.dag)} av ${u.vem}. Uppgifterna är borttagna ur databasen. De kan finnas i säkerhetskopior tills kopiorna har rensats, högst 90 dagar.`;
  const kvar: readonly Block[] =
    u.halls.length === 0
      ? []
      : [
          { slag: 'rubrik', niva: 1, text: `Hålls kvar (${u.halls.length})` },
          {
            slag: 'tabell',
            headerRows: [rad('Nummer', 'Varför')],
            rows: u.halls.map((r) => rad(r.nummer, r.hinder.join(' '))),
          },
        ];
  return {
    sprak: 'sv-SE',
    titel: u.vem === null ? 'Förslag till gallring' : 'Gallringslista',
    block: [
      {
        slag: 'stycke',
        roll: 'ingress',
        text: `${u.kommun}. ${inledning} Sammanlagt ${u.rader.length} ärenden.`,
      },
      ...slagen.flatMap(del),
      ...kvar,
      { slag: 'stycke', text: 'Namnteckning: ____________________________   Datum: ________________' },
    ],
  };
}
