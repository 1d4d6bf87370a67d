import { aterkallaKort, insertKort, listKort } from '../../db/delningRotRepo.ts';
import type { ApiOutput } from '../../shared/api.ts';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { zCaseRad } from '../../shared/sammandrag/rader.ts';
import type { CaseRad } from '../../shared/sammandrag/rader.ts';
import { dagarI, sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import { skrivRad } from '../../shared/sammandrag/skriv.ts';
import { granskaText } from '../../shared/sekretess/granska.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { sha256 } from '../share/sign.ts';
import type { CommandContext, QueryContext } from './context.ts';
import { enhetsRot } from './delningPlats.ts';
import { synligaKort } from './synligaRader.ts';
import { platser } from './delningTillagg.ts';
import { allaStallen, perioderAttSaga } from './delningUtsagor.ts';

/** The case a card is made of: the report's own rows carry its id without hyphens. */
const arendeIdOf = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * The name of a card on the share: the same for the same text, another for another text, and telling nothing about the
 * case to anyone without this computer's key.
 */
const cardIdOf = (hemlighet: string, rad: CaseRad): string =>
  sha256(`${hemlighet} ${JSON.stringify(rad)}`).slice(0, 32);

const suspicions = (rad: CaseRad): string[] =>
  [rad.handelse, ...rad.atgarder].flatMap((text) => granskaText(text).map((f) => text.slice(f.start, f.end)));

/**
 * Cards that are signed in their cases here, as they would leave. A report sent past the chef is not shown to the chef;
 * nor are cards of places a unit's computer does not speak for. A computer at the centre speaks of every place, beside the
 * units, so a card that is signed there is approved there. Empty without a share.
 */
export function kortforslag(c: QueryContext): ApiOutput<'delning.kortforslag'>['kort'] {
  const placeOf = platser(c);
  const own = enhetsRot(c.db) === undefined ? null : new Set<string>(allaStallen(c));
  const approved = listKort(c.db).filter((k) => k.aterkalladAt === null);
  return perioderAttSaga(c)
    .flatMap((period) => synligaKort(c, dagarI(period)))
    .flatMap(({ rad, plats, nummer }) => {
      const arendeId = arendeIdOf(rad.case);
      const where = own?.has(rad.unit) === false ? undefined : placeOf(rad.unit);
      if (where === undefined) return [];
      const line = skrivRad({ ...rad, case: cardIdOf(where.nyckel.privat, rad) });
      const now = approved.find((k) => k.arendeId === arendeId);
      return [
        {
          arendeId,
          nummer,
          plats,
          rad: line,
          sha256: sha256(line),
          lage:
            now === undefined
              ? ('nytt' as const)
              : now.rad === line
                ? ('godkant' as const)
                : ('andrat' as const),
          kort: now?.kort ?? null,
          godkandAv: now?.godkandAv ?? null,
          misstankt: suspicions(rad),
        },
      ];
    });
}

const parsed = (rad: string): CaseRad | null => {
  try {
    return zCaseRad.parse(JSON.parse(rad));
  } catch {
    return null;
  }
};

/** Lets exactly this line leave, in the name of who has read it. What is not the line now shown is refused. */
export function godkannKort(
  c: CommandContext,
  { arendeId, rad }: { readonly arendeId: string; readonly rad: string },
): Result<ApiOutput<'delning.godkannKort'>> {
  const card = parsed(rad);
  const shown = kortforslag(c).find((k) => k.arendeId === arendeId);
  if (card === null || shown?.rad !== rad) return refused(problem('kort-andrat'));
  const at = c.clock.now();
  for (const k of listKort(c.db))
    if (k.arendeId === arendeId && k.aterkalladAt === null && k.kort !== card.case)
      aterkallaKort(c.db, k.kort, at);
  const hash = sha256(rad);
  if (shown.lage !== 'godkant')
    insertKort(c.db, {
      kort: card.case,
      arendeId,
      unit: zEnhetId.parse(card.unit),
      period: sammandragsperiodOf(localDate(`${card.month}-01`)),
      rad,
      sha256: hash,
      godkandAv: c.vem,
      godkandAt: at,
    });
  c.log({ handling: 'kort-godkant', sak: 'kort', sakId: card.case, detalj: { arendeId, sha256: hash } });
  return done({ kort: card.case, sha256: hash });
}

/** Takes a card back: the next summary lacks it and lists it as withdrawn. */
export function aterkalla(c: CommandContext, kort: string): Result<ApiOutput<'delning.aterkallaKort'>> {
  if (!listKort(c.db).some((k) => k.kort === kort && k.aterkalladAt === null))
    return refused(problem('finns-inte', { vad: 'Kortet', id: kort }));
  aterkallaKort(c.db, kort, c.clock.now());
  c.log({ handling: 'kort-aterkallat', sak: 'kort', sakId: kort, detalj: {} });
  return done({ kort });
}
