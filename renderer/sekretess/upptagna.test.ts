import { expect, it } from 'vitest';
import { ersatt, granskaText } from '../../shared/sekretess/granska.ts';
import { medUpptagna, texterI } from './upptagna.ts';

it('en ny person får inte en beteckning som redan står i ärendet', () => {
  const nyckel = medUpptagna([], ['Brukare A föll. Personal 1 hjälpte till.']);
  const text = 'Brukaren Karin ropade. Sköterskan Maria kom.';
  expect(ersatt(text, granskaText(text, { kandaRoller: nyckel }), nyckel).text).toBe(
    'Brukaren Brukare B ropade. Sköterskan Personal 2 kom.',
  );
});

it('den som redan har fått en beteckning behåller den', () => {
  const nyckel = [{ token: 'Brukare A', roll: 'brukare', namn: ['Karin'] }] as const;
  expect(medUpptagna(nyckel, ['Brukare A föll.'])).toEqual(nyckel);
});

it('varje text i ett ärende räknas, hur djupt den än ligger', () => {
  const arende = { antal: 2, utredning: { punkter: [{ text: 'Brukare C föll' }] }, beslut: null };
  expect(texterI(arende)).toEqual(['Brukare C föll']);
});
