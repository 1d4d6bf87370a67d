import { afterAll, describe, expect, it } from 'vitest';
import { periodFolder } from '../../electron/share/names.ts';
import { EgnaFiler } from '../../electron/share/ownFiles.ts';
import { codeOf } from '../../electron/share/shareIo.ts';
import type { ShareIo } from '../../electron/share/shareIo.ts';
import { kallaOf } from '../../electron/share/sign.ts';
import { Killed } from './faultyShare.ts';
import type { FaultyShare, OpenShare } from './faultyShare.ts';
import { faultPoints } from './faults.ts';
import type { FaultPoint } from './faults.ts';
import {
  H1,
  copyDb,
  figures,
  marker,
  newCentre,
  newShare,
  newUnit,
  quarantined,
  samlaIn,
  skicka,
  stall,
  utsaga,
} from './world.ts';
import type { Centre, Unit } from './world.ts';

interface Scene {
  readonly name: string;
  readonly share: FaultyShare;
  readonly unit: Unit;
  readonly centre: Centre;
  readonly before: number;
  readonly after: number;
  readonly alone: boolean;
  /** Whether the server may lose power too. */
  readonly power: boolean;
  /** Whether the process has been going on for a while and knows its own files, so that it lists nothing. */
  readonly remembers: boolean;
}

/** Old figures are on the share and collected; the new ones are decided locally and about to be sent. */
async function scene(
  name: string,
  options: {
    sent: readonly number[];
    caseFolding?: boolean;
    withdraw?: boolean;
    alone?: boolean;
    remembers?: boolean;
  },
): Promise<Scene> {
  const share = newShare({ caseFolding: options.caseFolding ?? false });
  const unit = newUnit();
  const centre = newCentre();
  // A neighbour whose figures no fault may touch.
  const other = newUnit('ljung');
  if (options.alone !== true) {
    stall(other, utsaga(other, 100));
    await skicka(other, share.open());
  }
  for (const n of options.sent) {
    stall(unit, utsaga(unit, n));
    await skicka(unit, share.open());
  }
  await samlaIn(centre, share.open());
  // A run that looked after them has made the old names last.
  for (const each of [other, unit]) await skicka(each, share.open(), 'i-tur');
  stall(unit, utsaga(unit, 77, options.withdraw === true ? { withdrawn: ['ab'.repeat(16)] } : {}));
  return {
    name,
    share,
    unit,
    centre,
    before: options.sent.at(-1) ?? 0,
    after: 77,
    alone: options.alone === true,
    power: options.caseFolding !== true,
    remembers: options.remembers ?? false,
  };
}

type Send = (unit: Unit, io: OpenShare, egna: EgnaFiler) => Promise<unknown>;
const careful: Send = (unit, io: ShareIo, egna) => skicka(unit, io, 'ingen', { egna });
/** The run after a start looks after what was sent before, as the app's schedule does. */
const afterStart: Send = (unit, io: ShareIo, egna) => skicka(unit, io, 'i-tur', { egna });

/** What the unit's process has seen of its own: nothing when it has just begun. */
function egnaOf(made: Scene): EgnaFiler {
  const egna = new EgnaFiler();
  if (!made.remembers) return egna;
  const folder = periodFolder(H1);
  const names = made.share.paths().flatMap((p) => (p.startsWith(folder) ? [p.slice(folder.length + 1)] : []));
  egna.saw(folder, kallaOf(made.unit.nyckel.pub), names, new TextEncoder().encode(marker()));
  return egna;
}

const shown = (centre: Centre) => figures(centre)['hagen 2026h1'] ?? 0;

/** Runs one fault and gives what was violated; empty when nothing was. */
async function violations(
  made: Scene,
  point: FaultPoint,
  send: Send,
  again: Send,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const share = made.share.copy();
  const unitDb = copyDb(made.unit.db);
  const unit = newUnit('hagen', made.unit.nyckel, unitDb);
  const centre = newCentre(copyDb(made.centre.db));
  let egna = egnaOf(made);
  try {
    await send(unit, share.open(point.fault), egna);
  } catch (error) {
    if (!(error instanceof Killed) && codeOf(error) === undefined) throw error;
    egna = new EgnaFiler();
  }
  if (point.loss !== null) share.losePower(point.loss);

  const first = await samlaIn(centre, share.open());
  if (first.slag !== 'klar' && !made.alone) wrong.push('the collector could not run');
  const now = shown(centre);
  if (now !== made.before && now !== made.after) wrong.push(`shows ${now}, neither old nor new`);
  if (!made.alone && figures(centre)['ljung 2026h1'] !== 100) wrong.push('a neighbour was touched');
  if (quarantined(centre).length > 0) wrong.push(`quarantined: ${quarantined(centre).join()}`);

  // A centre that starts from nothing has only the share to go by.
  const newcomer = newCentre();
  await samlaIn(newcomer, share.open());
  if (shown(newcomer) !== made.before && shown(newcomer) !== made.after)
    wrong.push(`a new centre shows ${shown(newcomer)}, neither old nor new`);
  if (quarantined(newcomer).length > 0) wrong.push('a new centre has to quarantine');

  const restarted = newUnit('hagen', made.unit.nyckel, copyDb(unitDb));
  if (made.remembers) {
    // The same process goes on after a refusal; the next change sends what waits, with nothing looked after.
    await send(restarted, share.open(), egna);
    await samlaIn(centre, share.open());
    if (point.loss === null && shown(centre) !== made.after)
      wrong.push(`after the same process's next publish shows ${shown(centre)}`);
  }
  await again(restarted, share.open(), egna);
  await samlaIn(centre, share.open());
  if (shown(centre) !== made.after) wrong.push(`after the next publish shows ${shown(centre)}`);
  const left = share.paths().filter((p) => p.endsWith('.part'));
  if (left.length > 0) wrong.push('a temp file is left');
  if (quarantined(centre).length > 0) wrong.push('quarantined by a crash');
  const own = share.paths().filter((p) => p.endsWith('.jsonl'));
  if (own.length > 4) wrong.push('old files are left');
  return wrong;
}

async function runAll(
  made: Scene,
  send: Send,
  again: Send = send,
): Promise<{ points: number; bad: readonly string[] }> {
  const dry = made.share.copy().open();
  await send(newUnit('hagen', made.unit.nyckel, copyDb(made.unit.db)), dry, egnaOf(made));
  const points = faultPoints(dry.log, made.power);
  const bad: string[] = [];
  for (const point of points) {
    const wrong = await violations(made, point, send, again);
    if (wrong.length > 0) bad.push(`${made.name}, ${point.name}: ${wrong.join('; ')}`);
  }
  return { points: points.length, bad };
}

const scenes = [
  ['first file on a new share, the folders are made', { sent: [], alone: true }],
  ['first file of a period', { sent: [] }],
  ['second file', { sent: [4] }],
  ['third file, the oldest is pruned', { sent: [4, 5, 6] }],
  ['a card is taken back', { sent: [4, 5], withdraw: true }],
  ['case-insensitive share', { sent: [4, 5, 6], caseFolding: true }],
  ['a process that knows its own files', { sent: [4, 5, 6], remembers: true }],
  ['the same, and a card is taken back', { sent: [4, 5], withdraw: true, remembers: true }],
] as const;

let total = 0;
describe('every fault at every step of publish', () => {
  it.each(scenes)('%s: old or new right after, new after the next publish', async (name, options) => {
    const { points, bad } = await runAll(await scene(name, options), careful, afterStart);
    total += points;
    expect(bad).toEqual([]);
    expect(points).toBeGreaterThan(130);
  });

  it.each(['bara-synkat', 'namn-utan-innehall', 'halva-innehallet'] as const)(
    'the server loses power after a publish that went well (%s): old or new, and new after the next run',
    async (loss) => {
      for (const [name, options] of scenes) {
        const made = await scene(name, options);
        const { share, unit, centre } = made;
        await careful(unit, share.open(), egnaOf(made));
        share.losePower(loss);
        await samlaIn(centre, share.open());
        expect([name, shown(centre) === made.before || shown(centre) === 77, quarantined(centre)]).toEqual([
          name,
          true,
          [],
        ]);
        await afterStart(unit, share.open(), new EgnaFiler());
        await samlaIn(centre, share.open());
        expect([name, shown(centre), quarantined(centre)]).toEqual([name, 77, []]);
        total++;
      }
    },
  );

  it('the process dies between its own local steps: the next run ends the same', async () => {
    const made = await scene('local', { sent: [4] });
    for (const step of ['stall', 'markeraSkickad'] as const)
      for (const when of ['before', 'after'] as const) {
        const share = made.share.copy();
        const db = copyDb(made.unit.db);
        const unit = newUnit('hagen', made.unit.nyckel, db);
        const dying = {
          ...unit.minne,
          [step]: (s: Parameters<typeof unit.minne.stall>[0]) => {
            if (when === 'after') unit.minne[step](s);
            throw new Killed(step);
          },
        };
        await skicka(unit, share.open(), 'ingen', { minne: dying }).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        const again = newUnit('hagen', made.unit.nyckel, copyDb(db));
        expect(await skicka(again, share.open())).toMatchObject({ fel: null });
        const centre = newCentre(copyDb(made.centre.db));
        await samlaIn(centre, share.open());
        expect([step, when, shown(centre), quarantined(centre)]).toEqual([step, when, 77, []]);
        total++;
      }
  });

  it('negative control: a writer that overwrites one file in place fails the same harness', async () => {
    const naive: Send = async (unit, io) => {
      const waiting = unit.minne.strommar().find((s) => !s.skickad);
      if (waiting === undefined) return;
      const folder = 'v1/period=2026h1';
      const listed = await io.list(folder);
      // The same file every time: the newest of this source that is there, otherwise the right name.
      const name = listed.find((n) => n.includes(waiting.src)) ?? waiting.namn;
      const file = await io.overwrite(`${folder}/${name}`);
      await io.write(file, waiting.bytes);
      await io.close(file);
      if (name !== waiting.namn) await io.rename(`${folder}/${name}`, `${folder}/${waiting.namn}`);
      unit.minne.markeraSkickad(waiting);
    };
    const { points, bad } = await runAll(await scene('naive', { sent: [4] }), naive);
    console.log(`  naive writer: ${bad.length} of ${points} fault points violated an invariant`);
    expect(bad.length).toBeGreaterThan(10);
    expect(bad.some((b) => b.includes('killed'))).toBe(true);
    expect(bad.some((b) => b.includes('lost power'))).toBe(true);
  });
});

afterAll(() => console.log(`  publish: ${total} fault points`));
