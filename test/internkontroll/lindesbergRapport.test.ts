import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lasDocxFil } from '../../electron/report/lasDocxFil.ts';
import { nyKommun } from '../kommun.ts';

interface FacitRisk {
  readonly nr: number;
  readonly kvalitetsfaktor: string;
  readonly risk: string;
  readonly kontroller: readonly string[];
  readonly foljsUppDelar: boolean;
  readonly atgardBehovs?: boolean;
}
const { risker } = JSON.parse(
  readFileSync(new URL('../facit/lindesberg-internkontroll-2023.json', import.meta.url), 'utf8'),
) as { readonly risker: readonly FacitRisk[] };
const rutor = [
  [4, 3],
  [3, 3],
  [3, 2],
  [2, 3],
  [2, 4],
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
] as const;

it('Lindesbergs rapport görs ur programmet utan att en siffra skrivs för hand, och läses tillbaka ur Word', async () => {
  const k = nyKommun({ roll: 'kvalitetssamordnare', nu: '2023-09-15T08:00:00.000Z' });
  const fil = join(tmpdir(), `internkontroll-${process.pid}.docx`);
  try {
    for (const [i, r] of risker.entries()) {
      const { kontroller, nr, kvalitetsfaktor, risk, foljsUppDelar, atgardBehovs = null } = r;
      const uppgifter = { nr, kvalitetsfaktor, risk, foljsUppDelar, atgardBehovs };
      const { id } = await k.ask('risk.spara', { uppgifter });
      const [sannolikhet, allvarlighetsgrad] = rutor[i] ?? [1, 1];
      await k.ask('risk.skatta', { id, niva: 'nuvarande', poang: { sannolikhet, allvarlighetsgrad } });
      for (const kontrollmoment of kontroller)
        await k.ask('kontroll.spara', { ar: 2023, uppgifter: { riskId: id, kontrollmoment, manader: [8] } });
    }
    const made = await k.ask('rapport.internkontroll', { period: '2023-delar', fil });
    expect(made.risker).toEqual({ antal: 9, foljsUpp: 7, behoverAtgard: 4 });
    expect(made.zoner.map((z) => z.antal)).toEqual([1, 4, 4]);
    expect(made.fynd).toEqual([]);

    const read = await lasDocxFil(fil);
    if (!read.ok) throw new Error(read.problem.code);
    const texts = read.value.block.flatMap((b) => ('text' in b ? [b.text] : []));
    expect(texts.join('\n')).toContain('Sju av nio risker följs upp i delårsrapporten');
    const tables = read.value.block.flatMap((b) => (b.slag === 'tabell' ? [b] : []));
    const oversikt = tables.find((t) => t.headerRows[0]?.[1]?.text === 'Kvalitetsfaktor');
    expect(oversikt?.rows.map((row) => row[4]?.text)).toEqual(risker.map((r) => r.kontroller.join('; ')));
  } finally {
    k.close();
    rmSync(fil, { force: true });
  }
});
