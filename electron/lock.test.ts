import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { idleWatcher, watchForLeaving } from './lock.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a computer that is left is locked once, and again when it has been touched between', () => {
  const heard: string[] = [];
  const look = idleWatcher(
    () => 10,
    (reason) => heard.push(reason),
  );
  for (const seconds of [0, 599, 600, 615, 4000]) look(seconds);
  expect(heard).toEqual(['inaktiv']);
  look(3);
  look(700);
  expect(heard).toEqual(['inaktiv', 'inaktiv']);
});

test('sleep and a locked screen lock at once, and idle time is looked at by itself', () => {
  vi.useFakeTimers();
  const heard: string[] = [];
  let idle = 0;
  const power = Object.assign(new EventEmitter(), { getSystemIdleTime: () => idle });
  watchForLeaving(
    power,
    () => 5,
    (reason) => heard.push(reason),
  );
  power.emit('suspend');
  power.emit('lock-screen');
  expect(heard).toEqual(['vila', 'skarmlas']);
  idle = 301;
  vi.advanceTimersByTime(15_000);
  expect(heard).toEqual(['vila', 'skarmlas', 'inaktiv']);
});
