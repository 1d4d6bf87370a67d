import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nyKommun } from './computers.ts';
import type { Computer, Kommun } from './computers.ts';

let kommun: Kommun;
let sas: Computer;
let mas: Computer;
const period = '2025-H2';

beforeEach(async () => {
  kommun = await nyKommun(['Hagen']);
  sas = kommun.computer('sas', 'sas');
  mas = kommun.computer('mas', 'mas');
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  await mas.call('delning.anslut', { sokvag: kommun.share, kod, somCentral: true });
  // SAS approves the computer of MAS when it has first sent something.
  await skriv(mas, 'externa', 'Första texten.');
  await byt();
  await sas.call('delning.godkannKallor', {});
  await byt();
});
afterEach(() => kommun.remove());

/** Both computers send what they have and take in what there is. */
async function byt(): Promise<void> {
  for (const who of [sas, mas, sas]) await who.call('delning.samla', {});
}
const skriv = (who: Computer, avsnitt: string, text: string, mer: { klar?: boolean; avgor?: boolean } = {}) =>
  who.call('rapport.text.spara', { period, avsnitt, text, ...mer });
async function avsnitt(who: Computer, id: string) {
  const { avsnitt: alla } = await who.call('rapport.modell', { period });
  const a = alla.find((x) => x.id === id);
  return { text: a?.text, klar: a?.klar, konflikter: a?.konflikter.map((k) => [k.roll, k.text]) };
}

describe('two owners of one report over the share', () => {
  it('write their own sections at the same time, and both computers have both', async () => {
    await skriv(mas, 'fall', 'MAS om fallen.', { klar: true });
    await skriv(sas, 'oversikt', 'SAS om översikten.');
    await byt();
    for (const who of [sas, mas]) {
      expect(await avsnitt(who, 'fall')).toEqual({ text: 'MAS om fallen.', klar: true, konflikter: [] });
      expect(await avsnitt(who, 'oversikt')).toMatchObject({ text: 'SAS om översikten.', konflikter: [] });
    }
  });

  it('write on in turn, and the latest text is in force', async () => {
    await skriv(mas, 'fall', 'Första.');
    await byt();
    await skriv(sas, 'fall', 'Första, och mer.');
    await byt();
    expect(await avsnitt(mas, 'fall')).toMatchObject({ text: 'Första, och mer.', konflikter: [] });
    await skriv(mas, 'fall', 'Första, och mer, och mest.');
    await byt();
    expect(await avsnitt(sas, 'fall')).toMatchObject({ text: 'Första, och mer, och mest.', konflikter: [] });
  });

  it('write the same section side by side: nothing is overwritten, both are told, and a choice settles it', async () => {
    await skriv(mas, 'sammanfattning', 'MAS sammanfattar.');
    await skriv(sas, 'sammanfattning', 'SAS sammanfattar.');
    await byt();
    expect(await avsnitt(sas, 'sammanfattning')).toMatchObject({
      text: 'SAS sammanfattar.',
      konflikter: [['mas', 'MAS sammanfattar.']],
    });
    expect(await avsnitt(mas, 'sammanfattning')).toMatchObject({
      text: 'MAS sammanfattar.',
      konflikter: [['sas', 'SAS sammanfattar.']],
    });
    const las = await sas.core.call('rapport.las', { period, brytdatum: '2026-04-30' });
    expect(las).toMatchObject({ ok: false, problem: { code: 'tva-texter' } });
    await skriv(sas, 'sammanfattning', 'MAS sammanfattar.', { avgor: true });
    await byt();
    for (const who of [sas, mas])
      expect(await avsnitt(who, 'sammanfattning')).toMatchObject({
        text: 'MAS sammanfattar.',
        konflikter: [],
      });
  });
});
