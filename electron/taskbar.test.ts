import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appId, setUpTaskbar } from './taskbar.ts';

const here = import.meta.dirname;
const told = (platform: string): readonly unknown[] => {
  const all: unknown[] = [];
  setUpTaskbar(
    {
      setAppUserModelId: (id) => void all.push(id),
      setJumpList: (categories) => {
        all.push(categories);
        return 'ok';
      },
      clearRecentDocuments: () => void all.push('cleared'),
    },
    platform,
  );
  return all;
};

test('on Windows the jump list is empty and the recent documents are forgotten', () => {
  expect(told('win32')).toEqual([appId, [], 'cleared']);
  expect(told('linux')).toEqual([]);
});

test('the name is the one that the installer gives', () => {
  expect(readFileSync(join(here, '../electron-builder.yml'), 'utf8')).toContain(`appId: ${appId}\n`);
});

describe('what the program opens and saves', () => {
  const sources = readdirSync(here)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(here, name), 'utf8'));

  test('is never put among the recent documents', () => {
    expect(sources.filter((text) => text.includes('addRecentDocument'))).toEqual([]);
    const dialogs = sources.flatMap((text) => [...text.matchAll(/show(?:Open|Save)Dialog\([\s\S]*?\}\);/gu)]);
    expect(dialogs.length).toBeGreaterThan(2);
    for (const [dialog] of dialogs) expect(dialog).toContain('dontAddToRecent');
  });
});
