import { expect, it } from 'vitest';
import { zRiskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { internkontroll4 } from '../../../../shared/riskmatris/standardmatriser.ts';
import { laggTillNiva, laggTillZon } from '../../../../shared/riskmatris/redigera.ts';
import { matrisfel } from './matrisfel.ts';

const felFor = (m: unknown): readonly string[] => matrisfel(zRiskmatris.safeParse(m).error?.issues ?? []);

it.each([
  [
    'en ny nivå utan ord',
    laggTillNiva(internkontroll4, 'sannolikhet'),
    'Sannolikhet, nivå 5: ordet behöver ett ord.',
  ],
  ['en ny zon utan ord', laggTillZon(internkontroll4), 'Zoner, zon 4: ordet behöver ett ord.'],
  ['ett tomt namn', { ...internkontroll4, namn: '' }, 'Namnet: behöver fyllas i.'],
  [
    'två zoner med samma ord',
    { ...internkontroll4, zoner: internkontroll4.zoner.map((z) => ({ ...z, text: 'Lika' })) },
    'Zoner: ska ha olika ord.',
  ],
  [
    'ett för långt namn',
    { ...internkontroll4, namn: 'x'.repeat(90) },
    'Namnet: är för långt eller för stort.',
  ],
])('%s pekas ut i ord', (_n, m, text) => {
  expect(felFor(m)).toContain(text);
});
it('en hel matris har inga fel', () => {
  expect(felFor(internkontroll4)).toEqual([]);
});
