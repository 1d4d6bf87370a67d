import type { Kontroll } from '../../../../shared/internkontroll/kontroll.ts';
import type { Grund } from '../../../core/grund.ts';

/** What tells a control from others of the same name: its risk, its verksamhet and who is responsible. */
export const sarskilj = (grund: Grund, kontroll: Kontroll, riskNr: number | null): string =>
  [
    riskNr === null ? '' : `Risk ${riskNr}`,
    grund.organisation.verksamheter.find((v) => v.id === kontroll.automatik?.verksamhetId)?.namn ?? '',
    kontroll.ansvarig,
  ]
    .filter((t) => t !== '')
    .join(' · ');
