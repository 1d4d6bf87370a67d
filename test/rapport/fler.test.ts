import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiOutput } from '../../shared/api.ts';
import { standardmallar } from '../../shared/halvarsrapport/mallar/standardmallar.ts';
import { nyAvvikelse, nyKommun } from '../kommun.ts';

const kommun = nyKommun({ nu: '2026-06-15T08:00:00.000Z', roll: 'sas' });
type Modell = ApiOutput<'rapport.modell'>;
const modell = (mall: string, period: string): Promise<Modell> =>
  kommun.ask('rapport.modell', { mall, period });
const rubriker = (m: Modell) => m.dokument.block.flatMap((b) => (b.slag === 'rubrik' ? [b.text] : []));
const diagram = (m: Modell) => m.dokument.block.flatMap((b) => (b.slag === 'diagram' ? [b.id] : []));
const tabell = (m: Modell, id: string) => m.tabeller.find((t) => t.id === id);

beforeAll(async () => {
  const uppgifter = [];
  for (let m = 0; m < 17; m += 1) {
    const month = `${m < 12 ? 2025 : 2026}-${String((m % 12) + 1).padStart(2, '0')}`;
    for (let i = 0; i < 6; i += 1)
      uppgifter.push(
        nyAvvikelse({
          enhetId: i === 5 ? 'korttid' : 'hagen',
          typ: i < 4 ? 'fall' : 'lakemedel',
          undertyp: null,
          nar: { precision: 'ungefar', datum: `${month}-1${i}` },
          upptackt: `${month}-1${i}`,
          vadHande: `Hände ${month} ${i}`,
        }),
      );
  }
  uppgifter.push(
    nyAvvikelse({
      enhetId: 'hagen',
      lagrum: 'sol',
      typ: 'bemotande',
      undertyp: null,
      nar: { precision: 'ungefar', datum: '2026-03-04' },
      upptackt: '2026-03-04',
    }),
  );
  await kommun.ask('avvikelse.registreraFlera', { uppgifter });
});
afterAll(() => kommun.close());

describe('fler rapporter av samma delar', () => {
  it.each(standardmallar.filter((m) => m.omfang !== 'enhet').map((m) => [m.namn, m] as const))(
    '%s sammanställs med sina rubriker i ordning',
    async (_, mall) => {
      const m = await modell(mall.id, '2025');
      expect(rubriker(m)).toEqual(mall.avsnitt.map((a) => a.rubrik));
      expect(m.titel).toContain('2025');
    },
  );
  it('patientsäkerhetsberättelsen har den nationella mallens områden', async () => {
    const m = await modell('patientsakerhet', '2025');
    expect(rubriker(m)).toEqual(
      expect.arrayContaining([
        'Öka kunskap om inträffade vårdskador',
        'Tillförlitliga och säkra system och processer',
        'Säker vård här och nu',
        'Stärka analys, lärande och utveckling',
        'Öka riskmedvetenhet och beredskap',
      ]),
    );
    expect(tabell(m, 'tabell-hsl-fall')?.rader.at(-1)?.celler.at(-2)?.varde).toBe(48);
  });
  it('enhetens egen rapport räknar bara enheten, och har texter för sig', async () => {
    const hagen = await modell('enhet-hagen', '2026-03');
    expect(hagen.titel).toContain('Hagen');
    expect(hagen.totalt).toEqual({ hsl: 5, solLss: 1, alla: 6 });
    expect((await modell('enhet-korttid', '2026-03')).totalt.alla).toBe(1);
    await kommun.ask('rapport.text.spara', {
      mall: 'enhet-hagen',
      period: '2026-03',
      avsnitt: 'sammanfattning',
      text: 'Fallen kom på natten.',
    });
    const text = async (mall: string) =>
      (await modell(mall, '2026-03')).avsnitt.find((a) => a.id === 'sammanfattning')?.text;
    expect(await text('enhet-hagen')).toBe('Fallen kom på natten.');
    expect(await text('enhet-korttid')).not.toContain('natten');
  });
  it.each(['enhet', 'enhet-finnsinte', 'finns-inte'])('nekar mallen %s', async (mall) => {
    await expect(modell(mall, '2026-03')).rejects.toThrow('rapportmall-finns-inte');
  });
  it('visar bara den egna enheten för den som bara har en', async () => {
    const lage = await kommun.ask('profil.lage', {});
    await kommun.ask('profil.andra', { profil: { ...lage.profil, enheter: ['korttid'] } });
    await expect(modell('enhet-hagen', '2026-03')).rejects.toThrow('rapportmall-finns-inte');
    await kommun.ask('profil.andra', { profil: lage.profil });
  });
});

describe('diagram och takt', () => {
  it('månaderna visas mot gränser när det finns tillräckligt att säga något om, annars inte alls', async () => {
    expect(diagram(await modell('patientsakerhet', '2026-H1'))).toContain('diagram-manader-hsl-fall');
    expect(diagram(await modell('patientsakerhet', '2025-H1'))).not.toContain('diagram-manader-hsl-fall');
  });
  it('Pareto står för enhetens typer', async () => {
    expect(diagram(await modell('enhet-hagen', '2025'))).toContain('diagram-pareto-hsl');
    expect(diagram(await modell('enhet-korttid', '2025'))).not.toContain('diagram-pareto-hsl');
  });
  it('takten visas för de enheter där boendedygnen är inmatade, och varje tal öppnas', async () => {
    expect(tabell(await modell('halvar', '2026-H1'), 'tabell-takt-hsl-fall-boendedygn')).toBeUndefined();
    await kommun.ask('rapport.tidigare.spara', {
      uppgifter: [
        {
          matt: 'boendedygn',
          period: '2026-H1',
          enhetId: 'hagen',
          antal: 4000,
          kalla: 'Verksamhetssystemet',
        },
      ],
    });
    const takt = tabell(await modell('halvar', '2026-H1'), 'tabell-takt-hsl-fall-boendedygn');
    expect(takt?.rader.map((r) => [r.namn, ...r.celler.map((c) => c.text)])).toEqual([
      ['Hagen', '20', '4\u202f000', '5,0'],
      ['Enheterna ovan', '20', '4\u202f000', '5,0'],
    ]);
    expect(takt?.anm).toContain('enheter saknar uppgift om boendedygn');
    const spar = await kommun.ask('rapport.spar', {
      period: '2026-H1',
      trace: takt?.rader[0]?.celler[1]?.trace ?? '',
    });
    expect(spar.inmatade.map((u) => u.kalla)).toEqual(['Verksamhetssystemet']);
  });
  it('rimlighetskontrollen har inget att säga om rapporterna', async () => {
    for (const mall of ['patientsakerhet', 'kvalitet', 'lexsarah', 'enhet-hagen'])
      expect((await modell(mall, '2025')).fynd).toEqual([]);
  });
});
