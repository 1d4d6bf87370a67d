import { cpSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig, type Plugin } from 'vite';

const fromHere = (path: string): string => new URL(path, import.meta.url).pathname;

/** The core reads its migrations from the folder beside it. */
const copyMigrations: Plugin = {
  name: 'varsam-migrations',
  applyToEnvironment: (environment) => environment.name === 'host',
  writeBundle() {
    cpSync(fromHere('./db/migrations'), fromHere('./dist/host/migrations'), { recursive: true });
  },
};

/** Three bundles: the window, the privileged side with the terminal, and the preload, which may require electron only. */
export default defineConfig({
  root: fromHere('./renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), optimizeLocales.vite({ locales: ['sv-SE'] }), copyMigrations],
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
        license: true,
        rolldownOptions: {
          output: {
            codeSplitting: {
              // zod and the line that forbids it to make code from text are run before any module with a schema.
              groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|noCodeFromText/u }],
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
        rolldownOptions: {
          input: {
            main: fromHere('./electron/main.ts'),
            worker: fromHere('./electron/core/worker.ts'),
            cli: fromHere('./electron/cli.ts'),
            // The thread that may hang on a file server, see electron/share/shareClient.ts.
            shareThread: fromHere('./electron/share/shareThread.ts'),
          },
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
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
