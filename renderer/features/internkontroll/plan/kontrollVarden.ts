import type {
  Automatfraga,
  Kontroll,
  KontrollUppgifter,
  Kontrollslag,
} from '../../../../shared/internkontroll/kontroll.ts';
import { automatfragor } from '../../../../shared/internkontroll/kontroll.ts';
import { zVerksamhetId } from '../../../../shared/enhet/enhetSchema.ts';

/** A control as it is typed. */
export interface KontrollVarden {
  readonly kontrollmoment: string;
  readonly process: string;
  readonly metod: string;
  readonly ansvarig: string;
  readonly riskId: string | null;
  readonly manader: readonly string[];
  readonly slag: Kontrollslag;
  readonly fraga: Automatfraga | null;
  readonly verksamhetId: string | null;
  readonly delar: 'form' | 'enhet';
  /** One question a line. */
  readonly fragor: string;
}

export const tomKontroll: KontrollVarden = {
  kontrollmoment: '',
  process: '',
  metod: '',
  ansvarig: '',
  riskId: null,
  manader: [],
  slag: 'uppgift',
  fraga: null,
  verksamhetId: null,
  delar: 'form',
  fragor: '',
};

export const somVarden = (k: Kontroll): KontrollVarden => ({
  kontrollmoment: k.kontrollmoment,
  process: k.process,
  metod: k.metod,
  ansvarig: k.ansvarig,
  riskId: k.riskId,
  manader: k.manader.map(String),
  slag: k.slag,
  fraga: k.automatik?.fraga ?? null,
  verksamhetId: k.automatik?.verksamhetId ?? null,
  delar: k.automatik?.delar ?? 'form',
  fragor: k.fragor.join('\n'),
});

const verksamhet = (id: string | null) => {
  const parsed = zVerksamhetId.safeParse(id);
  return parsed.success ? parsed.data : null;
};

export const somUppgifter = (v: KontrollVarden): KontrollUppgifter => ({
  kontrollmoment: v.kontrollmoment,
  process: v.process,
  metod: v.metod,
  ansvarig: v.ansvarig,
  riskId: v.riskId,
  manader: v.manader.map(Number),
  slag: v.slag,
  fragor:
    v.slag === 'checklista'
      ? v.fragor
          .split('\n')
          .map((f) => f.trim())
          .filter((f) => f !== '')
      : [],
  automatik:
    v.slag === 'automatisk' && v.fraga !== null
      ? { fraga: v.fraga, verksamhetId: verksamhet(v.verksamhetId), delar: v.delar }
      : null,
});

/** A name that says what is compiled, when nothing has been written. */
export const forslagetNamn = (fraga: Automatfraga): string => automatfragor[fraga];
