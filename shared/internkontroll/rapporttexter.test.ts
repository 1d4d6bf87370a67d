import { expect, test } from 'vitest';
import { sammanfattningsmeningar } from './rapporttexter.ts';

test.each([
  [0, 0, 0, ['Inga risker är registrerade.']],
  [1, 1, 0, ['Risken följs upp i delårsrapporten.', 'Den behöver inga åtgärder.']],
  [1, 0, 1, ['Risken följs upp vid helår.', 'Den behöver åtgärder.']],
  [
    9,
    7,
    4,
    ['Sju av nio risker följs upp i delårsrapporten; övriga följs upp vid helår.', 'Fyra behöver åtgärder.'],
  ],
  [3, 3, 0, ['Alla tre risker följs upp i delårsrapporten.', 'Ingen av riskerna behöver åtgärder.']],
  [
    3,
    0,
    1,
    ['Ingen av tre risker följs upp i delårsrapporten; alla följs upp vid helår.', 'En behöver åtgärder.'],
  ],
])(
  '%i risker, %i följs upp vid delår och %i behöver åtgärder',
  (antal, foljsUpp, behoverAtgard, meningar) => {
    expect(sammanfattningsmeningar({ antal, foljsUpp, behoverAtgard }, true)).toEqual(meningar);
  },
);
