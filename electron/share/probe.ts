import { busy, removeQuietly } from './commitFile.ts';
import type { Skrivmiljo } from './commitFile.ts';
import { codeOf } from './shareIo.ts';
import { sha256 } from './sign.ts';

/** What IT has to see to on a share, step by step. */
export const provsteg = {
  markor: 'Läsa märkfilen share.json',
  lista: 'Lista mappen v1',
  skapa: 'Skapa en fil, skriva den till disk, läsa tillbaka och byta namn',
  'ej-skriva-over': 'En fil som finns kan inte skapas igen',
  versaler: 'Stora och små bokstäver i filnamn',
  'langt-namn': 'Filnamn på 81 tecken under en periodmapp',
  klocka: 'Serverns klocka',
  radera: 'Radera en egen fil',
} as const;
export type Provsteg = keyof typeof provsteg;
export interface Provrad {
  readonly steg: Provsteg;
  readonly utfall: 'bra' | 'anmarkning' | 'fel';
  /** Swedish, for IT. */
  readonly text: string;
  readonly ms: number;
}

const rights: Readonly<Record<string, string>> = {
  EACCES: 'Rättigheten saknas. Ge Ändra (Modify) på mappen, inte bara Läsa.',
  EPERM: 'Rättigheten saknas. Ge Ändra (Modify) på mappen, inte bara Läsa.',
  EROFS: 'Utdelningen är skrivskyddad.',
  ENOENT: 'Sökvägen finns inte eller är inte ansluten.',
  ENOSPC: 'Utrymmet är slut.',
  EDQUOT: 'Kvoten är slut.',
  ENAMETOOLONG: 'Sökvägen är för lång. Lägg utdelningen närmare roten; högst 140 tecken före v1.',
  ETIMEDOUT: 'Servern svarade inte i tid.',
};

/**
 * Tries on a share what Varsam will do there, and tidies up. `now` is for measuring, `wallClock` for comparing with the
 * server's, both in milliseconds.
 * Never throws what the file system throws.
 */
export async function provkor(
  miljo: Skrivmiljo,
  now: () => number,
  wallClock: () => number,
): Promise<readonly Provrad[]> {
  const { io } = miljo;
  const rows: Provrad[] = [];
  const probe = `v1/prov-${miljo.slump()}.tmp`;
  const long = `v1/${'0'.repeat(16)}.${'0'.repeat(16)}.00000000.${'0'.repeat(32)}.jsonl`;
  const bytes = new TextEncoder().encode('Varsam provkör utdelningen\n'.repeat(40));
  const step = async (
    steg: Provsteg,
    work: () => Promise<string | { anmarkning: string }>,
  ): Promise<boolean> => {
    const start = now();
    try {
      const said = await work();
      const text = typeof said === 'string' ? said : said.anmarkning;
      rows.push({ steg, utfall: typeof said === 'string' ? 'bra' : 'anmarkning', text, ms: now() - start });
      return true;
    } catch (error) {
      const kod = codeOf(error);
      if (kod === undefined) throw error;
      rows.push({
        steg,
        utfall: 'fel',
        text: `${rights[kod] ?? 'Filservern nekade.'} (${kod})`,
        ms: now() - start,
      });
      return false;
    }
  };

  const there = await step('markor', async () => {
    await busy(miljo, () => io.read('share.json', 64 * 1024));
    return 'Märkfilen går att läsa.';
  });
  if (!there) return rows;
  await step(
    'lista',
    async () => `Mappen går att lista (${(await busy(miljo, () => io.list('v1'))).length} namn).`,
  );
  const name = probe.slice(3);
  const made = await step('skapa', async () => {
    const lagt = await miljo.lagg({ folder: 'v1', writer: '0'.repeat(16), name, bytes, marker: null });
    if (lagt !== 'lagd') throw Object.assign(new Error('EIO'), { code: 'EIO' });
    const back = await busy(miljo, () => io.read(probe, bytes.length));
    if (sha256(back) !== sha256(bytes)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    return 'En fil skrevs, synkades, lästes tillbaka byte för byte och bytte namn.';
  });
  if (made) {
    await step('ej-skriva-over', async () => {
      try {
        await io.close(await io.openNew(probe));
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return 'Servern skyddar filer som finns.';
        throw error;
      }
      return {
        anmarkning: 'Servern lät en fil skapas igen. Varsam skriver ändå aldrig över, men anmäl det till IT.',
      };
    });
    await step('versaler', async () => {
      const seen = await io.read(`v1/${name.toUpperCase()}`, bytes.length).catch(() => null);
      return seen === null
        ? 'Servern skiljer på stora och små bokstäver.'
        : 'Servern skiljer inte på stora och små bokstäver. Det går bra.';
    });
    await step('langt-namn', async () => {
      await io.close(await io.openNew(long));
      await removeQuietly(io, long);
      return 'Långa namn går bra.';
    });
    await step('klocka', async () => {
      const skew = Math.round((wallClock() - (await busy(miljo, () => io.writtenAt(probe)))) / 60_000);
      if (Math.abs(skew) < 2) return 'Serverns klocka går som datorns.';
      const how = skew > 0 ? 'efter' : 'före';
      return {
        anmarkning: `Serverns klocka går ${Math.abs(skew)} minuter ${how} datorns. Varsam använder inte klockor till något, men andra program kan göra det.`,
      };
    });
    await step('radera', async () => {
      await busy(miljo, () => io.remove(probe));
      const left = (await io.list('v1')).includes(name);
      return left
        ? { anmarkning: 'Filen syns kvar en stund efter radering (cache i servern).' }
        : 'Den egna filen gick att radera.';
    });
  }
  return rows;
}
