import { describe, expect, it } from 'vitest';
import { localDate } from '../time/localDate.ts';
import { effektUrData, jamforelseperioder } from './effektUrData.ts';

describe('effekt ur data', () => {
  it.each([
    [20, 5, 'battre'],
    [5, 20, 'samre'],
    [100, 100, 'oforandrat'],
    [8, 6, 'kan-inte-avgoras'],
    [5, 0, 'kan-inte-avgoras'],
    [6, 0, 'battre'],
    [0, 0, 'kan-inte-avgoras'],
  ])('%i före och %i efter: %s', (fore, efter, svar) => {
    expect(effektUrData(fore, efter).svar).toBe(svar);
  });
});

describe('perioderna som jämförs', () => {
  const utford = localDate('2026-03-01');
  it('är lika långa, högst ett halvår, och dagen själv hör till ingen', () => {
    expect(jamforelseperioder(utford, localDate('2026-04-30'))).toEqual({
      fore: { from: '2025-12-31', to: '2026-02-28' },
      efter: { from: '2026-03-02', to: '2026-04-30' },
    });
    expect(jamforelseperioder(utford, localDate('2028-01-01'))?.efter.to).toBe('2026-08-30');
  });
  it('efter mindre än fyra veckor finns inget att jämföra', () => {
    expect(jamforelseperioder(utford, localDate('2026-03-28'))).toBeNull();
  });
});
