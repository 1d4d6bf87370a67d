import { describe, expect, it } from 'vitest';
import type { Riskpoang } from '../../../../shared/internkontroll/risk.ts';
import { zInstant } from '../../../../shared/time/instantSchema.ts';
import { localDate } from '../../../../shared/time/localDate.ts';
import { kurvyta, overtidRubrik, ritaOvertid } from './overtid.ts';

const poang = (
  niva: Riskpoang['niva'],
  sannolikhet: number,
  allvarlighetsgrad: number,
  dag: string,
): Riskpoang => ({
  niva,
  matrisId: 'internkontroll-4',
  matrisVersion: 1,
  sannolikhet,
  allvarlighetsgrad,
  motivering: '',
  at: zInstant.parse(`${dag}T08:00:00.000Z`),
  vem: 'x',
});
const idag = localDate('2023-09-10');

describe('riskens skattningar över tid', () => {
  it('finns inte utan skattning', () => {
    expect(ritaOvertid([], 16, idag)).toBeNull();
  });
  it('är en trappa: en skattning gäller tills nästa görs, och den sista till i dag', () => {
    const bild = ritaOvertid(
      [poang('nuvarande', 4, 4, '2023-01-10'), poang('nuvarande', 2, 2, '2023-05-10')],
      16,
      idag,
    );
    const [nu] = bild?.kurvor ?? [];
    expect(nu?.punkter).toHaveLength(2);
    expect(nu?.linje.endsWith(`H${kurvyta.width - kurvyta.right}`)).toBe(true);
    expect(nu?.punkter[0]?.y).toBe(kurvyta.top);
  });
  it('två nivåer med samma värde får sina namn på olika rader', () => {
    const bild = ritaOvertid(
      [poang('nuvarande', 2, 2, '2023-01-10'), poang('mal', 4, 1, '2023-01-10')],
      16,
      idag,
    );
    const [a, b] = bild?.kurvor ?? [];
    expect((b?.namnY ?? 0) - (a?.namnY ?? 0)).toBeGreaterThanOrEqual(15);
  });
  it.each([
    [[], 'inte skattad'],
    [[poang('nuvarande', 2, 2, '2023-01-10')], 'en gång'],
    [
      [poang('nuvarande', 4, 3, '2023-01-10'), poang('nuvarande', 2, 3, '2023-02-10')],
      'minskat från 12 till 6',
    ],
    [[poang('nuvarande', 2, 3, '2023-01-10'), poang('nuvarande', 4, 3, '2023-02-10')], 'ökat från 6 till 12'],
    [[poang('nuvarande', 2, 3, '2023-01-10'), poang('nuvarande', 3, 2, '2023-02-10')], 'inte ändrats'],
  ])('rubriken säger vad som har hänt (%#)', (alla, ord) => {
    expect(overtidRubrik(alla)).toContain(ord);
  });
});
