import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiInput } from '../../shared/api.ts';
import { monthName } from '../../shared/time/localDate.ts';
import { nyKommun } from '../kommun.ts';
import type { TestKommun } from '../kommun.ts';

type Varde = ApiInput<'utfall.spara'>['uppgifter']['varde'];
interface Klass {
  readonly namn: string;
  readonly antal: number;
  readonly varav?: readonly { readonly namn: string; readonly antal: number }[];
}
const facit = JSON.parse(
  readFileSync(new URL('../facit/stromsund-internkontroll-barnutredningar.json', import.meta.url), 'utf8'),
) as {
  readonly kontroll: {
    readonly processRutin: string;
    readonly kontrollmoment: string;
    readonly frekvens: { readonly perAr: number; readonly manader: readonly string[] };
    readonly kontrollansvar: string;
    readonly metod: string;
  };
  readonly utfall: { readonly matdatum: string; readonly totalt: number; readonly klasser: readonly Klass[] };
  readonly egenkontroll: {
    readonly namn: string;
    readonly metod: string;
    readonly tillfallen: number;
    readonly granskadePerTillfalle: number;
  };
};

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'kvalitetssamordnare', nu: '2024-02-21T08:00:00.000Z' });
});
afterEach(() => k.close());

const manader = facit.kontroll.frekvens.manader.map(
  (namn) => Array.from({ length: 12 }, (_, i) => monthName(i + 1)).indexOf(namn) + 1,
);
const utredningstid = async (ar: number) =>
  (
    await k.ask('kontroll.spara', {
      ar,
      uppgifter: {
        process: facit.kontroll.processRutin,
        kontrollmoment: facit.kontroll.kontrollmoment,
        metod: facit.kontroll.metod,
        ansvarig: facit.kontroll.kontrollansvar,
        manader,
        slag: 'klasser',
      },
    })
  ).id;
const spara = (kontrollId: string, varde: Varde) =>
  k.ask('utfall.spara', {
    uppgifter: { kontrollId, matdatum: facit.utfall.matdatum, resultat: 'med', varde },
  });
const publicerat = (): Extract<Varde, { slag: 'klasser' }> => ({
  slag: 'klasser',
  totalt: facit.utfall.totalt,
  klasser: facit.utfall.klasser.map((c) => ({ ...c, varav: (c.varav ?? []).map((d) => ({ ...d })) })),
});

describe('Strömsunds mätning av utredningstid', () => {
  it('står i planen fyra gånger om året, i februari, maj, september och december', async () => {
    const { tillfallen } = await k.ask('kontroll.visa', { id: await utredningstid(2022) });
    expect([tillfallen.length, tillfallen.map((t) => t.manad)]).toEqual([
      facit.kontroll.frekvens.perAr,
      [2, 5, 9, 12],
    ]);
  });

  it('68 = 59 + 9 och 9 = 3 + 2 + 4 sparas som det publicerades', async () => {
    const id = await utredningstid(2022);
    await spara(id, publicerat());
    const [utfall] = await k.ask('utfall.lista', { kontrollId: id });
    expect(utfall?.varde).toEqual(publicerat());
    expect(publicerat().klasser.map((c) => c.antal)).toEqual([59, 9]);
    expect(publicerat().klasser[1]?.varav?.map((d) => d.antal)).toEqual([3, 2, 4]);
  });

  it.each([
    ['totalt', (v: ReturnType<typeof publicerat>) => ({ ...v, totalt: 69 })],
    [
      'en klass',
      (v: ReturnType<typeof publicerat>) => ({
        ...v,
        klasser: v.klasser.map((c, i) => (i === 0 ? { ...c, antal: 58 } : c)),
      }),
    ],
    [
      'en varav',
      (v: ReturnType<typeof publicerat>) => ({
        ...v,
        klasser: v.klasser.map((c) => ({ ...c, varav: (c.varav ?? []).slice(1) })),
      }),
    ],
  ])('nekas när %s inte går ihop, och inget sparas', async (_vad, fel) => {
    const id = await utredningstid(2022);
    await expect(spara(id, fel(publicerat()))).rejects.toThrow('klasser-gar-inte-ihop');
    expect(await k.ask('utfall.lista', {})).toEqual([]);
  });

  it('december 2022 rapporterat i februari 2024 sparas med en varning', async () => {
    const { varning } = await spara(await utredningstid(2022), publicerat());
    expect(varning).toContain('2022-12-31 är äldre än ett rapporteringsintervall');
  });
});

it('egenkontrollen granskar sexton akter två gånger om året, dragna så att det går att göra om', async () => {
  const { namn, metod, tillfallen, granskadePerTillfalle: antal } = facit.egenkontroll;
  const { id } = await k.ask('kontroll.spara', {
    ar: 2023,
    uppgifter: {
      kontrollmoment: namn,
      metod,
      manader: [4, 10],
      slag: 'checklista',
      fragor: ['Är beslutet motiverat?'],
    },
  });
  for (const [i, matdatum] of ['2023-04-20', '2023-10-19'].entries()) {
    const fro = `tillfälle ${i + 1}`;
    const dragna = await k.ask('stickprov.dra', { population: 120, antal, fro });
    expect(await k.ask('stickprov.dra', { population: 120, antal, fro })).toEqual(dragna);
    const granskade = dragna.map((nr) => ({ nr, ok: true, fel: [], not: '' }));
    const varde = {
      slag: 'checklista',
      population: 120,
      stickprov: antal,
      fro,
      avvikelser: 0,
      granskade,
    } as const;
    await k.ask('utfall.spara', {
      uppgifter: {
        kontrollId: id,
        matdatum,
        resultat: 'utan',
        varde: { ...varde, granskade: [...granskade] },
      },
    });
  }
  const visad = await k.ask('kontroll.visa', { id });
  expect(visad.tillfallen.map((t) => t.lage)).toEqual(Array.from({ length: tillfallen }, () => 'gjord'));
  expect(visad.utfall.map((u) => (u.varde.slag === 'checklista' ? u.varde.granskade.length : 0))).toEqual([
    16, 16,
  ]);
});
