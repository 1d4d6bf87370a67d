import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import {
  beslutadLexSarah,
  lexMariaVag,
  nyExtern,
  nyLexMaria,
  nyLexSarahRapport,
  nyttKlagomal,
} from '../arenden.ts';
import { planeraNagra } from '../e2e/internkontrollData.ts';
import { nyAvvikelse, nyKommun } from '../kommun.ts';
import type { TestKommun } from '../kommun.ts';
import { facitProfil } from '../rapport/prov.ts';

export interface Dokumentslag {
  readonly namn: string;
  /** The handler that writes it, as its file is called in `electron/core`. */
  readonly skrivs: string;
  readonly format: readonly ('docx' | 'pdf' | 'xlsx')[];
  /** Writes it to the file. */
  readonly skriv: (fil: string) => Promise<unknown>;
}

/** Every document the program writes, from a municipality where each has something to say. */
export interface AllaDokument {
  readonly slag: readonly Dokumentslag[];
  readonly bytes: (d: Dokumentslag, format: string) => Promise<Uint8Array>;
  readonly close: () => void;
}

const allt = ['docx', 'pdf', 'xlsx'] as const;
const handling = ['docx', 'pdf'] as const;
const rubriker = ['Provkommuns brevhuvud', '{{titel}}', 'Ärende {{nummer}}, {{datum}}', '{{innehall}}'];
const ordmall = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [{ children: rubriker.map((t) => new Paragraph({ children: [new TextRun(t)] })) }],
    }),
  );

async function arenden(k: TestKommun) {
  await k.ask('avvikelse.registreraFlera', {
    uppgifter: ['fall', 'lakemedel', 'fall', 'mtp'].map((typ, i) =>
      nyAvvikelse({
        enhetId: i === 2 ? 'korttid' : 'hagen',
        typ,
        undertyp: null,
        nar: { precision: 'ungefar', datum: `2026-0${i + 2}-11` },
        upptackt: `2026-0${i + 2}-11`,
        berord: { slag: 'person', pseudonym: 'B-17' },
      }),
    ),
  });
  await planeraNagra({ ask: (name: never, input: never) => k.core.call(name, input) } as never);
  const { id: sarah } = await beslutadLexSarah(k, nyLexSarahRapport(), 'allvarligt');
  await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal() });
  const { id: brev } = await k.ask('extern.registrera', { uppgifter: nyExtern() });
  const profil = { namn: '', enheter: [] };
  await k.ask('profil.andra', { profil: { ...profil, roll: 'mas' } });
  const { id: maria } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  for (const steg of lexMariaVag('2026-06-10', 'allvarlig'))
    await k.ask('lexMaria.steg', { id: maria, steg });
  await k.ask('profil.andra', { profil: { ...profil, roll: 'sas' } });
  return { sarah, maria, brev };
}

export async function allaDokument(): Promise<AllaDokument> {
  const facit = facitProfil();
  await laddaFacit(facit.ask, 'rattad');
  const k = nyKommun({ roll: 'sas' });
  const { sarah, maria, brev } = await arenden(k);
  const mall = join(k.mapp, 'brevmall.docx');
  writeFileSync(mall, await ordmall());
  const halvar = (om: Parameters<typeof facit.ask<'rapport.halvar'>>[1]) => (fil: string) =>
    facit.ask('rapport.halvar', { ...om, fil });
  const ur =
    (sak: 'lexSarah' | 'lexMaria', vad: 'utredning' | 'beslutsunderlag', egen?: string) => (fil: string) =>
      k.ask('ivopaket.dokument', {
        sak,
        id: sak === 'lexSarah' ? sarah : maria,
        vad,
        fil,
        ...(egen === undefined ? {} : { mall: egen }),
      });
  const sok = 'B-17';
  const rapport = { skrivs: 'rapportHandlers', format: allt };
  const ivo = { skrivs: 'ivopaketHandlers', format: handling };
  const slag: readonly Dokumentslag[] = [
    { namn: 'halvårsrapport', ...rapport, skriv: halvar({ period: '2021-H1' }) },
    { namn: 'offentlig utgåva', ...rapport, skriv: halvar({ period: '2021-H1', utgava: 'offentlig' }) },
    ...(
      [
        ['patientsakerhet', '2021'],
        ['kvalitet', '2021'],
        ['lexsarah', '2021-H1'],
        ['enhet-hagen', '2021-03'],
      ] as const
    ).map(([mallId, period]) => ({
      namn: `rapporten ${mallId}`,
      ...rapport,
      skriv: halvar({ mall: mallId, period }),
    })),
    {
      namn: 'låst halvårsrapport',
      skrivs: 'rapportLasHandlers',
      format: allt,
      skriv: async (fil) => {
        const om = { mall: 'halvar', period: '2021-H1' } as const;
        if ((await facit.ask('rapport.versioner', om)).length === 0)
          await facit.ask('rapport.las', { ...om, brytdatum: '2021-09-06' });
        return facit.ask('rapport.skrivLast', { ...om, version: 1, fil });
      },
    },
    {
      namn: 'internkontrollrapport',
      skrivs: 'internkontrollrapportHandlers',
      format: allt,
      skriv: (fil) => k.ask('rapport.internkontroll', { period: '2026-H1', fil }),
    },
    {
      namn: 'röd tråd',
      skrivs: 'rodTradHandlers',
      format: allt,
      skriv: (fil) => k.ask('rodtrad.dokument', { period: '2026-H1', fil }),
    },
    {
      namn: 'statistik',
      skrivs: 'statistikHandlers',
      format: allt,
      skriv: (fil) => facit.ask('statistik.skriv', { period: '2021-H1', fil }),
    },
    {
      namn: 'APT-kort',
      skrivs: 'aptHandlers',
      format: allt,
      skriv: (fil) => facit.ask('apt.skriv', { enhetId: 'hagen', manad: '2021-03', fil }),
    },
    { namn: 'utredning enligt lex Sarah', ...ivo, skriv: ur('lexSarah', 'utredning') },
    { namn: 'beslutsunderlag enligt lex Sarah', ...ivo, skriv: ur('lexSarah', 'beslutsunderlag') },
    { namn: 'utredning enligt lex Maria', ...ivo, skriv: ur('lexMaria', 'utredning') },
    {
      namn: 'utredning i kommunens mall',
      ...ivo,
      format: ['docx'],
      skriv: ur('lexSarah', 'utredning', mall),
    },
    {
      namn: 'brev om extern avvikelse',
      ...ivo,
      skriv: (fil) => k.ask('extern.brev', { id: brev, fil }),
    },
    {
      namn: 'registerutdrag',
      skrivs: 'registervardHandlers',
      format: handling,
      skriv: async (fil) => {
        const { traffar } = await k.ask('registerutdrag.sok', { sok });
        return k.ask('registerutdrag.skriv', {
          sok,
          valda: traffar.map((t) => ({ slag: t.slag, id: t.id })),
          fil,
        });
      },
    },
    {
      namn: 'lista över avvikelser',
      skrivs: 'listaHandlers',
      format: allt,
      skriv: (fil) =>
        k.ask('lista.skriv', {
          lista: 'avvikelser',
          titel: 'Avvikelser',
          urval: ['Enhet: Hagen'],
          kolumner: ['Nummer', 'Datum', 'Vad hände'],
          rader: [
            ['HAGEN-2026-001', '2026-02-11', 'Föll i badrummet på väg från toaletten.'],
            ['HAGEN-2026-002', '2026-03-11', 'Dosen kom två timmar senare än ordinerat.'],
          ],
          fil,
        }),
    },
    {
      namn: 'gallringslista',
      skrivs: 'gallringHandlers',
      format: handling,
      skriv: (fil) => k.ask('gallring.skrivLista', { id: null, fil }),
    },
  ];
  let nr = 0;
  return {
    slag,
    bytes: async (d, format) => {
      const fil = join(k.mapp, `dokument${(nr += 1)}.${format}`);
      await d.skriv(fil);
      return new Uint8Array(readFileSync(fil));
    },
    close: () => {
      facit.close();
      k.close();
    },
  };
}
