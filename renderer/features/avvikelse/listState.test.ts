import { describe, expect, it } from 'vitest';
import { filterOf, isNarrowed, listStateOf, noNarrowing } from './listState.ts';

const stateOf = (search: string) => listStateOf(new URLSearchParams(search));

describe('adressen till listan', () => {
  it.each([
    ['', {}],
    ['enhet=hagen', { enheter: ['hagen'] }],
    ['typ=fall,lakemedel&lagrum=hsl', { typ: ['fall', 'lakemedel'], lagrum: ['hsl'] }],
    ['period=2026-03', { from: '2026-03-01', to: '2026-03-31' }],
    ['veckodag=1&timme=22,23', { veckodag: ['1'], timme: ['22', '23'] }],
    ['skada=obesvarad&slag=risk', { skada: ['obesvarad'], slag: ['risk'] }],
    ['allvarlighetsgrad=4,obedomd', { allvarlighetsgrad: ['4', 'obedomd'] }],
    ['natt=uppfoljd', { natt: ['uppfoljd'] }],
    ['status=uppfoljda', { status: ['uppfoljd', 'aterkopplad', 'avslutad'] }],
    ['status=uppfoljda,registrerad', { status: ['uppfoljd', 'aterkopplad', 'avslutad', 'registrerad'] }],
  ])('%j blir frågan %j', (search, filter) => {
    expect(filterOf(stateOf(search))).toStrictEqual(filter);
  });
  it.each(['period=2026-13', 'veckodag=9', 'status=borta', 'timme=25', 'allvarlighetsgrad=hög', 'enhet='])(
    'det som inte går att läsa, %j, är inget urval',
    (search) => {
      expect(isNarrowed(stateOf(search))).toBe(false);
      expect(filterOf(stateOf(search))).toStrictEqual({});
    },
  );
  it('det läsbara gäller fastän något bredvid inte går att läsa', () => {
    expect(filterOf(stateOf('veckodag=9,2&skada=ingen'))).toStrictEqual({
      veckodag: ['2'],
      skada: ['ingen'],
    });
  });
  it('ta bort alla urval lämnar inget kvar', () => {
    const full = new URLSearchParams('text=säng&enhet=hagen&natt=bedomd&period=2026&timme=02&rad=4');
    for (const [key, value] of Object.entries(noNarrowing)) full.set(key, value);
    expect(isNarrowed(listStateOf(full))).toBe(false);
  });
});
