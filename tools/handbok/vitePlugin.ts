import { join } from 'node:path';
import type { Plugin } from 'vite';
import { handboken } from './omvandla.ts';

const name = 'virtual:handbok';
const resolved = `\0${name}`;

/** The handbook as a module: its pages as data, and the address of each picture in the bundle. */
export function handbokPlugin(root: string): Plugin {
  const folder = join(root, 'docs', 'handbok');
  return {
    name: 'varsam-handbok',
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const sidor = handboken(folder);
      const files = new Set(
        sidor.flatMap((sida) => sida.block.flatMap((b) => (b.slag === 'bild' ? [b.fil] : []))),
      );
      const pictures = [...files].map((file) => join(root, 'docs', 'bilder', file));
      return [
        ...pictures.map((path, i) => `import bild${i} from ${JSON.stringify(path)};`),
        `export const sidor = ${JSON.stringify(sidor)};`,
        `export const bilder = {${[...files].map((file, i) => `${JSON.stringify(file)}: bild${i}`).join(',')}};`,
      ].join('\n');
    },
  };
}
