import { expect, it } from 'vitest';
import { asReadDb } from '../../db/db.ts';
import { localDb } from '../../test/share/world.ts';
import { enITaget } from './delningStall.ts';

it('runs of one database go one after the other, and one that fails stops no other', async () => {
  const [db, other] = [asReadDb(localDb()), asReadDb(localDb())];
  const said: string[] = [];
  const gates = new Map<string, () => void>();
  const run = (name: string) => async (): Promise<string> => {
    said.push(`${name} begins`);
    await new Promise<void>((resolve) => void gates.set(name, resolve));
    said.push(`${name} ends`);
    if (name === 'first') throw new Error('broke');
    return name;
  };
  const first = enITaget(db, run('first'));
  const second = enITaget(db, run('second'));
  const elsewhere = enITaget(other, run('elsewhere'));
  await expect.poll(() => said).toEqual(['first begins', 'elsewhere begins']);
  gates.get('first')?.();
  await expect(first).rejects.toThrow('broke');
  await expect.poll(() => said.at(-1)).toBe('second begins');
  for (const gate of gates.values()) gate();
  expect(await Promise.all([second, elsewhere])).toEqual(['second', 'elsewhere']);
});
