import { join } from 'node:path';
import { ersattSnapshot } from '../../db/delningRepo.ts';
import { asWriteDb } from '../../db/db.ts';
import { openConnection } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import { kallaOf, sha256 } from '../../electron/share/sign.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import { value } from '../databas.ts';
import { testNyckel } from '../kommun.ts';
import { manadsrader, slumptal } from '../share/simuleradEnhet.ts';

/** Half-years in order, so many years up to and with the last, each with its months. */
export const halvarUnder = (ar: number, sista: number) =>
  Array.from({ length: ar * 2 }, (_, i) => {
    const year = sista - ar + 1 + Math.floor(i / 2);
    return {
      period: `${year}h${(i % 2) + 1}`,
      months: Array.from({ length: 6 }, (__, m) => `${year}-${String((i % 2) * 6 + m + 1).padStart(2, '0')}`),
    };
  });

export const oppnaRatt = (mapp: string): Connection =>
  value(openConnection(join(mapp, 'varsam.db'), Buffer.from(testNyckel, 'hex')));

/** Puts what every unit would have delivered for a half-year straight into the database; gives the rows. */
export function laggInsamlat(
  raw: Connection,
  share: string,
  org: Organisation,
  { period, months }: { readonly period: string; readonly months: readonly string[] },
  random: ReturnType<typeof slumptal> = slumptal(7),
): readonly string[] {
  const all: string[] = [];
  raw.exec('BEGIN');
  for (const enhet of org.enheter) {
    const rows = skrivRader(months.flatMap((m) => manadsrader(enhet.id, m, random)));
    all.push(...rows);
    const pub = sha256(enhet.id);
    const src = kallaOf(pub);
    const unit16 = pub.slice(0, 16);
    ersattSnapshot(asWriteDb(raw), {
      share,
      period,
      unit16,
      src,
      unit: enhet.id,
      pub,
      seq: 1,
      namn: `${unit16}.${src}.0000000001.jsonl`,
      sha256: sha256(rows.join('\n')),
      state: 'live',
      ersatter: '[]',
      n: rows.length,
      app: '0.1.0',
      gren: 0,
      text: ['{}', ...rows, '{}', ''].join('\n'),
      at: `${months.at(-1) ?? ''}-30T08:00:00.000Z`,
      aterkallade: [],
    });
  }
  raw.exec('COMMIT');
  return all;
}
