/** Preloaded with `node --import`: every `import … from 'electron'` after it gets the shell instead. */
import { registerHooks } from 'node:module';

const SHELL = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: SHELL, shortCircuit: true } : next(specifier, context),
});
