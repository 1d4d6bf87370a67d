import { cpSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig, type Plugin } from 'vite';
import { handbokPlugin } from './tools/handbok/vitePlugin.ts';

const fromHere = (path: string): string => new URL(path, import.meta.url).pathname;

/** The core reads its migrations from the folder beside it. */
const copyMigrations: Plugin = {
  name: 'varsam-migrations',
  applyToEnvironment: (environment) => environment.name === 'host',
  writeBundle() {
    cpSync(fromHere('./db/migrations'), fromHere('./dist/host/migrations'), { recursive: true });
  },
};

/** The window has its own door to zod, which closes what the page's policy refuses. */
const windowZod: Plugin = {
  name: 'varsam-window-zod',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'client',
  resolveId: (source) => (source === 'zod' ? fromHere('./renderer/core/zodWithoutText.ts') : null),
};

/** What is built in, with the texts of the licences: tools/paket makes the list that is shipped of it. */
const licenses = { fileName: '.vite/licenser.json' };

/** What only the terminal needs lies apart, so that the packed program can leave it out. */
const terminalPart = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
  moduleIds.some((id) => id.includes('/electron/cli/')) ? 'terminal/[name]-[hash].js' : '[name]-[hash].js';

/** Three bundles: the window, the privileged side with the terminal, and the preload, which may require electron only. */
export default defineConfig({
  root: fromHere('./renderer'),
  base: './',
  publicDir: false,
  plugins: [
    windowZod,
    react(),
    optimizeLocales.vite({ locales: ['sv-SE'] }),
    handbokPlugin(fromHere('./')),
    copyMigrations,
  ],
  resolve: {
    alias: [
      // Without reading and writing by streams, which we do not use and which a hundred old libraries come with.
      { find: /^exceljs$/u, replacement: fromHere('./node_modules/exceljs/lib/exceljs.bare.js') },
    ],
  },
  builder: { sharedConfigBuild: true },
  environments: {
    client: {
      build: {
        outDir: fromHere('./dist/client'),
        emptyOutDir: true,
        target: 'chrome148',
        // A data: address for a font or a script would need a hole in the content security policy.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        license: licenses,
        rolldownOptions: {
          output: {
            codeSplitting: {
              // One file for what every start runs.
              groups: [{ name: 'start', tags: ['$initial'] }],
            },
          },
        },
      },
    },
    host: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
      build: {
        ssr: true,
        outDir: fromHere('./dist/host'),
        emptyOutDir: true,
        target: 'node24',
        license: licenses,
        rolldownOptions: {
          input: {
            main: fromHere('./electron/main.ts'),
            worker: fromHere('./electron/core/worker.ts'),
            cli: fromHere('./electron/cli.ts'),
            // The thread that may hang on a file server, see electron/share/shareClient.ts.
            shareThread: fromHere('./electron/share/shareThread.ts'),
          },
          output: {
            format: 'esm',
            entryFileNames: '[name].js',
            chunkFileNames: terminalPart,
            // Without comments, which are half of it and full of addresses; names stay, so that a fault's place says where.
            minify: { compress: false, mangle: false, codegen: true },
          },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        outDir: fromHere('./dist/preload'),
        emptyOutDir: true,
        target: 'chrome148',
        rolldownOptions: {
          input: { preload: fromHere('./electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
});
