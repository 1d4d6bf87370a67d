import { externStegnamn } from '../../shared/extern/externSteg.ts';
import { klagomalStegnamn } from '../../shared/klagomal/klagomalSteg.ts';
import { lexMariaStegnamn } from '../../shared/lexMaria/lexMariaSteg.ts';
import { lexSarahStegnamn } from '../../shared/lexSarah/lexSarahSteg.ts';
import { sakKommando } from './sakKommando.ts';

const kolumner = (...texts: readonly unknown[]): string =>
  texts.map((t) => (typeof t === 'string' ? t : JSON.stringify(t ?? ''))).join('  ');

export const klagomalKommando = sakKommando({
  kommando: 'klagomal',
  api: 'klagomal',
  hjalp: 'Klagomål och synpunkter: registrera, lista, visa, ta steg.',
  skapa: { fraga: 'klagomal.registrera', falt: 'uppgifter' },
  flera: 'klagomal.registreraFlera',
  exempel: [
    '{"enhet":"Hagen","slag":"klagomal","kanal":"via-ivo","mottaget":"2026-03-01","beskrivning":"…"}',
  ],
  steg: klagomalStegnamn,
  rad: (r) => kolumner(r['nummer'], r['mottaget'], r['slag'], r['kanal'], r['status'], r['rubrik']),
});

export const externKommando = sakKommando({
  kommando: 'extern',
  api: 'extern',
  hjalp: 'Externa avvikelser, skickade och inkomna: registrera, lista, visa, ta steg.',
  skapa: { fraga: 'extern.registrera', falt: 'uppgifter' },
  flera: 'extern.registreraFlera',
  exempel: [
    '{"enhet":"Hagen","riktning":"skickad","motpart":"Alingsås lasarett","amne":"lakemedelslistor","datum":"2026-03-01","beskrivning":"…"}',
  ],
  steg: externStegnamn,
  rad: (r) => kolumner(r['nummer'], r['datum'], r['riktning'], r['motpart'], r['status'], r['rubrik']),
});

export const lexSarahKommando = sakKommando({
  kommando: 'lex-sarah',
  api: 'lexSarah',
  hjalp: 'Lex Sarah: rapportera, gör av en avvikelse, lista, visa, ta steg.',
  skapa: { fraga: 'lexSarah.rapportera', falt: 'rapport' },
  ur: 'lexSarah.franAvvikelse',
  exempel: [
    '{"enhet":"Hagen","lagrum":"sol","handelsedatum":"2026-03-01","rapporterad":"2026-03-02","handelse":"…"}',
  ],
  steg: lexSarahStegnamn,
  rad: (r) =>
    r['dold'] === true
      ? kolumner(r['nummer'], '(lämnad förbi chefen)')
      : kolumner(
          r['nummer'],
          r['handelsedatum'],
          r['verksamhet'],
          r['status'],
          r['utfall'] ?? '–',
          r['handelse'],
        ),
});

export const lexMariaKommando = sakKommando({
  kommando: 'lex-maria',
  api: 'lexMaria',
  hjalp: 'Lex Maria: registrera, gör av en avvikelse, lista, visa, ta steg.',
  skapa: { fraga: 'lexMaria.registrera', falt: 'uppgifter' },
  ur: 'lexMaria.franAvvikelse',
  exempel: ['{"enhet":"Hagen","handelsedatum":"2026-03-01","handelse":"…"}'],
  steg: lexMariaStegnamn,
  rad: (r) =>
    kolumner(
      r['nummer'],
      r['handelsedatum'],
      r['verksamhet'],
      r['status'],
      r['vardskada'] ?? '–',
      r['handelse'],
    ),
});
