// Loaded before the built main.ts (node --import): `electron` is the one that writes down what it is told.
import { registerHooks } from 'node:module';

const recording = new URL('./recordingElectron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' ? { url: recording, shortCircuit: true } : nextResolve(specifier, context),
});
