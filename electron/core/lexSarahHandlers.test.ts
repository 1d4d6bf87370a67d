import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beslutadLexSarah, helUtredning, lexSarahVag, nyLexSarahRapport } from '../../test/arenden.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { ApiInput } from '../../shared/api.ts';
import type { Utfall } from '../../shared/lexSarah/utfall.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
});
afterEach(() => k.close());

const dag = '2026-06-10';
const vem = { datum: dag, namn: 'Chef 1', titel: 'Förvaltningschef' };
type Steg = ApiInput<'lexSarah.steg'>['steg'];
const nekas = async (id: string, steg: Steg): Promise<string> => {
  const r = await k.core.call('lexSarah.steg', { id, steg });
  return r.ok ? 'gick' : r.problem.code;
};
const bliRoll = (roll: 'sas' | 'enhetschef' | 'mas') =>
  k.ask('profil.andra', { profil: { roll, namn: '', enheter: [] } });

describe('the way of a case', () => {
  it('goes from report to reviewed measures, and every step is in the history', async () => {
    const { id, nummer } = await beslutadLexSarah(k, nyLexSarahRapport(), 'allvarligt');
    expect(nummer).toBe('LS-2026-001');
    const steg: readonly Steg[] = [
      { steg: 'anmal', datum: dag, av: 'SAS', diarienummer: '3.1.1-1/2026', utredningBifogad: true },
      { steg: 'ivo-beslut', datum: dag, diarienummer: '3.1.1-1/2026', innebord: 'IVO avslutar ärendet' },
      {
        steg: 'folj-upp',
        datum: dag,
        namn: 'SAS 1',
        genomforda: 'delvis',
        text: 'Två av tre',
        nasta: '2026-09-01',
      },
      { steg: 'folj-upp', datum: dag, namn: 'SAS 1', genomforda: 'ja', text: 'Alla är genomförda' },
    ];
    const statusar: string[] = [];
    for (const s of steg) statusar.push((await k.ask('lexSarah.steg', { id, steg: s })).status);
    expect(statusar).toStrictEqual(['anmald', 'ivo-beslutad', 'ivo-beslutad', 'uppfoljd']);
    const { historik } = await k.ask('lexSarah.visa', { id });
    expect(historik.map((h) => h.handling)).toStrictEqual([
      'rapporterad', 'kontrollfragor', 'ta-emot', 'utse-utredare', 'utred', 'foresla', 'besluta',
      'anmal', 'ivo-beslut', 'folj-upp', 'folj-upp',
    ]); // prettier-ignore
  });

  it.each([
    ['inget-missforhallande', 'steg-kraver'],
    ['risk-missforhallande', 'steg-kraver'],
    ['missforhallande', 'steg-kraver'],
    ['risk-allvarligt', 'gick'],
    ['allvarligt', 'gick'],
  ] as const satisfies readonly (readonly [Utfall, string])[])(
    'a decision of %s: the anmälan to IVO %s',
    async (utfall, svar) => {
      const { id } = await beslutadLexSarah(k, nyLexSarahRapport(), utfall);
      expect(await nekas(id, { steg: 'anmal', datum: dag, av: 'SAS', utredningBifogad: true })).toBe(svar);
    },
  );

  it('an allvarligt missförhållande is not reviewed before IVO has been told and has answered', async () => {
    const { id } = await beslutadLexSarah(k, nyLexSarahRapport(), 'allvarligt');
    const foljUpp: Steg = { steg: 'folj-upp', datum: dag, namn: 'SAS', genomforda: 'ja', text: 'Klart' };
    expect(await nekas(id, foljUpp)).toBe('steg-kraver');
    await k.ask('lexSarah.steg', {
      id,
      steg: { steg: 'anmal', datum: dag, av: 'SAS', utredningBifogad: true },
    });
    expect(await nekas(id, foljUpp)).toBe('steg-kraver');
  });

  it('the anmälan may go before the decision; the investigation is then handed in afterwards', async () => {
    const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
    const vag = lexSarahVag(dag, 'allvarligt');
    for (const steg of vag.slice(0, 3)) await k.ask('lexSarah.steg', { id, steg });
    expect(await nekas(id, { steg: 'anmal', datum: dag, av: 'SAS', utredningBifogad: true })).toBe(
      'steg-kraver',
    );
    await k.ask('lexSarah.steg', {
      id,
      steg: { steg: 'anmal', datum: dag, av: 'SAS', utredningBifogad: false },
    });
    for (const steg of vag.slice(3)) await k.ask('lexSarah.steg', { id, steg });
    expect((await k.ask('lexSarah.visa', { id })).lexSarah.status).toBe('anmald');
    const ivo: Steg = { steg: 'ivo-beslut', datum: dag, innebord: 'Avslutas' };
    await k.ask('lexSarah.steg', { id, steg: ivo });
    const foljUpp: Steg = { steg: 'folj-upp', datum: dag, namn: 'SAS', genomforda: 'ja', text: 'Klart' };
    expect(await nekas(id, foljUpp)).toBe('steg-kraver');
    await k.ask('lexSarah.steg', { id, steg: { steg: 'sand-utredning', datum: dag } });
    expect(await nekas(id, foljUpp)).toBe('gick');
  });
});

describe('what a step demands', () => {
  it('a no to a control question stops the receipt but not the closing with a motivation', async () => {
    const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
    expect(await nekas(id, { steg: 'ta-emot', ...vem })).toBe('steg-kraver');
    expect(await nekas(id, { steg: 'avsla', motivering: 'Annan verksamhet', ...vem })).toBe('steg-kraver');
    await k.ask('lexSarah.steg', {
      id,
      steg: { steg: 'kontrollfragor', egenVerksamhet: false, gallerInsats: true, agerade: true, datum: dag },
    });
    expect(await nekas(id, { steg: 'ta-emot', ...vem })).toBe('steg-kraver');
    expect(await nekas(id, { steg: 'avsla', motivering: ' ', ...vem })).toBe('ogiltig-indata');
    expect(await nekas(id, { steg: 'avsla', motivering: 'Gäller en annan vårdgivare', ...vem })).toBe('gick');
    const { rader } = await k.ask('lexSarah.lista', {});
    expect(rader[0]).toMatchObject({ status: 'ej-lex-sarah', anmald: 'ej-lex' });
  });

  it('somebody with jäv cannot investigate, and a case may have several investigators', async () => {
    const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
    for (const steg of lexSarahVag(dag, 'missforhallande').slice(0, 3))
      await k.ask('lexSarah.steg', { id, steg });
    expect(await nekas(id, { steg: 'utse-utredare', ...vem, jav: 'ja' })).toBe('utredare-javig');
    expect(await nekas(id, { steg: 'utse-utredare', ...vem, jav: 'nej' })).toBe('gick');
    expect((await k.ask('lexSarah.visa', { id })).lexSarah.utredare).toHaveLength(2);
  });

  it.each(Object.keys(helUtredning(dag)))('no proposal while %s is unanswered', async (punkt) => {
    const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
    const vag = lexSarahVag(dag, 'missforhallande');
    for (const steg of vag.slice(0, 3)) await k.ask('lexSarah.steg', { id, steg });
    const { [punkt]: _borta, ...utredning } = helUtredning(dag) as Record<string, unknown>;
    await k.ask('lexSarah.steg', { id, steg: { steg: 'utred', utredning } });
    expect(await nekas(id, vag[4] as Steg)).toBe('steg-kraver');
  });

  it('a review that finds measures undone needs the day of the next one', async () => {
    const { id } = await beslutadLexSarah(k, nyLexSarahRapport(), 'missforhallande');
    const steg: Steg = {
      steg: 'folj-upp',
      datum: dag,
      namn: 'SAS',
      genomforda: 'nej',
      text: 'Inget är gjort',
    };
    expect(await nekas(id, steg)).toBe('steg-kraver');
    expect(await nekas(id, { ...steg, nasta: '2026-09-01' })).toBe('gick');
  });
});

describe('the decision', () => {
  it('is locked: neither the report nor a second decision changes it, an addendum stands beside it', async () => {
    const { id } = await beslutadLexSarah(k, nyLexSarahRapport(), 'missforhallande');
    const ratta = await k.core.call('lexSarah.ratta', { id, rapport: nyLexSarahRapport({ lagrum: 'lss' }) });
    expect(ratta.ok ? '' : ratta.problem.code).toBe('last-beslut');
    expect(await nekas(id, lexSarahVag(dag, 'allvarligt')[5] as Steg)).toBe('steg-passar-inte');
    await k.ask('lexSarah.steg', { id, steg: { steg: 'tillagg', text: 'Rättelse: fel rum angavs', ...vem } });
    const { lexSarah } = await k.ask('lexSarah.visa', { id });
    expect(lexSarah.beslut?.utfall).toBe('missforhallande');
    expect(lexSarah.tillagg.map((t) => t.text)).toStrictEqual(['Rättelse: fel rum angavs']);
  });

  it('is made by those who may decide, not by the investigator', async () => {
    const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
    const vag = lexSarahVag(dag, 'missforhallande');
    for (const steg of vag.slice(0, 5)) await k.ask('lexSarah.steg', { id, steg });
    await k.ask('profil.andra', { profil: { roll: 'utredare', namn: '', enheter: [] } });
    expect(await nekas(id, vag[5] as Steg)).toBe('far-inte');
  });
});

describe('a report past the chef', () => {
  it('is to the chef only a number', async () => {
    const { id, nummer } = await k.ask('lexSarah.rapportera', {
      rapport: nyLexSarahRapport({ forbiChef: true }),
    });
    await bliRoll('enhetschef');
    expect((await k.ask('lexSarah.lista', {})).rader).toStrictEqual([{ dold: true, id, nummer }]);
    const visa = await k.core.call('lexSarah.visa', { id });
    expect(visa.ok ? '' : visa.problem.code).toBe('bara-att-det-finns');
    expect(await nekas(id, { steg: 'kort', verksamhet: 'x', handelse: 'x', atgarder: [], ...vem })).toBe(
      'bara-att-det-finns',
    );
    await bliRoll('sas');
    expect((await k.ask('lexSarah.visa', { id })).lexSarah.forbiChef).toBe(true);
  });

  it.each([
    ['its words', { text: 'larmet' }],
    ['its status', { status: ['rapporterad' as const] }],
    ['the month it happened', { from: '2026-06-01', to: '2026-06-30' }],
    ['a day it happened after', { from: '2026-01-01' }],
  ])('is not found by %s', async (_vad, filter) => {
    await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ forbiChef: true }) });
    expect((await k.ask('lexSarah.lista', { filter })).totalt).toBe(1);
    await bliRoll('enhetschef');
    expect((await k.ask('lexSarah.lista', { filter })).totalt).toBe(0);
  });

  it('stands last whatever the list is ordered by, so that the order tells no day', async () => {
    const rapport = (dag: string, forbiChef: boolean) =>
      k.ask('lexSarah.rapportera', {
        rapport: nyLexSarahRapport({ handelsedatum: dag, rapporterad: dag, forbiChef }),
      });
    await rapport('2026-05-01', false);
    const dold = await rapport('2026-05-10', true);
    await rapport('2026-05-20', false);
    await bliRoll('enhetschef');
    for (const sort of ['datum', 'nummer', 'enhet', 'status'] as const)
      for (const fallande of [true, false]) {
        const { rader } = await k.ask('lexSarah.lista', { sort, fallande });
        expect(rader.map((r) => r.dold)).toStrictEqual([false, false, true]);
        expect(rader.at(-1)?.id).toBe(dold.id);
      }
  });

  it('is in the chef’s report no more than counted, with neither its words nor what was decided', async () => {
    const dag = '2026-05-10';
    const { id } = await beslutadLexSarah(
      k,
      nyLexSarahRapport({ forbiChef: true, handelsedatum: dag, rapporterad: dag }),
      'allvarligt',
    );
    const kort = { verksamhet: 'Hagen', handelse: 'Larmet var trasigt', atgarder: ['Nytt larm'] };
    await k.ask('lexSarah.steg', { id, steg: { steg: 'kort', ...kort, ...vem } });
    await k.ask('lexSarah.steg', {
      id,
      steg: { steg: 'anmal', datum: dag, av: 'SAS', utredningBifogad: true },
    });
    const rapport = async () =>
      JSON.stringify(await k.ask('rapport.modell', { period: '2026-H1', underlag: 'lokalt' }));
    expect(await rapport()).toContain('Larmet var trasigt');
    expect(await rapport()).toContain('ledde till anmälan till IVO');
    await bliRoll('enhetschef');
    expect(await rapport()).not.toContain('Larmet var trasigt');
    expect(await rapport()).toContain('Ett ärende är räknat');
    expect(await rapport()).toContain('Ingen ledde till anmälan till IVO');
  });
});

describe('a report of an avvikelse', () => {
  it('takes its unit, day and words, and both histories tell', async () => {
    const a = await k.ask('avvikelse.registrera', {
      uppgifter: nyAvvikelse({ lagrum: 'sol', typ: 'insats', vadHande: 'Insatsen uteblev' }),
    });
    const { id } = await k.ask('lexSarah.franAvvikelse', { avvikelseId: a.id });
    const { lexSarah } = await k.ask('lexSarah.visa', { id });
    expect(lexSarah).toMatchObject({
      enhetId: 'hagen',
      lagrum: 'sol',
      handelsedatum: '2026-06-01',
      handelse: 'Insatsen uteblev',
      avvikelseId: a.id,
    });
    const { historik } = await k.ask('avvikelse.visa', { id: a.id });
    expect(historik.map((h) => h.handling)).toContain('lex-sarah');
  });

  it('under HSL needs to be told whether it is SoL or LSS', async () => {
    const a = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
    const utan = await k.core.call('lexSarah.franAvvikelse', { avvikelseId: a.id });
    expect(utan.ok ? '' : utan.problem.code).toBe('ogiltig-indata');
    await k.ask('lexSarah.franAvvikelse', { avvikelseId: a.id, lagrum: 'lss' });
  });
});

it.each([
  ['a day that has not come', { handelsedatum: '2027-01-01' }, 'datum-i-framtiden'],
  ['neither unit nor verksamhet', { enhetId: null }, 'enhet-eller-verksamhet'],
  ['a verksamhet that is not there', { verksamhetId: 'sjukhuset' }, 'verksamhet-finns-inte'],
  ['a unit that is not there', { enhetId: 'borta' }, 'enhet-finns-inte'],
  ['noticed before it happened', { upptackt: '2026-05-01' }, 'upptackt-fore-handelse'],
  ['an avvikelse that is not there', { avvikelseId: '5f0e0b52-8f5c-4b64-9a39-1b9b7d2f4c11' }, 'finns-inte'],
] as const)('a report with %s is refused and nothing is written', async (_vad, andrat, kod) => {
  const r = await k.core.call('lexSarah.rapportera', { rapport: nyLexSarahRapport(andrat) });
  expect(r.ok ? '' : r.problem.code).toBe(kod);
  expect((await k.ask('lexSarah.lista', {})).totalt).toBe(0);
});
