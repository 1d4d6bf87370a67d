import { resolve } from 'node:path';
import type { ApiOutput } from '../../shared/api.ts';
import { importfaltLista } from '../../shared/importera/importfalt.ts';
import type { Importfalt } from '../../shared/importera/importfalt.ts';
import type { Importmall } from '../../shared/importera/importmall.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';

type Granskning = ApiOutput<'import.forhandsgranska'>;

/** `datum=Händelsedatum;vadHande=Beskrivning` */
function readPairs(text: unknown, option: string): Partial<Record<Importfalt, string>> {
  const pairs: Partial<Record<Importfalt, string>> = {};
  if (typeof text !== 'string') return pairs;
  for (const pair of text.split(';')) {
    const [name = '', ...value] = pair.split('=');
    const falt = importfaltLista.find((f) => f === name.trim());
    if (falt === undefined || value.length === 0)
      throw new FelAnvandning(
        `--${option}: ”${pair}” ska vara FÄLT=TEXT, där FÄLT är ${importfaltLista.join(', ')}.`,
      );
    pairs[falt] = value.join('=').trim();
  }
  return pairs;
}

const felrader = (g: Granskning): string[] =>
  g.rader.filter((r) => r.lage === 'fel').map((r) => `Rad ${r.nr}: ${r.fel.map((f) => f.text).join('; ')}`);

const sammanfattning = (g: Granskning): string =>
  `${g.antal.rader} rader: ${g.antal.nya} nya, ${g.antal.dubbletter} finns redan, ${g.antal.fel} med fel.`;

export const importeraKommando: Kommando = {
  namn: 'importera',
  ord: ['FIL'],
  hjalp: 'Importerar avvikelser ur en CSV- eller Excel-fil från ett annat system.',
  val: {
    mall: { type: 'string' },
    'spara-mall': { type: 'string' },
    kolumner: { type: 'string' },
    varden: { type: 'string' },
    blad: { type: 'string' },
    torrkor: { type: 'boolean' },
    'hoppa-over-fel': { type: 'boolean' },
  },
  valHjalp: {
    mall: 'Namnet på en sparad mall; annars styr filens rubriker.',
    'spara-mall': 'Sparar hur kolumnerna lästes under ett namn.',
    kolumner: 'Fält och rubriker: "datum=Händelsedatum;vadHande=Beskrivning".',
    varden: 'Fasta värden: "lagrum=sol;enhet=Hagen".',
    blad: 'Vilket blad i arbetsboken; annars det första.',
    torrkor: 'Visar vad varje rad skulle bli. Inget importeras.',
    'hoppa-over-fel': 'Importerar de rader som håller fast andra har fel.',
  },
  mer: [
    `Fält: ${importfaltLista.join(', ')}.`,
    'Rader som redan finns hoppas över. Allt importeras i ett steg och kan ångras som helhet med angra-import.',
  ].join('\n'),
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const { call } = core.value;
    const kolumner = readPairs(c.val['kolumner'], 'kolumner');
    const varden = readPairs(c.val['varden'], 'varden');
    const text = (name: string): string | undefined => {
      const given = c.val[name];
      return typeof given === 'string' ? given : undefined;
    };
    const [mallnamn, blad, sparaMall] = [text('mall'), text('blad'), text('spara-mall')];
    const urval = { fil: resolve(c.ord[0] ?? ''), ...(blad === undefined ? {} : { blad }) };

    const first = await call('import.forhandsgranska', {
      ...urval,
      ...(mallnamn === undefined ? {} : { mallnamn }),
    });
    if (!first.ok) return first;
    const mall: Importmall = {
      ...first.value.mall,
      kolumner: { ...first.value.mall.kolumner, ...kolumner },
      standard: { ...first.value.mall.standard, ...varden },
    };
    const looked = await call('import.forhandsgranska', { ...urval, mall });
    if (!looked.ok) return looked;
    if (sparaMall !== undefined) {
      const saved = await call('import.sparaMall', { namn: sparaMall, mall });
      if (!saved.ok) return saved;
    }
    const g = looked.value;
    if (c.val['torrkor'] === true) {
      const missing = g.saknadeFalt.length === 0 ? [] : [`Saknade kolumner: ${g.saknadeFalt.join(', ')}.`];
      return done({
        json: { ...g, torrkorning: true },
        text: [sammanfattning(g), ...missing, ...felrader(g)].join('\n'),
      });
    }
    for (const line of felrader(g)) c.say(line);
    const made = await call('import.genomfor', {
      ...urval,
      mall,
      filHash: g.filHash,
      hoppaOverFel: c.val['hoppa-over-fel'] === true,
    });
    return made.ok
      ? done({
          json: made.value,
          text: `${made.value.importerade} avvikelser importerade, ${made.value.dubbletter} fanns redan, ${made.value.fel} hoppades över. Ångra med: angra-import ${made.value.importId} --skal TEXT`,
        })
      : made;
  },
};

export const angraImportKommando: Kommando = {
  namn: 'angra-import',
  ord: ['IMPORT-ID'],
  hjalp: 'Tar tillbaka en hel import, så länge ingen har arbetat med ärendena.',
  val: { skal: { type: 'string' } },
  valHjalp: { skal: 'Varför importen ångras; sparas i varje ärendes historik.' },
  kor: async (c) => {
    const skal = c.val['skal'];
    if (typeof skal !== 'string' || skal.trim() === '')
      return refused(problem('ogiltig-indata', { falt: 'skal', skal: 'behöver ett skäl' }));
    const core = c.core();
    if (!core.ok) return core;
    const made = await core.value.call('import.angra', { id: c.ord[0] ?? '', skal });
    return made.ok ? done({ json: made.value, text: `${made.value.angrade} ärenden togs tillbaka.` }) : made;
  },
};
