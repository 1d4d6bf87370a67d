import { describe, expect, it } from 'vitest';
import { localDate } from '../time/localDate.ts';
import { valjRisker, zRiskfilter } from './riskrad.ts';
import type { Registerrad, Risksort, Stallning } from './riskrad.ts';

const stallning = (sannolikhet: number, allvarlighetsgrad: number, allvar: number): Stallning => ({
  niva: 'nuvarande',
  matrisId: 'internkontroll-4',
  matrisVersion: 1,
  sannolikhet,
  allvarlighetsgrad,
  zon: '',
  zonkod: ['accepteras', 'snarast', 'omedelbart'][allvar * 2] ?? '',
  allvar,
  datum: localDate('2023-01-01'),
});
function rad(nr: number, risk: string, p: Stallning | null, andrat: Partial<Registerrad> = {}): Registerrad {
  return {
    id: `r${nr}`,
    nr,
    kvalitetsfaktor: '',
    verksamhetId: null,
    risk,
    agare: '',
    tema: null,
    svar: null,
    poang: p,
    nastaGranskning: null,
    sok: `${nr}\n${risk.toLowerCase()}`,
    stallningar: p === null ? {} : { nuvarande: p },
    ...andrat,
  };
}
const alla = [
  rad(1, 'Österut', stallning(1, 4, 0), { nastaGranskning: localDate('2024-01-01'), svar: 'acceptera' }),
  rad(2, 'Älvdalen', stallning(4, 4, 1), { nastaGranskning: localDate('2023-06-01') }),
  rad(3, 'Zinkgruvan', null),
  rad(4, 'ändring', stallning(2, 3, 0.5), { agare: 'Åsa' }),
];
const nr = (filter: object, sort: Risksort = 'nr', fallande = false) =>
  valjRisker(alla, zRiskfilter.parse(filter), sort, fallande, (id) => id === 'r4').map((r) => r.nr);

describe('urvalet', () => {
  it.each([
    [{}, [1, 2, 3, 4]],
    [{ text: 'ÄLV' }, [2]],
    [{ text: 'ut öst' }, [1]],
    [{ text: 'öst zink' }, []],
    [{ zon: 'omedelbart' }, [2]],
    [{ zon: 'oskattad' }, [3]],
    [{ svar: 'inget' }, [2, 3, 4]],
    [{ omvardera: true }, [4]],
    [{ granskasSenast: '2023-12-31' }, [2]],
    [
      { ruta: { matrisId: 'internkontroll-4', niva: 'nuvarande', sannolikhet: 2, allvarlighetsgrad: 3 } },
      [4],
    ],
    [{ ruta: { matrisId: 'internkontroll-5', niva: 'nuvarande', sannolikhet: 2, allvarlighetsgrad: 3 } }, []],
    [{ ruta: { matrisId: 'internkontroll-4', niva: 'mal', sannolikhet: 2, allvarlighetsgrad: 3 } }, []],
  ])('%o ger %o', (filter, vantat) => {
    expect(nr(filter)).toEqual(vantat);
  });
});

describe('ordningen', () => {
  it('efter poäng går zonen före produkten, och den som inte är skattad kommer sist', () => {
    expect(nr({}, 'poang', true)).toEqual([2, 4, 1, 3]);
  });
  it('efter granskning kommer den närmaste först och den utan datum sist', () => {
    expect(nr({}, 'granskning')).toEqual([2, 1, 3, 4]);
  });
  it('efter ord är svensk: å, ä och ö sist', () => {
    expect(nr({}, 'risk')).toEqual([3, 2, 4, 1]);
  });
});
