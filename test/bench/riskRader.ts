import { saveKontroll } from '../../db/planRepo.ts';
import { insertPoang, saveRisk } from '../../db/riskRepo.ts';
import { insertUtfall } from '../../db/utfallRepo.ts';
import { asWriteDb } from '../../db/db.ts';
import type { Connection } from '../../db/open.ts';
import { zKontroll } from '../../shared/internkontroll/kontroll.ts';
import { zRiskpoang, zRiskUppgifter } from '../../shared/internkontroll/risk.ts';
import { zUtfall } from '../../shared/internkontroll/utfall.ts';

export const RISKER = 5000;
const UTFALL_PER_KONTROLL = 4;
export const NAMNDER = 10;
const namndFor = (n: number): string => `Nämnd ${n % NAMNDER}`;
/** The nämnd whose plan is measured. */
export const NAMND = namndFor(1);
export const idOf = (slag: number, n: number): string =>
  `${String(slag).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
/** The same numbers in every run, spread evenly enough. */
const slump = (n: number, av: number): number => ((n * 2_654_435_761) >>> 7) % av;
export const at = '2026-01-10T08:00:00.000Z';

/** Internkontroll with 5 000 risks, 5 000 controls and 20 000 outcomes in the plans of ten nämnder. */
export function fyllRisker(raw: Connection): void {
  const db = asWriteDb(raw);
  raw.transaction(() => {
    for (let n = 1; n <= RISKER; n += 1) {
      const id = idOf(1, n);
      saveRisk(
        db,
        id,
        zRiskUppgifter.parse({
          nr: n,
          risk: `Risk ${n} för försenade utredningar`,
          orsak: 'För få handläggare',
          konsekvens: 'Beslut dröjer',
          kvalitetsfaktor: `Faktor ${slump(n, 40)}`,
          agare: `Ägare ${slump(n, 60)}`,
        }),
      );
      for (const [i, niva] of (['inneboende', 'nuvarande', 'nuvarande'] as const).entries())
        insertPoang(
          db,
          id,
          zRiskpoang.parse({
            niva,
            matrisId: 'internkontroll-4',
            matrisVersion: 1,
            sannolikhet: 1 + slump(n + i, 4),
            allvarlighetsgrad: 1 + slump(n + 7 * i, 4),
            motivering: 'Bedömd i dialog',
            at,
            vem: 'bench',
          }),
        );
      const kontrollId = idOf(2, n);
      saveKontroll(
        db,
        zKontroll.parse({
          id: kontrollId,
          ar: 2026,
          namnd: namndFor(n),
          riskId: id,
          kontrollmoment: `Kontroll ${n}`,
          manader: [2, 5, 9, 12],
        }),
      );
      for (let u = 0; u < UTFALL_PER_KONTROLL; u += 1)
        insertUtfall(
          db,
          zUtfall.parse({
            id: idOf(3, n * 10 + u),
            kontrollId,
            matdatum: `2026-0${u + 1}-10`,
            resultat: 'utan',
            varde: { slag: 'uppgift', text: 'Granskat' },
            at,
            vem: 'bench',
          }),
        );
    }
  })();
}
