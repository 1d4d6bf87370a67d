import { describe, expect, it } from 'vitest';
import { zAtgard } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
import { zFristInstallning } from '../frist/frister.ts';
import type { Nu } from '../frist/kommande.ts';
import { localDate } from '../time/localDate.ts';
import { nastaISamling, samlingsKrav } from './samlingsutredning.ts';
import type { Samlingslage } from './samlingsutredning.ts';

const atgard = (andrat: Partial<Atgard> = {}): Atgard =>
  zAtgard.parse({
    id: '00000000-0000-4000-8000-000000000001',
    sak: { slag: 'samlingsutredning', id: '00000000-0000-4000-8000-000000000002' },
    omrade: 'rutiner',
    text: 'Ny rutin',
    ansvarig: 'Chefen',
    klarSenast: '2026-07-01',
    status: 'foreslagen',
    utfordDatum: null,
    effekt: null,
    effektText: '',
    effektDatum: null,
    bedomsDatum: null,
    skapadAt: '2026-06-01T08:00:00.000Z',
    ...andrat,
  });
const utford = { status: 'utford', utfordDatum: '2026-06-20' } as Partial<Atgard>;
const bedomd = { ...utford, effekt: 'uppnadd', effektDatum: '2026-08-20' } as Partial<Atgard>;
const nu: Nu = { frister: zFristInstallning.parse({}), today: localDate('2026-06-10') };
const lage = (andrat: Partial<Samlingslage>): Samlingslage => ({
  skapad: localDate('2026-06-01'),
  avslutad: false,
  orsaker: 1,
  atgarder: [atgard(bedomd)],
  slutsats: 'Rutinen behövdes',
  ...andrat,
});

describe('nästa steg i en samlingsutredning', () => {
  it.each([
    ['utan orsak', { orsaker: 0, atgarder: [] }, 'orsaker', '2026-07-31'],
    ['utan åtgärd', { atgarder: [] }, 'atgarder', '2026-07-31'],
    ['med bara en avslagen åtgärd', { atgarder: [atgard({ status: 'avslagen' })] }, 'atgarder', '2026-07-31'],
    ['med en öppen åtgärd', { atgarder: [atgard(), atgard(bedomd)] }, 'atgarder', '2026-07-01'],
    ['med en obedömd effekt', { atgarder: [atgard(utford)] }, 'atgarder', '2026-08-19'],
    ['utan slutsats', { slutsats: '' }, 'slutsats', '2026-08-19'],
    ['när allt är gjort', {}, 'slutsats', '2026-08-19'],
  ] as const)('%s', (_vad, andrat, stalle, senast) => {
    expect(nastaISamling(lage(andrat), nu)).toMatchObject({ stalle, senast });
  });
  it('en avslutad är inte skyldig något', () => {
    expect(nastaISamling(lage({ avslutad: true, orsaker: 0 }), nu)).toBeNull();
  });
  it('bara när allt är gjort finns inget i vägen för att avsluta', () => {
    expect(samlingsKrav(lage({}))).toBeNull();
    expect(samlingsKrav(lage({ atgarder: [atgard(utford)] }))?.mening).toContain('hjälpte');
  });
});
