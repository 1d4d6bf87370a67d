import { api } from '../../shared/api.ts';
import type { ApiName } from '../../shared/api.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';
import { readJsonInput } from './registreraKommando.ts';

/** The steps of a case that can be taken from the terminal; each is a command of the contract that takes the case's id. */
const steg: Readonly<Record<string, ApiName>> = {
  bedom: 'avvikelse.bedom',
  orsaker: 'avvikelse.orsaker',
  svara: 'avvikelse.svara',
  'tagit-del': 'avvikelse.tagitDel',
  steg: 'avvikelse.steg',
  flytta: 'avvikelse.flytta',
  'klassa-om': 'avvikelse.klassaOm',
  tillagg: 'avvikelse.tillagg',
  visa: 'avvikelse.arende',
};

export const arendeKommando: Kommando = {
  namn: 'arende',
  ord: ['ID', 'STEG'],
  hjalp: 'Tar ett steg i ett ärende med uppgifter i JSON på stdin, eller visar var det står (visa).',
  val: {},
  valHjalp: {},
  mer: [
    `Steg: ${Object.keys(steg).join(', ')}`,
    '',
    'Exempel:',
    '  bedom     {"bedomning":{"skede":"preliminar","sannolikhet":2,"allvarlighetsgrad":1}}',
    '  orsaker   {"orsaker":[{"omrade":"rutiner","text":"Rutinen saknas"}]}',
    '  steg      {"till":"bedomd"}',
    '  klassa-om {"lagrum":"hsl","typ":"lakemedel","skal":"Läkemedelshändelse"}',
  ].join('\n'),
  kor: async (c) => {
    const name = Object.hasOwn(steg, c.ord[1] ?? '') ? steg[c.ord[1] ?? ''] : undefined;
    if (name === undefined) throw new FelAnvandning(`Steget ”${c.ord[1]}” finns inte.`);
    const core = c.core();
    if (!core.ok) return core;
    const found = await core.value.call('avvikelse.finn', { nummer: c.ord[0] ?? '' });
    if (!found.ok) return found;
    const needsInput = api[name].kind === 'command' && name !== 'avvikelse.tagitDel';
    const given = needsInput ? readJsonInput(await c.stdin()) : done([{}]);
    if (!given.ok) return given;
    if (given.value.length !== 1) return refused(problem('ett-at-gangen', { antal: given.value.length }));
    const answer = await core.value.dispatch(name, { ...(given.value[0] as object), id: found.value.id });
    return answer.ok ? done({ json: answer.value, text: JSON.stringify(answer.value, null, 2) }) : answer;
  },
};
