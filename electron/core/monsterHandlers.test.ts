import { afterEach, beforeEach, expect, it } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun();
});
afterEach(() => k.close());

const registreraFem = (andrat = {}) =>
  k.ask('avvikelse.registreraFlera', { uppgifter: Array.from({ length: 5 }, () => nyAvvikelse(andrat)) });

it('en signal blir en samlingsutredning med ett svar, och är sedan besvarad', async () => {
  await registreraFem();
  const [signal] = await k.ask('signal.lista', {});
  expect(signal?.mening).toBe('5 fall på Hagen (HSL) 2026-06-01–2026-06-01.');
  const { samlingsutredning } = await k.ask('signal.svara', {
    nyckel: signal?.nyckel ?? '',
    svar: 'samlingsutredning',
  });
  expect(samlingsutredning?.handelser).toHaveLength(5);
  expect(await k.ask('signal.lista', {})).toEqual([]);
  expect(await k.ask('samlingsutredning.lista', {})).toEqual([samlingsutredning]);
  const atgard = { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Personal 1', klarSenast: '2026-08-01' };
  await k.ask('atgard.foresla', {
    sak: { slag: 'samlingsutredning', id: samlingsutredning?.id ?? '' },
    atgard,
  });
});

it('upprepade händelser enligt SoL kräver ett svar om lex Sarah, och ett nej sparas med sitt skäl', async () => {
  await registreraFem({ lagrum: 'sol', typ: 'omsorg' });
  const [signal] = await k.ask('signal.lista', {});
  const nyckel = signal?.nyckel ?? '';
  await expect(k.ask('signal.svara', { nyckel, svar: 'ingen-atgard' })).rejects.toThrow(
    'lex-sarah-obesvarad',
  );
  await k.ask('signal.svara', {
    nyckel,
    svar: 'ingen-atgard',
    lexSarah: 'nej',
    skal: 'Samma tekniska fel, avhjälpt',
  });
  const [besvarad] = await k.ask('signal.lista', { avenBesvarade: true });
  expect(besvarad?.svar).toMatchObject({ lexSarah: 'nej', skal: 'Samma tekniska fel, avhjälpt' });
});
