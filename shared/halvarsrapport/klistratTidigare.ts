import { enhetDen, senasteVersion } from '../enhet/enhet.ts';
import type { EnhetId, Organisation } from '../enhet/enhet.ts';
import { parsePeriod, periodCode } from '../time/period.ts';
import type { MattId, TidigareUppgift } from './matt.ts';

export interface Klistrat {
  readonly uppgifter: readonly TidigareUppgift[];
  /** What could not be read, as sentences. Nothing is saved while there are any. */
  readonly fel: readonly string[];
}

export interface Klistring {
  readonly matt: MattId;
  readonly kalla: string;
  /** What a head that is only a year means. */
  readonly ar: 'H1' | 'H2' | 'helar';
}

const narrow = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();
const isSum = (namn: string): boolean => /^(summa|totalt|total|samtliga)$/i.test(namn);

/** Words of a head and the end of the code they stand for. */
const slut = new Map([
  ['helår', ''],
  ['halvår', '-H1'],
  ['första halvåret', '-H1'],
  ['andra halvåret', '-H2'],
]);

/** `2019`, `Helår 2019`, `Halvår 2020`, `2020-H1` as the code of a period; null for anything else. */
export function periodAvRubrik(rubrik: string, ar: Klistring['ar']): string | null {
  const text = narrow(rubrik);
  const year = /^\d{4}$/.exec(text)?.[0];
  const named = /^(helår|halvår|första halvåret|andra halvåret)\s+(\d{4})$/i.exec(text);
  const kod =
    year !== undefined
      ? ar === 'helar'
        ? year
        : `${year}-${ar}`
      : named === null
        ? text
        : `${named[2]}${slut.get(named[1]?.toLowerCase() ?? '') ?? ''}`;
  const period = parsePeriod(kod);
  return period === null ? null : periodCode(period);
}

/** The unit whose name, now or before, is written so; null for the whole municipality is told apart by the caller. */
function enhetAv(org: Organisation, namn: string): EnhetId | undefined {
  const wanted = namn.toLowerCase();
  return org.enheter.find(
    (e) =>
      e.versioner.some((v) => v.namn.toLowerCase() === wanted) ||
      (enhetDen(e, senasteVersion(e).from)?.namn ?? '').toLowerCase() === wanted,
  )?.id;
}

/**
 * A table pasted from Excel: the first row has periods, the first column units, and a row `Summa` what was printed as the
 * sum. Cells are parted by tabs. An empty cell or `..` says nothing; `–` is zero.
 */
export function lasKlistrat(text: string, k: Klistring, org: Organisation): Klistrat {
  const rows = text
    .split(/\r?\n/)
    .filter((l) => l.trim() !== '')
    .map((l) => l.split('\t').map(narrow));
  const [head, ...body] = rows;
  if (head === undefined || head.length < 2 || body.length === 0)
    return {
      uppgifter: [],
      fel: ['Markera tabellen i Excel med rubrikerna överst och enheterna till vänster.'],
    };
  const fel: string[] = [];
  const perioder = head.slice(1).map((h) => {
    const kod = periodAvRubrik(h, k.ar);
    if (kod === null && h !== '')
      fel.push(`Rubriken ”${h}” är ingen period. Skriv till exempel 2019 eller Helår 2019.`);
    return kod;
  });
  const uppgifter = body.flatMap(([namn = '', ...cells]): TidigareUppgift[] => {
    const sum = isSum(namn);
    const enhetId = sum ? null : enhetAv(org, namn);
    if (enhetId === undefined) {
      fel.push(`Enheten ”${namn}” finns inte i organisationen. Rätta namnet eller lägg till enheten.`);
      return [];
    }
    return cells.flatMap((cell, i): TidigareUppgift[] => {
      const period = perioder[i];
      if (period === null || period === undefined || cell === '' || cell === '..') return [];
      const figure = /^[–-]$/.test(cell) ? '0' : cell.replaceAll(' ', '');
      if (!/^\d{1,8}$/.test(figure)) {
        fel.push(`”${cell}” för ${namn} ${period} är inget heltal.`);
        return [];
      }
      return [
        {
          matt: k.matt,
          period,
          enhetId,
          slag: sum ? 'publicerad-summa' : 'antal',
          antal: Number(figure),
          kalla: k.kalla,
        },
      ];
    });
  });
  return { uppgifter, fel };
}
