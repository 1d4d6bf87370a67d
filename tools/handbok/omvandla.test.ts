import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocktext } from '../../shared/handbok/handbok.ts';
import { handboken, handbokssida } from './omvandla.ts';

const root = new URL('../..', import.meta.url).pathname;
const sidor = handboken(join(root, 'docs', 'handbok'));
const head = '---\nordning: 1\nom: x\n---\n# Rubrik\n\n';

describe('a page of the handbook', () => {
  test.each([
    ['HTML', '<b>x</b>'],
    ['a script', '<script>x</script>'],
    ['a link out of the program', '[x](https://exempel.se)'],
    ['a link that runs something', '[x](javascript:x)'],
    ['a picture from elsewhere', '![x](https://exempel.se/x.png)'],
    ['a picture without a text', '![](../bilder/x.png)'],
    ['code', '```\nx\n```'],
  ])('with %s is refused, and the file is named', (_, text) => {
    expect(() => handbokssida('prov.md', head + text)).toThrow('prov.md');
  });

  test('becomes data: paragraphs, lists, tables, keys and places', () => {
    const { block } = handbokssida(
      'prov.md',
      `${head}Tryck \`F1\` & **Spara**, se [annan](annan.md).\n\n1. ett\n2. två\n\n| a | b |\n|---|---|\n| c | d |\n`,
    );
    expect(block[0]).toEqual({
      slag: 'stycke',
      delar: [
        { slag: 'text', text: 'Tryck ' },
        { slag: 'tangent', text: 'F1' },
        { slag: 'text', text: ' & ' },
        { slag: 'stark', text: 'Spara' },
        { slag: 'text', text: ', se ' },
        { slag: 'lank', text: 'annan', plats: 'handbok/annan' },
        { slag: 'text', text: '.' },
      ],
    });
    expect(block.slice(1).map((b) => b.slag)).toEqual(['lista', 'tabell']);
  });
});

describe('the handbook', () => {
  const features = readFileSync(join(root, 'renderer/features.ts'), 'utf8');
  const ids = [...features.matchAll(/^ {4}id: '([a-z-]+)'/gmu)].map((match) => match[1] ?? '');

  test('has a page about every entry of the navigation', () => {
    const named = new Set(sidor.flatMap((sida) => sida.om));
    expect(ids.filter((id) => id !== 'handbok' && !named.has(id))).toEqual([]);
  });

  test('names no place twice, and every page stands in an order of its own', () => {
    const om = sidor.flatMap((sida) => sida.om);
    expect(new Set(om).size).toBe(om.length);
    expect(new Set(sidor.map((sida) => sida.ordning)).size).toBe(sidor.length);
  });

  test('links only to pages that exist', () => {
    const known = new Set(sidor.map((sida) => `handbok/${sida.id}`));
    const links = sidor.flatMap((sida) =>
      sida.block
        .flatMap((b) => (b.slag === 'stycke' ? b.delar : b.slag === 'lista' ? b.poster.flat() : []))
        .flatMap((del) => (del.slag === 'lank' && del.plats.startsWith('handbok/') ? [del.plats] : [])),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((plats) => !known.has(plats))).toEqual([]);
  });

  test('shows only pictures that the e2e run takes, so that none goes stale', () => {
    const e2e = readdirSync(join(root, 'test/e2e'))
      .map((name) => readFileSync(join(root, 'test/e2e', name), 'utf8'))
      .join('\n');
    const pictures = sidor.flatMap((sida) => sida.block.flatMap((b) => (b.slag === 'bild' ? [b.fil] : [])));
    expect(pictures.length).toBeGreaterThan(5);
    for (const file of pictures) {
      const name = file.replace(/-(?:ljust|morkt|200)?\.png$/u, '').replace(/\.png$/u, '');
      expect([file, e2e.includes(`'${name}'`) || e2e.includes(`'${name}-`)]).toEqual([file, true]);
    }
  });

  test('names keys that the program listens to', () => {
    const keys = readFileSync(join(root, 'shared/skal/tangenter.ts'), 'utf8');
    const told = sidor.flatMap((sida) =>
      sida.block.flatMap((b) =>
        (b.slag === 'stycke'
          ? b.delar
          : b.slag === 'lista'
            ? b.poster.flat()
            : b.slag === 'tabell'
              ? b.rader.flat(2)
              : []
        ).flatMap((del) => (del.slag === 'tangent' ? [del.text] : [])),
      ),
    );
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter((key) => key !== 'Esc' && key !== '?' && !keys.includes(`'${key}'`))).toEqual([]);
  });

  test('is written without jargon of programmers', () => {
    // The name of a file is what stands in the folder.
    const text = sidor
      .flatMap((sida) => sida.block.map(blocktext))
      .join('\n')
      .replaceAll(/\w+\.json/gu, '');
    expect(text).not.toMatch(/\b(?:JSON|SQL|API|cache|bugg|klicka på OK|defaultvärde)\b/iu);
  });
});
