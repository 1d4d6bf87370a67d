import { resolve } from 'node:path';
import { localDateOf, localTimeOf } from '../../shared/time/instant.ts';
import { arendeslag } from '../../shared/registervard/registervardApi.ts';
import type { Registerslag } from '../../shared/registervard/registervardApi.ts';
import { done } from '../../shared/result.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';

export const registerutdragKommando: Kommando = {
  namn: 'registerutdrag',
  ord: ['SOKORD'],
  hjalp: 'Söker det som finns om en person, och skriver utdraget med --ut.',
  val: { ut: { type: 'string' } },
  valHjalp: { ut: 'filen som skrivs (.docx eller .pdf), med alla träffar' },
  mer: 'SOKORD är en beteckning (Brukare A), namnet bakom en beteckning eller ord i texten. Sökningen loggas, men inte ordet. Pröva sekretessen innan utdraget lämnas ut.',
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const sok = c.ord[0] ?? '';
    const found = await core.value.call('registerutdrag.sok', { sok });
    if (!found.ok) return found;
    const { traffar, dolda } = found.value;
    const lines = [
      ...traffar.map((t) => `${t.nummer}  ${arendeslag[t.slag]}  ${t.datum}`),
      ...(dolda === 0 ? [] : [`${dolda} träffar ligger utanför dina enheter eller din roll.`]),
    ];
    if (typeof c.val['ut'] === 'string' && traffar.length > 0) {
      const written = await core.value.call('registerutdrag.skriv', {
        sok,
        valda: traffar.map(({ slag, id }) => ({ slag, id })),
        fil: resolve(c.val['ut']),
      });
      if (!written.ok) return written;
      lines.push(`Utdraget är skrivet: ${resolve(c.val['ut'])}`);
    }
    return done({ json: found.value, text: lines.length === 0 ? 'Inga träffar.' : lines.join('\n') });
  },
};

const slagen = Object.keys(arendeslag) as readonly Registerslag[];

export const loggKommando: Kommando = {
  namn: 'logg',
  ord: [],
  fritt: ['NUMMER'],
  hjalp: 'Visar vem som har läst och skrivit: i ett ärende, av en användare eller om en brukare.',
  val: {
    person: { type: 'string' },
    brukare: { type: 'string' },
    fran: { type: 'string' },
    till: { type: 'string' },
  },
  valHjalp: {
    person: 'användaren vars handlingar visas',
    brukare: 'beteckningen i ärendena',
    fran: 'första dagen, ÅÅÅÅ-MM-DD (med --person)',
    till: 'sista dagen (med --person)',
  },
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const { call } = core.value;
    const { person, brukare, fran, till } = c.val;
    const rad = (r: {
      at: Parameters<typeof localDateOf>[0];
      vem: string;
      handling: string;
      nummer?: string | null;
    }) =>
      `${localDateOf(r.at)} ${localTimeOf(r.at)}  ${r.vem}  ${r.handling}${r.nummer === undefined || r.nummer === null ? '' : `  ${r.nummer}`}`;
    if (typeof person === 'string') {
      const seen = await call('logg.person', {
        vem: person,
        from: typeof fran === 'string' ? fran : '2000-01-01',
        to: typeof till === 'string' ? till : c.clock.today(),
        antal: 1000,
      });
      return seen.ok ? done({ json: seen.value, text: seen.value.rader.map(rad).join('\n') }) : seen;
    }
    if (typeof brukare === 'string') {
      const seen = await call('logg.brukare', { pseudonym: brukare });
      return seen.ok ? done({ json: seen.value, text: seen.value.map(rad).join('\n') }) : seen;
    }
    const nummer = c.ord[0];
    if (nummer === undefined) throw new FelAnvandning('logg behöver NUMMER, --person eller --brukare.');
    for (const slag of slagen) {
      const seen = await call('logg.arende', { slag, id: nummer });
      if (seen.ok) return done({ json: seen.value, text: seen.value.map(rad).join('\n') });
      if (seen.problem.code !== 'finns-inte' || slag === slagen.at(-1)) return seen;
    }
    throw new Error('No kind of case was tried');
  },
};
