import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiInput } from '../../shared/api.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';

const kommun = nyKommun({ nu: '2026-06-15T08:00:00.000Z' });
const period = '2026-H1';
const raknade = [
  'registrerad',
  'bedomd',
  'utredd',
  'atgardad',
  'uppfoljd',
  'aterkopplad',
  'avslutad',
] as const;

beforeAll(async () => {
  const slag = ['risk', 'tillbud', 'negativ-handelse', null] as const;
  const skada = ['ingen', 'lindrig', null, 'allvarlig', 'mattlig'] as const;
  const typ = [
    { typ: 'fall', lagrum: 'hsl' },
    { typ: 'vard', undertyp: 'vard-utebliven', lagrum: 'hsl' },
    { typ: 'bemotande', lagrum: 'sol' },
  ] as const;
  const made: string[] = [];
  for (let i = 0; i < 60; i += 1) {
    const datum = `2026-0${(i % 5) + 1}-${String((i % 28) + 1).padStart(2, '0')}`;
    const { id } = await kommun.ask('avvikelse.registrera', {
      uppgifter: nyAvvikelse({
        ...typ[i % 3],
        enhetId: i % 4 === 0 ? 'korttid' : 'hagen',
        nar:
          i % 6 === 0
            ? { precision: 'ungefar', datum }
            : { precision: 'exakt', datum, tid: `${String((i * 7) % 24).padStart(2, '0')}:30` },
        slag: slag[i % 4] ?? null,
        skadaFysisk: skada[i % 5] ?? null,
      }),
    });
    made.push(id);
  }
  for (const [i, id] of made.entries()) {
    if (i % 10 === 1)
      await kommun.ask('avvikelse.steg', { id, till: 'ej-avvikelse', skal: 'Personen tackade nej' });
    else if (i % 3 === 0) {
      const niva = (i % 4) + 1;
      await kommun.ask('avvikelse.bedom', {
        id,
        bedomning: { skede: 'preliminar', sannolikhet: niva, allvarlighetsgrad: niva },
      });
      await kommun.ask('avvikelse.steg', { id, till: 'bedomd' });
    }
  }
});
afterAll(() => kommun.close());

const total = async (filter: NonNullable<ApiInput<'avvikelse.lista'>['filter']>): Promise<number | null> =>
  (await kommun.ask('avvikelse.lista', { filter: { from: '2026-01-01', to: '2026-06-30', ...filter } }))
    .totalt;

test('varje tal i statistiken öppnar precis de ärenden som det räknar', async () => {
  const s = await kommun.ask('statistik.avvikelser', { period });
  const tabeller = {
    enheter: s.perEnhet,
    typ: s.perTyp,
    undertyp: s.perUndertyp,
    veckodag: s.perVeckodag,
    timme: s.perTimme,
    slag: s.perSlag,
    skada: s.perSkada,
    allvarlighetsgrad: s.perAllvarlighetsgrad,
  };
  const counted = Object.entries(tabeller).flatMap(([falt, rader]) =>
    rader.map((r) => ({ falt, nyckel: r.nyckel, antal: r.antal })),
  );
  expect(counted.filter((r) => r.antal > 0).length).toBeGreaterThan(30);
  for (const { falt, nyckel, antal } of counted)
    expect([falt, nyckel, await total({ status: [...raknade], [falt]: [nyckel] })]).toStrictEqual([
      falt,
      nyckel,
      antal,
    ]);
  expect(await total({ status: [...raknade] })).toBe(s.antal);
});

test('flera värden i samma fält är något av dem, flera fält är alla av dem', async () => {
  const [natt, kvall] = [await total({ timme: ['22', '23'] }), await total({ timme: ['20', '21'] })];
  expect(await total({ timme: ['20', '21', '22', '23'] })).toBe((natt ?? 0) + (kvall ?? 0));
  expect(await total({ typ: ['fall'], veckodag: ['1'] })).toBeLessThan((await total({ typ: ['fall'] })) ?? 0);
});

test('de som har nått ett steg är lika många som statistiken säger', async () => {
  const s = await kommun.ask('statistik.avvikelser', { period });
  const bedomda = s.dagarTillSteg.find((d) => d.steg === 'bedomd')?.antal;
  expect(bedomda).toBeGreaterThan(10);
  expect(await total({ natt: ['bedomd'], status: [...raknade] })).toBe(bedomda);
});

test.each([
  [{ veckodag: ['8'] }],
  [{ timme: ['24'] }],
  [{ skada: ['katastrof'] }],
  [{ slag: [''] }],
  [{ allvarlighetsgrad: ['11'] }],
])('%j är inget urval, och vägras hellre än att visa ingenting', async (filter) => {
  const result = await kommun.core.call('avvikelse.lista', { filter } as never);
  expect(result.ok).toBe(false);
});
