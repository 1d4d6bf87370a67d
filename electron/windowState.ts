import type { Rectangle } from 'electron';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeOver } from './keys/safeWrite.ts';

/** Where the window was last time. It is remembered for comfort: anything unreadable gives the usual place. */
const windowStateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximerat: z.boolean(),
  zoom: z.number().min(0.5).max(5),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const windowStateFile = 'fonster.json';
/** The smallest window in which nothing essential is lost (1366×768 less the task bar, at 200 % zoom). */
export const smallestSize = { width: 640, height: 480 } as const;
const usualSize = { width: 1280, height: 800 } as const;
/** So much of the title row must be on a screen that the window can be taken hold of. */
const graspableWidth = 120;
const graspableHeight = 30;

const overlap = (fromA: number, lengthA: number, fromB: number, lengthB: number): number =>
  Math.min(fromA + lengthA, fromB + lengthB) - Math.max(fromA, fromB);

function isWithinReach(state: WindowState, area: Rectangle): boolean {
  return (
    overlap(state.x, state.width, area.x, area.width) >= graspableWidth &&
    state.y >= area.y - 8 &&
    overlap(state.y, graspableHeight, area.y, area.height) >= graspableHeight - 8
  );
}

/** In the middle of the first screen, no larger than the screen. */
function usualState(area: Rectangle, state?: Pick<WindowState, 'maximerat' | 'zoom'>): WindowState {
  const width = Math.min(usualSize.width, area.width);
  const height = Math.min(usualSize.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
    maximerat: state?.maximerat ?? false,
    zoom: state?.zoom ?? 1,
  };
}

/**
 * The place for the window, given the work areas of the screens that are there now. A window that was on a screen
 * that has been unplugged comes back on the first one; one larger than its screen is cut to it.
 */
export function placeWindow(
  remembered: WindowState | undefined,
  workAreas: readonly Rectangle[],
): WindowState {
  const first = workAreas[0] ?? { x: 0, y: 0, ...usualSize };
  if (remembered === undefined) return usualState(first);
  const fitting = workAreas
    .map((area) => ({ area, state: cutTo(area, remembered) }))
    .find(({ area, state }) => isWithinReach(state, area));
  return fitting?.state ?? usualState(first, remembered);
}

const cutTo = (area: Rectangle, state: WindowState): WindowState => ({
  ...state,
  width: Math.min(Math.max(state.width, smallestSize.width), area.width),
  height: Math.min(Math.max(state.height, smallestSize.height), area.height),
});

/** What was remembered, or undefined when there is nothing that can be read. */
export function readWindowState(path: string): WindowState | undefined {
  try {
    return windowStateSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Remembers the place; a full disk must not keep a window from closing. */
export function saveWindowState(path: string, state: WindowState): void {
  try {
    writeOver(path, `${JSON.stringify(state, null, 2)}\n`);
  } catch {
    // Next time the window comes up in the usual place.
  }
}
