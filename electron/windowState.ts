import type { Rectangle } from 'electron';
import { readFileSync } from 'node:fs';
import { writeOver } from './keys/safeWrite.ts';

export interface WindowState {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximerat: boolean;
  readonly zoom: number;
}

const isWholeFrom =
  (least: number) =>
  (value: unknown): boolean =>
    Number.isSafeInteger(value) && Number(value) >= least;
/** What the file may hold. A schema would bring its library into what runs before there is a window. */
const fits: Readonly<Record<keyof WindowState, (value: unknown) => boolean>> = {
  x: isWholeFrom(Number.MIN_SAFE_INTEGER),
  y: isWholeFrom(Number.MIN_SAFE_INTEGER),
  width: isWholeFrom(1),
  height: isWholeFrom(1),
  maximerat: (value) => typeof value === 'boolean',
  zoom: (value) => typeof value === 'number' && value >= 0.5 && value <= 5,
};
const isState = (value: unknown): value is WindowState =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === Object.keys(fits).length &&
  Object.entries(fits).every(([name, ok]) => ok((value as Readonly<Record<string, unknown>>)[name]));

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

/** What was remembered, for comfort: undefined when there is nothing, or nothing that can be read. */
export function readWindowState(path: string): WindowState | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isState(found) ? found : undefined;
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
