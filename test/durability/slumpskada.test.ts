import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, asyncProperty, constantFrom, integer, noBias } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asReadDb, all } from '../../db/db.ts';
import { openConnection } from '../../db/open.ts';
import { gorKopia, listaKopior } from '../../electron/core/kopior.ts';
import { createDatabase, openCore } from '../../electron/core/profile.ts';
import type { OpenedCore } from '../../electron/core/profile.ts';
import { previewRestore, restore } from '../../electron/core/restore.ts';
import { arHel } from '../../electron/core/vakt.ts';
import { createKey, openKey } from '../../electron/keys/keyFile.ts';
import type { KeyVault } from '../../electron/keys/keyFile.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { value } from '../databas.ts';
import { nyAvvikelse, testOrganisation } from '../kommun.ts';

const base = mkdtempSync(join(tmpdir(), 'varsam-slumpskada-'));
const sound = join(base, 'hel');
const mapp = join(base, 'prov');
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const secret = randomBytes(32);
/** A computer's key store, without the half second that a phrase takes. */
const vault: KeyVault = {
  isEncryptionAvailable: () => true,
  encryptString(plain) {
    const cipher = createCipheriv('aes-256-cbc', secret, Buffer.alloc(16));
    return Buffer.concat([cipher.update(plain), cipher.final()]);
  },
  decryptString(box) {
    const decipher = createDecipheriv('aes-256-cbc', secret, Buffer.alloc(16));
    return Buffer.concat([decipher.update(box), decipher.final()]).toString();
  },
};
const iKopian = 12;
const alla = 18;
const ord = (n: number): string => `Händelse nummer ${n} i badrummet`;
const where = (folder: string) => ({
  mapp: folder,
  clock: fixedClock('2026-06-15T08:00:00.000Z'),
  vem: 'testare',
});

/** A profile as a power cut leaves it: twelve events in the copy, six more that are only in the log. */
beforeAll(async () => {
  const live = join(base, 'levande');
  mkdirSync(live);
  const key = value(createKey(live, { vault }));
  value(createDatabase(where(live), key, testOrganisation(), { roll: 'enhetschef', namn: '', enheter: [] }));
  const opened = value(openCore(where(live), key));
  opened.writer.pragma('wal_autocheckpoint = 0');
  const registrera = async (n: number): Promise<void> => {
    const saved = await opened.core.call('avvikelse.registrera', {
      uppgifter: nyAvvikelse({ vadHande: ord(n) }),
    });
    if (!saved.ok) throw new Error(saved.problem.code);
  };
  for (let n = 1; n <= iKopian; n += 1) await registrera(n);
  const copied = gorKopia(
    { mapp: live, key, db: opened.writer, now: opened.clock.now(), valdMapp: null },
    'daglig',
  );
  value(copied);
  for (let n = iKopian + 1; n <= alla; n += 1) await registrera(n);
  cpSync(live, sound, { recursive: true });
  rmSync(join(sound, 'varsam.db-shm'), { force: true });
  opened.core.close();
});

const filer = (): readonly string[] => [
  'varsam.db',
  'varsam.db-wal',
  join('kopior', readdirSync(join(sound, 'kopior')).find((n) => n.endsWith('.db')) ?? ''),
  'nyckel.json',
  join('kopior', 'nyckel.json'),
  join('kopior', 'senaste.json'),
];
type Skada = 'bit' | 'nollor' | 'skrap' | 'avhuggen';
/** Damages a file of the copy of the profile; gives the place, or null when the bytes there happened to be such already. */
function skada(file: string, how: Skada, at: number, length: number): string | null {
  const path = join(mapp, file);
  const before = readFileSync(path);
  const bytes = Buffer.from(before);
  const offset = Math.floor((at / 1_000_000) * bytes.length);
  const end = Math.min(bytes.length, offset + length);
  const place = `${file}:${offset}`;
  if (how === 'avhuggen') {
    writeFileSync(path, bytes.subarray(0, offset));
    return place;
  }
  if (how === 'bit') bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << (length % 8)), offset);
  if (how === 'nollor') bytes.fill(0, offset, end);
  if (how === 'skrap') bytes.fill(randomBytes(64), offset, end);
  writeFileSync(path, bytes);
  return bytes.equals(before) ? null : place;
}
function fresh(): void {
  rmSync(mapp, { recursive: true, force: true });
  cpSync(sound, mapp, { recursive: true });
}

const texts = (o: OpenedCore): readonly string[] =>
  all<{ t: string }>(asReadDb(o.reader), 'SELECT vadHande t FROM avvikelse ORDER BY nummer').map((r) => r.t);
/** The database as it is, if it opens and can be read through. */
async function asItIs(key: Uint8Array): Promise<readonly string[] | null> {
  const opened = openCore(where(mapp), key);
  if (!opened.ok) return null;
  try {
    return (await arHel(opened.value.reader)) ? texts(opened.value) : null;
  } finally {
    opened.value.core.close();
  }
}
/** What the program does: opens, looks, and goes back to the newest copy that is whole when it must. */
async function aterhamta(): Promise<readonly string[] | string> {
  const key = openKey(mapp, { vault });
  if (!key.ok) return key.problem.code;
  const now = await asItIs(key.value);
  if (now !== null) return now;
  const newest = listaKopior(join(mapp, 'kopior')).find(
    (k) => previewRestore(where(mapp), key.value, k.fil).ok,
  );
  if (newest === undefined) return 'ingen-hel-kopia';
  const made = restore(where(mapp), key.value, newest.fil, () => undefined);
  if (!made.ok) return made.problem.code;
  return (await asItIs(key.value)) ?? 'aterstallningen-gick-inte';
}
/** All up to the copy, in order and word for word, and of what came later a beginning without a gap. */
const arBehallet = (got: readonly string[] | string): boolean =>
  typeof got !== 'string' &&
  got.length >= iKopian &&
  got.length <= alla &&
  got.every((text, i) => text === ord(i + 1));

const arbitraries = [
  integer({ min: 0, max: 5 }),
  constantFrom<Skada>('bit', 'nollor', 'skrap', 'avhuggen'),
  noBias(integer({ min: 0, max: 999_999 })),
  integer({ min: 1, max: 9000 }),
] as const;

test('without damage everything is there, the log too', async () => {
  fresh();
  expect(await aterhamta()).toEqual(Array.from({ length: alla }, (_, i) => ord(i + 1)));
});

const forsok = 1300;
test('damage at more than 1000 places in any of the files leaves all up to the last copy, or everything', async () => {
  const [files, outcomes] = [filer(), new Map<string, number>()];
  const places = new Set<string>();
  let tried = 0;
  await assert(
    asyncProperty(...arbitraries, async (which, how, at, length) => {
      const file = files[which] ?? '';
      fresh();
      const place = skada(file, how, at, length);
      if (place !== null) places.add(place);
      const got = await aterhamta();
      tried += 1;
      const label = arBehallet(got) ? (got.length === alla ? 'allt' : 'till kopian eller mer') : 'förlorat';
      outcomes.set(label, (outcomes.get(label) ?? 0) + 1);
      expect([file, how, at, length, arBehallet(got) ? 'kvar' : got]).toEqual([
        file,
        how,
        at,
        length,
        'kvar',
      ]);
    }),
    { numRuns: forsok, endOnFailure: true },
  );
  const counted = [...outcomes].map(([outcome, n]) => `${n} ${outcome}`).join(', ');
  process.stdout.write(
    `slumpskada: ${tried} försök på ${places.size} olika platser i ${files.length} filer: ${counted}\n`,
  );
  expect(tried).toBe(forsok);
  // So many different places whose bytes were really other afterwards.
  expect(places.size).toBeGreaterThanOrEqual(1000);
  // The places that were tried really did damage, and of both kinds.
  expect([...outcomes.keys()].toSorted()).toEqual(['allt', 'till kopian eller mer']);
  expect(outcomes.get('till kopian eller mer')).toBeGreaterThan(100);
}, 600_000);

test('the trial fails where nothing is done about the damage: it can tell what it should', async () => {
  const files = filer();
  let lost = 0;
  await assert(
    asyncProperty(...arbitraries, async (which, how, at, length) => {
      fresh();
      // Neither copies, nor the copy of the key, nor the mark of what the copy held.
      rmSync(join(mapp, 'kopior'), { recursive: true });
      const file = files[which] ?? '';
      if (!file.startsWith('kopior')) skada(file, how, at, length);
      if (!arBehallet(await aterhamta())) lost += 1;
    }),
    { numRuns: 120 },
  );
  expect(lost).toBeGreaterThan(20);
});

test('a log cut short before the copy is told, not taken for the whole', async () => {
  fresh();
  const key = value(openKey(mapp, { vault }));
  // As if the copy had been made without folding the log in: the events are only in the log, and the log is gone.
  const db = value(openConnection(join(mapp, 'varsam.db'), key));
  db.exec('DROP TRIGGER historik_no_delete; DROP TRIGGER historikDetalj_no_delete');
  db.exec('DELETE FROM historikDetalj WHERE seq > 5; DELETE FROM historik WHERE seq > 5');
  db.close();
  expect(openCore(where(mapp), key)).toMatchObject({ ok: false, problem: { code: 'databas-avhuggen' } });
  expect(arBehallet(await aterhamta())).toBe(true);
});
