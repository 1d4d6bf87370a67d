import { describe, expect, it } from 'vitest';
import { organisationAv } from '../../../shared/enhet/enhetsrad.ts';
import { standardKodverk } from '../../../shared/kodverk/standardKodverk.ts';
import { tolkaSnabbtext } from '../../../shared/snabb/snabbtext.ts';
import { localDate } from '../../../shared/time/localDate.ts';
import type { Grund } from '../../core/grund.ts';
import { gallandeChips, ingaAndringar, okandDag, saknade, taBort, uppgifterUr, valj } from './snabbsvar.ts';
import type { Andringar } from './snabbsvar.ts';
import { andraVal } from './chipval.ts';

const idag = localDate('2026-11-22');
const grundMed = (enheter: readonly string[]): Grund =>
  ({
    organisation: organisationAv('Lillköping', [...enheter]),
    kodverk: standardKodverk,
    profil: { roll: 'enhetschef', namn: '', enheter: [] },
    idag,
  }) as unknown as Grund;
const tva = grundMed(['Hagen', 'Ekan:lss']);
const en = grundMed(['Hagen']);

function las(line: string, a: Andringar = ingaAndringar, grund: Grund = tva) {
  const enheter = grund.organisation.enheter.map((e) => ({ id: e.id, namn: e.versioner[0]?.namn ?? '' }));
  const read = tolkaSnabbtext(line, { today: idag, nowTime: '16:00', kodverk: standardKodverk, enheter });
  const chips = gallandeChips(read.chips, a, grund);
  return { chips, saknas: saknade(line, chips), uppgifter: uppgifterUr(line, chips) };
}

describe('vad som saknas', () => {
  it.each([
    ['fall kl 03 i badrum Hagen', []],
    ['fall kl 03 i badrum', ['enhet']],
    ['kl 03 Hagen', ['typ']],
  ])('%s: %j', (line, saknas) => {
    expect(las(line).saknas).toEqual(saknas);
  });
  it('en tom rad är inte sparbar', () => {
    expect(las('   ').saknas).toContain('vadHande');
  });
});

describe('svaren', () => {
  it('hela raden är texten, och det som lästes blir fälten', () => {
    const line = 'fall kl 03 i badrum, ingen skada Hagen';
    expect(las(line).uppgifter).toMatchObject({
      vadHande: line,
      enhetId: 'hagen',
      typ: 'fall',
      lagrum: 'hsl',
      nar: { precision: 'exakt', datum: idag, tid: '03:00' },
      skadaFysisk: 'ingen',
      plats: 'badrum-toalett',
      typuppgifter: { slag: 'fall' },
    });
  });
  it('en ungefärlig tid blir ungefär', () => {
    expect(las('fall igår kväll Hagen').uppgifter?.nar).toMatchObject({
      precision: 'ungefar',
      datum: '2026-11-21',
    });
  });
  it('okänt kan väljas', () => {
    expect(las('fall Hagen', valj(ingaAndringar, 'datum', okandDag)).uppgifter?.nar).toEqual({
      precision: 'okand',
    });
  });
});

describe('det som följer säger varför', () => {
  it('den enda enheten är given med skäl', () => {
    expect(las('fall kl 03', ingaAndringar, en).chips.find((c) => c.slag === 'enhet')).toMatchObject({
      varde: 'hagen',
      harledd: true,
      skal: 'Din enda enhet',
    });
  });
  it('lagrummet följer typen och enhetens form, med de andra som alternativ', () => {
    expect(las('otrevligt bemötande Ekan').chips.find((c) => c.slag === 'lagrum')).toMatchObject({
      varde: 'lss',
      harledd: true,
    });
  });
});

describe('ändringar', () => {
  it('ett borttaget svar kommer inte tillbaka när raden skrivs vidare', () => {
    const chip = las('fall i badrum Hagen').chips.find((c) => c.slag === 'plats');
    if (chip === undefined) throw new Error('ingen plats lästes');
    const a = taBort(ingaAndringar, chip);
    expect(las('fall i badrum Hagen, ingen skada', a).uppgifter?.plats).toBeNull();
  });
  it('en vald typ ersätter den lästa, och dess undertyp faller bort', () => {
    const a = valj(ingaAndringar, 'typ', { varde: 'bemotande', text: 'Bemötande' });
    expect(las('fall utan skada Hagen kl 03', a).uppgifter).toMatchObject({
      typ: 'bemotande',
      undertyp: null,
    });
  });
  it('ett valt svar kan tas bort, och det lästa kommer inte tillbaka i dess ställe', () => {
    const a = valj(ingaAndringar, 'enhet', { varde: 'ekan', text: 'Ekan' });
    const chip = las('fall Hagen', a).chips.find((c) => c.slag === 'enhet');
    if (chip === undefined) throw new Error('ingen enhet');
    expect(las('fall Hagen', taBort(a, chip)).saknas).toContain('enhet');
  });
});

describe('varje läst svar går att byta', () => {
  const val = (line: string, slag: string) => {
    const { chips } = las(line);
    const chip = chips.find((c) => c.slag === slag);
    return chip === undefined ? [] : andraVal(chip, tva, chips).map((v) => v.varde);
  };
  it.each([
    ['typ', 'lakemedel'],
    ['undertyp', 'fall-mindre-skada'],
    ['plats', 'kok'],
    ['skada', 'lindrig'],
    ['enhet', 'ekan'],
    ['datum', '2026-11-20'],
    ['datum', 'okand'],
  ])('%s kan bli %s', (slag, varde) => {
    expect(val('fall utan skada kl 03 i badrum, ingen skada Hagen', slag)).toContain(varde);
  });
  it('det som redan gäller erbjuds inte en gång till', () => {
    expect(val('fall kl 03 Hagen', 'enhet')).not.toContain('hagen');
  });
});
