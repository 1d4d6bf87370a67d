import { listDelade } from '../../db/delatDokumentRepo.ts';
import { listSnapshots } from '../../db/delningRepo.ts';
import type { RotRad } from '../../db/delningRotRepo.ts';
import type { ApiOutput } from '../../shared/api.ts';
import type { RegistreradKalla } from '../../shared/delning/register.ts';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { JobContext } from './context.ts';
import { ansvarigaRotter, medUtdelning, orRefusal, strings } from './delningPlats.ts';
import { kantRegister, skickaRegister } from './delningRegister.ts';
import { skickaKvitton } from './delningSamla.ts';

interface Val {
  /** Left out: all that wait. */
  readonly src?: readonly string[] | undefined;
  readonly status: RegistreradKalla['status'];
}

/** The list of sources of one share after the change, and how many of them it changed. */
function after(c: JobContext, rot: RotRad, { src, status }: Val) {
  const kallor = new Map<string, RegistreradKalla>(
    (kantRegister(c.db, rot)?.kallor ?? []).map((k) => [k.src, k]),
  );
  const changed = new Set<string>();
  const trusted = strings(rot.sasNycklar);
  const isMeant = (each: string, known: RegistreradKalla | undefined): boolean =>
    src === undefined ? known?.status !== 'sparrad' : src.includes(each);
  for (const s of listSnapshots(c.db)) {
    // The key that signs the registry needs nobody's approval.
    if (s.share !== rot.share || trusted.includes(s.pub)) continue;
    const known = kallor.get(s.src);
    const unit = zEnhetId.parse(s.unit);
    const isTillagg = s.state === 'tillagg';
    const isKnown = isTillagg ? known?.central === true : known?.enheter.includes(unit) === true;
    if (!isMeant(s.src, known) || (known?.status === status && isKnown)) continue;
    kallor.set(s.src, {
      src: s.src,
      pub: s.pub,
      enheter: isTillagg ? (known?.enheter ?? []) : [...new Set([...(known?.enheter ?? []), unit])],
      central: isTillagg || known?.central === true,
      status,
    });
    changed.add(s.src);
  }
  for (const d of listDelade(c.db, rot.share)) {
    const known = kallor.get(d.src);
    if (d.egen === 1 || !isMeant(d.src, known) || known?.status === status) continue;
    kallor.set(d.src, {
      src: d.src,
      pub: d.pub,
      enheter: known?.enheter ?? [],
      central: known?.central === true,
      status,
    });
    changed.add(d.src);
  }
  return { kallor: [...kallor.values()], andrade: changed.size };
}

/**
 * Approves or blocks computers in every share that this computer is the centre of, and sends registry and receipts out.
 * Refused on a computer that only collects.
 */
export async function godkannKallor(
  c: JobContext,
  val: Val,
): Promise<Result<ApiOutput<'delning.godkannKallor'>>> {
  const found = ansvarigaRotter(c.db);
  if (!found.ok) return found;
  const own = found.value;
  let [andrade, highest] = [0, 0];
  for (const { rot, nyckel } of own) {
    const next = after(c, rot, val);
    // With several shares only those that it is about get a new registry.
    if (next.andrade === 0 && own.length > 1) continue;
    const sent = await orRefusal(rot.sokvag, () =>
      medUtdelning(rot.sokvag, async (miljo) => {
        const seq = await skickaRegister(c, miljo, rot, nyckel, next.kallor);
        if (seq === null) return refused(problem('delning-skada', { sokvag: rot.sokvag }));
        await skickaKvitton(c, miljo, rot);
        return done(seq);
      }),
    );
    if (!sent.ok) return sent;
    andrade += next.andrade;
    highest = Math.max(highest, sent.value);
  }
  return done({ andrade, seq: highest });
}
