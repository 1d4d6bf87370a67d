import { describe, expect, it } from 'vitest';
import { localDate } from '../time/localDate.ts';
import type { Kalenderlage } from './kalender.ts';
import { omvarderingsskal } from './omvardera.ts';
import type { Omvarderingslage } from './omvardera.ts';

const lugn: Omvarderingslage = {
  senast: localDate('2023-03-10'),
  handelser: [],
  kontroller: [],
  svar: 'reducera',
  accepterasTill: null,
};
const idag = localDate('2023-09-10');
const aret = (missad: readonly number[]) =>
  Array.from({ length: 12 }, (_, i): Kalenderlage | null => (missad.includes(i + 1) ? 'missad' : null));
const kontroll = (...missad: number[]) => ({ kontrollmoment: 'Mätning', ar: 2023, manader: aret(missad) });

describe('en risk ber om att ses över', () => {
  it.each<[string, Partial<Omvarderingslage>, readonly (string | RegExp)[]]>([
    ['aldrig utan anledning', {}, []],
    [
      'när en avvikelse har kopplats',
      { handelser: ['HAGEN-2023-004'] },
      ['Avvikelsen HAGEN-2023-004 har kopplats till risken.'],
    ],
    [
      'när flera har kopplats, med deras antal',
      { handelser: ['A', 'B', 'C', 'D'] },
      [/^4 avvikelser .*A, B, C med flera/u],
    ],
    [
      'när en kontroll har missats sedan skattningen',
      { kontroller: [kontroll(5)] },
      ['Kontrollen ”Mätning” missades i maj 2023.'],
    ],
    [
      'när en kontroll är sen och ännu går att göra',
      {
        kontroller: [
          { ...kontroll(), manader: Array.from({ length: 12 }, (_, i) => (i === 4 ? 'forsenad' : null)) },
        ],
      },
      [/skulle ha gjorts i maj 2023/u],
    ],
    ['men inte för en som missades innan', { kontroller: [kontroll(2)] }, []],
    ['en kontroll som missades samma månad som skattningen', { kontroller: [kontroll(3)] }, [/mars 2023/u]],
    ['och för varje missad månad för sig', { kontroller: [kontroll(4, 5)] }, [/april/u, /maj/u]],
    [
      'en risk som aldrig skattats ser alla missade',
      { senast: null, kontroller: [kontroll(1)] },
      [/januari/u],
    ],
    [
      'när accepterandet har gått ut',
      { svar: 'acceptera', accepterasTill: localDate('2023-09-09') },
      [/9 september 2023/u],
    ],
    ['inte samma dag som accepterandet gäller till', { svar: 'acceptera', accepterasTill: idag }, []],
    [
      'inte när den setts över efter att accepterandet gick ut',
      { svar: 'acceptera', accepterasTill: localDate('2023-03-01') },
      [],
    ],
    [
      'inte för ett gammalt slutdatum när svaret är ett annat',
      { accepterasTill: localDate('2023-09-01') },
      [],
    ],
  ])('%s', (_n, andrat, skal) => {
    const got = omvarderingsskal({ ...lugn, ...andrat }, idag);
    expect(got).toHaveLength(skal.length);
    for (const [i, s] of skal.entries()) expect(got[i]).toMatch(s);
  });
});
