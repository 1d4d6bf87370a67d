import { describe, expect, test } from 'vitest';
import { newStartmappar, startmapp } from './startmapp.ts';

const mappar = {
  dokument: '/hem/Dokument',
  hamtade: '/hem/Hämtade',
  finns: (path: string) => path !== '/borta',
};

test.each([
  ['nothing chosen before', undefined, '/hem/Dokument'],
  ['the folder of last time', '/hem/Rapporter', '/hem/Rapporter'],
  ['a folder that has gone', '/borta', '/hem/Dokument'],
  ['the downloads', '/hem/Hämtade', '/hem/Dokument'],
  ['a folder among the downloads', '/hem/Hämtade/gammalt', '/hem/Dokument'],
  ['a folder with a name like it', '/hem/Hämtade rapporter', '/hem/Hämtade rapporter'],
])('with %s the dialog begins in the right place', (_, senaste, expected) => {
  expect(startmapp(senaste, mappar)).toBe(expected);
});

describe('during a run', () => {
  test('each kind of dialog remembers its own folder', () => {
    const start = newStartmappar(() => mappar);
    start.valde('spara', '/hem/Rapporter/halvår.docx', false);
    start.valde('mapp', '/server/utdelning', true);
    expect([start.start('spara'), start.start('mapp'), start.start('oppna')]).toEqual([
      '/hem/Rapporter',
      '/server/utdelning',
      '/hem/Dokument',
    ]);
  });
});
