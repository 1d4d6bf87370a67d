import { afterEach, beforeEach, expect, it } from 'vitest';
import { fall, nyKommun } from './computers.ts';
import type { Computer, Kommun } from './computers.ts';

let kommun: Kommun;
let sas: Computer;
let hagen: Computer;
beforeEach(async () => {
  kommun = await nyKommun(['Hagen', 'Ljung']);
  sas = kommun.computer('sas', 'sas');
  hagen = kommun.computer('hagen', 'enhetschef', ['hagen']);
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod });
});
afterEach(() => kommun.remove());

const fraga = {
  fraga: 'hsl-avvikelser',
  verksamhetId: null,
  delar: 'enhet',
  period: '2026-01..2026-04',
} as const;
const spar = (del: string) =>
  sas.call('internkontroll.spar', {
    trace: `internkontroll|hsl-avvikelser||enhet|2026-01..2026-04|alla|${del}`,
  });

it('a control counts what units have delivered and what is registered here, and shows the files', async () => {
  // The centre has one of Hagen's and two of Ljung's in its own register; Hagen delivers three.
  for (const unit of ['hagen', 'ljung', 'ljung'])
    await sas.call('avvikelse.registrera', { uppgifter: fall(unit) });
  for (let i = 0; i < 3; i += 1) await hagen.call('avvikelse.registrera', { uppgifter: fall('hagen') });
  expect((await sas.call('internkontroll.sammanstall', fraga)).antal).toBe(3);

  await hagen.call('delning.dela', {});
  await sas.call('delning.samla', {});
  await sas.call('delning.godkannKallor', {});
  const svar = await sas.call('internkontroll.sammanstall', fraga);
  expect(svar.delar.map((d) => [d.namn, d.antal])).toEqual([
    ['Hagen', 4],
    ['Ljung', 2],
  ]);
  expect([svar.antal, svar.sammandrag]).toEqual([6, 1]);

  const levererat = await spar('Hagen');
  expect([levererat.totalt, levererat.filer.map((f) => f.enhet)]).toEqual([1, ['Hagen']]);
  expect(levererat.filer[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  const eget = await spar('Ljung');
  expect([eget.totalt, eget.filer]).toEqual([2, []]);
});

it('sannolikhet ur data counts what units have delivered too, whole months and no event twice', async () => {
  const { id } = await sas.call('risk.spara', {
    uppgifter: { nr: 1, risk: 'Fall med skada', handelsetyper: ['fall'] },
  });
  const urData = async () => (await sas.call('risk.visa', { id })).urData;
  // An event is registered on one computer: two on the centre's, sixty on Hagen's.
  for (const unit of ['hagen', 'ljung']) await sas.call('avvikelse.registrera', { uppgifter: fall(unit) });
  await hagen.call('avvikelse.registreraFlera', {
    uppgifter: Array.from({ length: 60 }, () => fall('hagen')),
  });
  expect(await urData()).toMatchObject({ antal: 2, sammandrag: 0, dagar: 365, varde: 1 });

  await hagen.call('delning.dela', {});
  await sas.call('delning.samla', {});
  await sas.call('delning.godkannKallor', {});
  // One file for each of the two half-years that the months lie in.
  expect(await urData()).toMatchObject({ antal: 62, sammandrag: 2, varde: 3 });
  expect((await urData())?.from).toMatch(/-01$/u);
});
