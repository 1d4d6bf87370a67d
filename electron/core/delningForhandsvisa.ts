import { strommarFor } from '../../db/delningRepo.ts';
import { klaraPerioder } from '../../db/delningRotRepo.ts';
import type { ApiOutput } from '../../shared/api.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { sandarminne } from '../share/localState.ts';
import { formulera } from '../share/outbox.ts';
import type { Stallning, Utsaga } from '../share/outbox.ts';
import type { QueryContext } from './context.ts';
import { enhetsRot, sasRotter, strings } from './delningPlats.ts';
import { avsandareOf } from './delningStall.ts';
import { platser } from './delningTillagg.ts';
import { tillaggFor, utsagorFor } from './delningUtsagor.ts';

type Visning = ApiOutput<'delning.forhandsvisa'>;

/** What would be said; undefined when there is nothing to say. A computer at the centre speaks beside the units. */
function utsagaFor(
  c: QueryContext,
  unit: EnhetId,
  period: Sammandragsperiod,
  { replaces, last }: { readonly replaces: readonly string[]; readonly last: Stallning | null },
): Utsaga | undefined {
  const [utsaga] =
    enhetsRot(c.db) === undefined && sasRotter(c.db).length > 0
      ? tillaggFor(c, period, replaces, { sagda: last === null ? [] : [unit], hor: (each) => each === unit })
      : utsagorFor(c, period, [unit], replaces);
  return utsaga;
}

/** Exactly what leaves, or would leave, for one unit and half-year. Refused for a unit that was not there then. */
export function forhandsvisa(c: QueryContext, unit: EnhetId, period: Sammandragsperiod): Result<Visning> {
  const where = platser(c)(unit);
  const rows = where === undefined ? [] : strommarFor(c.db, where.rot.share, where.nyckel.src);
  const memory =
    where === undefined
      ? []
      : sandarminne(
          { db: c.db, write: () => undefined, clock: c.clock },
          where.rot.share,
          where.nyckel.src,
        ).strommar();
  const last = memory.find((s) => s.unit === unit && s.period === period) ?? null;
  const replaces = strings(where?.nyckel.ersatter ?? '[]');
  const utsaga = utsagaFor(c, unit, period, { replaces, last });
  const klar = klaraPerioder(c.db).some((k) => k.unit === unit && k.period === period);
  const show = (text: string, lage: Visning['lage'], kvitterad = false): Result<Visning> =>
    done({ text, rader: utsaga?.rader.length ?? 0, bytes: Buffer.byteLength(text), lage, kvitterad, klar });
  if (utsaga === undefined)
    return enhetsRot(c.db) === undefined && where !== undefined
      ? show('', 'inget')
      : refused(problem('enhet-finns-inte', { enhet: unit, datum: period }, 'enhetId'));
  if (where === undefined) return show(utsaga.rader.map((line) => `${line}\n`).join(''), 'ej-ansluten');
  const next = formulera(avsandareOf(c, where.nyckel), utsaga, last);
  const text = new TextDecoder().decode((next ?? last)?.bytes);
  if (next !== null) return show(text, 'andrad');
  const sent = rows.find((s) => s.unit === unit && s.period === period);
  return show(text, last?.skickad === true ? 'skickad' : 'vantar', sent?.kvittoSeq === sent?.seq);
}
