import type { ApiOutput } from '../../shared/api.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { skrivExport } from '../share/exportShare.ts';
import type { Exportrad } from '../share/exporttabeller.ts';
import type { JobContext } from './context.ts';
import { samladeRader } from './delningInlast.ts';
import { ansvarigaRotter, medUtdelning, orRefusal } from './delningPlats.ts';

/** Writes export/ of every share that this computer is the centre of, each from the files that lie there. */
export async function exportera(c: JobContext): Promise<Result<ApiOutput<'delning.exportera'>>> {
  const shares = ansvarigaRotter(c.db);
  if (!shares.ok) return shares;
  const own = shares.value;
  let [filer, rader] = [0, 0];
  for (const { rot, nyckel } of own) {
    const found = samladeRader(c.db, undefined, { share: rot.share });
    const names = found.underlag.map((u) => u.namn);
    // A row's half-year is its file's: the rows come file by file.
    const perioder = found.underlag.flatMap((u) => Array.from({ length: u.rader }, () => u.period));
    const rows = found.rader.map((rad, i): Exportrad => ({ period: perioder[i] ?? '', rad }));
    const wrote = await orRefusal(rot.sokvag, async () => {
      const damaged = await medUtdelning(rot.sokvag, (miljo) => skrivExport(miljo, nyckel.src, names, rows));
      return damaged.length > 0 ? refused(problem('delning-skada', { sokvag: rot.sokvag })) : done(null);
    });
    if (!wrote.ok) return wrote;
    filer += names.length;
    rader += found.rader.length;
  }
  return done({ sokvag: own.map(({ rot }) => rot.sokvag).join(', '), filer, rader });
}
