import { array, assert as forAlla, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kolumnerna, rodTrad } from './rodTrad.ts';
import type { RodTradKolumn, Tema, Tradpost } from './rodTrad.ts';
import { rodTradAvsnitt, rodTradFynd, rodTradTabell } from './rodTradDokument.ts';
import { tomregler } from './tommaCeller.ts';

const teman: readonly Tema[] = [
  { kod: 'lakemedel', text: 'Läkemedel', lagrum: ['hsl'] },
  { kod: 'omsorg', text: 'Brister i omsorg', lagrum: ['sol', 'lss'] },
  { kod: 'fall', text: 'Fall', lagrum: ['hsl'] },
];
const post = (kolumn: RodTradKolumn, tema: string | null, mer: Partial<Tradpost> = {}): Tradpost => ({
  kolumn,
  tema,
  antal: 1,
  klar: null,
  ...mer,
});
const manga = (n: number, kolumn: RodTradKolumn, tema: string): readonly Tradpost[] =>
  Array.from({ length: n }, () => post(kolumn, tema));
const om = { periodText: 'Första halvåret 2021', regelText: 'Räknas: klagomål.' };

describe('röda tråden', () => {
  it('ställer samma tema i alla register bredvid varandra', () => {
    const [rad] = rodTrad(
      [
        ...manga(3, 'avvikelser', 'lakemedel'),
        post('klagomal', 'lakemedel', { antal: 4 }),
        post('lexMaria', 'lakemedel'),
        post('externa', 'lakemedel'),
        post('risker', 'lakemedel'),
        post('kontroller', 'lakemedel', { klar: true }),
        post('kontroller', 'lakemedel', { klar: false }),
        post('atgarder', 'lakemedel', { klar: true }),
      ],
      teman,
    );
    expect(rad?.text).toBe('Läkemedel');
    expect(kolumnerna.map((k) => rad?.celler[k].antal)).toStrictEqual([3, 4, 0, 1, 1, 1, 2, 1]);
    expect(rad?.celler.kontroller.klara).toBe(1);
    expect(rodTradFynd(rad === undefined ? [] : [rad])).toStrictEqual([]);
  });

  it('har flest händelser först och det som saknar tema sist', () => {
    const rader = rodTrad(
      [
        ...manga(9, 'avvikelser', 'omsorg').map((p) => ({ ...p, tema: null })),
        post('klagomal', 'fall'),
        ...manga(2, 'avvikelser', 'omsorg'),
      ],
      teman,
    );
    expect(rader.map((r) => r.text)).toStrictEqual(['Brister i omsorg', 'Fall', 'Utan tema']);
    expect(rodTradFynd(rader.slice(2))).toStrictEqual([]);
  });

  it('frågar inte efter lex Maria i ett SoL-tema, men visar en som finns', () => {
    const rader = rodTrad([...manga(6, 'avvikelser', 'omsorg'), post('lexMaria', 'fall')], teman);
    expect(rader.map((r) => [r.celler.lexSarah.galler, r.celler.lexMaria.galler])).toStrictEqual([
      [true, false],
      [false, true],
    ]);
    const korsad = rodTrad([post('lexSarah', 'lakemedel')], teman);
    expect(korsad[0]?.celler.lexSarah).toMatchObject({ galler: true, antal: 1 });
  });

  const fall: readonly (readonly [RodTradKolumn, readonly Tradpost[], RegExp])[] = [
    ['avvikelser', [post('klagomal', 'fall')], /klagar/],
    ['avvikelser', [post('lexSarah', 'omsorg')], /allvarligt/],
    ['avvikelser', [post('risker', 'fall')], /Risken är känd/],
    ['klagomal', manga(5, 'avvikelser', 'fall'), /ingen har klagat/],
    ['lexSarah', manga(5, 'avvikelser', 'omsorg'), /lex Sarah/],
    ['lexMaria', manga(5, 'avvikelser', 'fall'), /lex Maria/],
    ['risker', manga(1, 'avvikelser', 'fall'), /ingen risk är bedömd/],
    ['kontroller', [post('risker', 'fall')], /ingen kontroll är planerad/],
    ['kontroller', manga(5, 'avvikelser', 'fall'), /ingenting kontrolleras/],
    ['kontroller', [post('kontroller', 'fall', { klar: false })], /ingen är genomförd/],
    ['atgarder', manga(1, 'avvikelser', 'fall'), /ingen åtgärd är beslutad/],
    ['atgarder', [post('risker', 'fall')], /Risken är bedömd, men ingen åtgärd/],
    ['atgarder', [post('atgarder', 'fall', { klar: false })], /om de hjälpte/],
  ];
  it.each(fall)('en tom ruta för %s är ett fynd', (kolumn, poster, text) => {
    expect(rodTrad(poster, teman)[0]?.celler[kolumn].fynd).toMatch(text);
  });
  it('har ett prov för varje regel om tomma rutor', () => {
    const traffade = fall.map(
      ([kolumn, poster]) => rodTrad(poster, teman)[0]?.celler[kolumn].fynd ?? 'inget fynd',
    );
    expect(new Set(traffade)).toStrictEqual(new Set(tomregler.map((r) => r.text)));
  });

  it('tappar aldrig en post, vilka teman listan än känner', () => {
    const zPost = record({
      kolumn: constantFrom(...kolumnerna),
      tema: constantFrom('lakemedel', 'omsorg', 'okant-tema', null),
      antal: integer({ min: 1, max: 40 }),
      klar: constantFrom(true, false, null),
    });
    forAlla(
      property(array(zPost, { maxLength: 40 }), (poster) => {
        const rader = rodTrad(poster, teman);
        for (const k of kolumnerna)
          expect(rader.reduce((n, r) => n + r.celler[k].antal, 0)).toBe(
            poster.filter((p) => p.kolumn === k).reduce((n, p) => n + p.antal, 0),
          );
      }),
    );
  });
});

describe('avsnittet till en rapport', () => {
  const rader = rodTrad([...manga(1, 'avvikelser', 'lakemedel'), post('risker', 'lakemedel')], teman);
  it('har tabellen, räknesättet och fynden i ord', () => {
    const block = rodTradAvsnitt(rader, om, 2);
    const [rubrik, , tabell, fragor, lista] = block;
    expect(rubrik).toMatchObject({ slag: 'rubrik', niva: 2, text: 'Röd tråd' });
    expect(tabell).toMatchObject({
      slag: 'tabell',
      caption: 'Röd tråd: teman och register, första halvåret 2021',
    });
    expect(fragor).toMatchObject({ slag: 'rubrik', niva: 3 });
    expect(lista).toMatchObject({
      slag: 'lista',
      punkter: [
        'Kontroller: Risken är bedömd, men ingen kontroll är planerad i perioden. Gäller Läkemedel.',
        'Åtgärder: Det har hänt, men ingen åtgärd är beslutad. Gäller Läkemedel.',
      ],
    });
  });
  it('visar streck där frågan inte gäller och kan spåra varje tal', () => {
    const t = rodTradTabell(rader, { ...om, spar: (tema, kolumn) => `${tema}/${kolumn}` });
    expect(t.rows[0]?.map((c) => c.text)).toStrictEqual([
      'Läkemedel',
      '1',
      '0',
      '–',
      '0',
      '0',
      '1',
      '0',
      '0',
    ]);
    expect(t.rows[0]?.[1]).toMatchObject({ varde: 1, trace: 'lakemedel/avvikelser' });
    expect(t.note).toContain('Räknas: klagomål.');
  });
  it('säger hur långt kontroller och åtgärder har kommit', () => {
    const langt = rodTrad(
      [
        post('kontroller', 'fall', { klar: true }),
        post('kontroller', 'fall', { klar: false }),
        post('atgarder', 'fall', { klar: true }),
      ],
      teman,
    );
    expect(rodTradAvsnitt(langt, om)).toContainEqual({
      slag: 'lista',
      punkter: ['Fall: 1 av 2 kontroller är genomförda, 1 av 1 åtgärder är bedömda.'],
    });
  });
  it('ställer en fråga en gång och säger vilka teman den gäller', () => {
    const tva = rodTrad([post('risker', 'fall'), post('risker', 'omsorg')], teman);
    expect(rodTradFynd(tva).map((f) => [f.kolumn, f.teman.join(' ')])).toStrictEqual([
      ['avvikelser', 'Brister i omsorg Fall'],
      ['kontroller', 'Brister i omsorg Fall'],
      ['atgarder', 'Brister i omsorg Fall'],
    ]);
  });
  it('säger att inget är registrerat när inget är det', () => {
    expect(rodTradAvsnitt([], om).at(-1)).toMatchObject({
      text: 'Inget är registrerat för första halvåret 2021.',
    });
  });
});
