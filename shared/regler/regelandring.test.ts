import { describe, expect, it } from 'vitest';
import { eskaleringar } from '../bedomning/eskalering.ts';
import { zFristInstallning } from '../frist/frister.ts';
import { standardregler } from '../monster/monster.ts';
import { regelandringar } from './regelandring.ts';
import type { Regelsamling } from './regelandring.ts';

const nu: Regelsamling = {
  frister: zFristInstallning.parse({}),
  eskalering: eskaleringar.botkyrka,
  monster: standardregler,
};
const med = (andrat: Partial<Regelsamling>): readonly string[] => regelandringar(nu, { ...nu, ...andrat });

describe('förhandsvisningen säger varje ändring i ord', () => {
  it.each<readonly [string, Partial<Regelsamling>, readonly (string | RegExp)[]]>([
    ['inget', {}, []],
    [
      'en kortare frist',
      { frister: zFristInstallning.parse({ dagar: { 'avvikelse.bedomning': 1 } }) },
      ['Bedöm avvikelsen: 3 dagar blir 1 dag'],
    ],
    [
      'arbetsdagar i stället för dagar',
      { frister: zFristInstallning.parse({ enheter: { 'klagomal.svar': 'arbetsdagar' } }) },
      ['Svara på klagomålet: 10 dagar blir 10 arbetsdagar'],
    ],
    [
      'ett trappsteg mindre',
      {
        frister: zFristInstallning.parse({
          trappa: [
            { dagarEfter: 0, roll: 'enhetschef' },
            { dagarEfter: 14, roll: 'verksamhetschef' },
          ],
        }),
      },
      [/^Trappsteg försvinner: SAS .* får veta efter 30 dagar$/u],
    ],
    [
      'en annan mönsterregel',
      { monster: [{ slag: 'typ', antal: 3, dagar: 14 }, ...standardregler.slice(1)] },
      [
        'Mönsterregel försvinner: Samma typ på samma enhet: 5 händelser inom 30 dagar',
        'Mönsterregel tillkommer: Samma typ på samma enhet: 3 händelser inom 14 dagar',
      ],
    ],
  ])('%s', (_vad, andrat, vantat) => {
    const sagt = med(andrat);
    expect(sagt.length).toBe(vantat.length);
    for (const [i, v] of vantat.entries()) expect(sagt[i]).toMatch(v);
  });
  it('ett annat förval namnger båda och varje regel som byts', () => {
    const sagt = med({ eskalering: eskaleringar.sundsvall });
    expect(sagt[0]).toBe('Eskalering enligt Botkyrka blir enligt Sundsvall');
    expect(sagt).toContain('Eskaleringsregel försvinner: HSL: MAS tar alltid del från riskvärde 8');
    expect(sagt.at(-1)).toBe(
      'Eskaleringsregel tillkommer: HSL: MAS tar alltid del från riskvärde 4, och en namngiven legitimerad ska ha deltagit',
    );
  });
});
