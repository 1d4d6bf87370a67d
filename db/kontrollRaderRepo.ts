import type { Utfall } from '../shared/internkontroll/utfall.ts';
import { gallandePoang } from '../shared/internkontroll/risk.ts';
import { zonFor } from '../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../shared/riskmatris/riskmatris.ts';
import { zEnhetId } from '../shared/enhet/enhetSchema.ts';
import type { EnhetId } from '../shared/enhet/enhet.ts';
import { fakta } from '../shared/sammandrag/fakta.ts';
import { KOMMUNEN } from '../shared/sammandrag/rader.ts';
import type { ControlRad, FactRad } from '../shared/sammandrag/rader.ts';
import { localDateOf } from '../shared/time/instant.ts';
import type { Period } from '../shared/time/period.ts';
import type { ReadDb } from './db.ts';
import { listRisker } from './riskRepo.ts';
import { findKontroll } from './planRepo.ts';
import { listUtfall } from './utfallRepo.ts';

/** How many were looked at and how many were found faulty, where the outcome says so; a statement says neither. */
function counts({ varde }: Utfall): Pick<ControlRad, 'granskade' | 'avvikande'> {
  switch (varde.slag) {
    case 'checklista':
      return { granskade: varde.stickprov, avvikande: varde.avvikelser };
    case 'klasser':
      return { granskade: varde.totalt, avvikande: null };
    case 'automatisk':
      return { granskade: varde.antal, avvikande: varde.antal - varde.uppfoljda };
    case 'uppgift':
      return { granskade: null, avvikande: null };
  }
}

const unitOf = (verksamhetId: string | null): EnhetId =>
  verksamhetId === null ? KOMMUNEN : zEnhetId.parse(verksamhetId);

/** Outcomes of controls measured in a period: result and counts, never the text of the control or of the outcome. */
function kontrollutfall(db: ReadDb, p: Period): readonly ControlRad[] {
  const risker = new Map(listRisker(db).map((r) => [r.id, r.uppgifter.verksamhetId]));
  return listUtfall(db)
    .filter((u) => p.from <= u.matdatum && u.matdatum <= p.to)
    .map((u): ControlRad => {
      const kontroll = findKontroll(db, u.kontrollId);
      const verksamhet =
        kontroll?.automatik?.verksamhetId ?? (kontroll?.riskId == null ? null : risker.get(kontroll.riskId));
      return {
        rec: 'control',
        unit: unitOf(verksamhet ?? null),
        month: u.matdatum.slice(0, 7),
        kontroll: u.kontrollId,
        resultat: u.resultat,
        ...counts(u),
      };
    });
}

/** Risks per zone as they were scored when the period ended: the scores made until then. */
function riskfakta(db: ReadDb, p: Period, matriser: readonly Riskmatris[]): readonly FactRad[] {
  const zones = new Map<string, number>();
  for (const r of listRisker(db)) {
    const score = gallandePoang(r.poang.filter((each) => localDateOf(each.at) <= p.to));
    const matris = matriser.find((m) => m.id === score?.matrisId && m.version === score.matrisVersion);
    if (score === undefined || matris === undefined) continue;
    const key = `${unitOf(r.uppgifter.verksamhetId)} ${zonFor(matris, score).kod}`;
    zones.set(key, (zones.get(key) ?? 0) + 1);
  }
  return [...zones]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]): FactRad => {
      const [unit = '', kod = ''] = key.split(' ');
      return {
        rec: 'fact',
        unit: zEnhetId.parse(unit),
        month: null,
        fact: 'risk.zon',
        kod,
        n,
        unitOfCount: fakta['risk.zon'].raknas,
      };
    });
}

/** Internkontroll of a period, where this computer keeps it: outcomes of controls, and risks per zone. */
export const kontrollRader = (
  db: ReadDb,
  p: Period,
  matriser: readonly Riskmatris[],
): readonly (ControlRad | FactRad)[] => [...kontrollutfall(db, p), ...riskfakta(db, p, matriser)];
