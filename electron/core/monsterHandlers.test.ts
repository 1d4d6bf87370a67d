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
  expect(signal?.mening).toBe('5 fall på Hagen (HSL), 1 juni 2026.');
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

it('när en utredning har alla händelserna frågas det inte en gång till om dem, men frågan om lex Sarah ställs', async () => {
  const hsl = await k.ask('avvikelse.registreraFlera', {
    uppgifter: Array.from({ length: 5 }, () =>
      nyAvvikelse({ berord: { slag: 'person', pseudonym: 'Brukare A' } }),
    ),
  });
  const [forst, ...fler] = await k.ask('signal.lista', {});
  expect(fler).toHaveLength(1);
  await k.ask('signal.svara', { nyckel: forst?.nyckel ?? '', svar: 'samlingsutredning' });
  expect(await k.ask('signal.lista', {})).toEqual([]);
  const alla = await k.ask('signal.lista', { avenBesvarade: true });
  expect(alla.map((s) => s.utredsI)).toEqual(['SU-2026-001', 'SU-2026-001']);
  expect(hsl).toHaveLength(5);
  const sol = await registreraFem({ lagrum: 'sol', typ: 'omsorg' });
  await k.ask('samlingsutredning.skapa', { rubrik: 'Omsorg', handelser: sol.map((s) => s.id) });
  expect((await k.ask('signal.lista', {})).map((s) => [s.lagrum, s.lexSarahFraga])).toEqual([['sol', true]]);
});
