/** How each bundle of `dist/` is made. Packages stay outside the Node bundles; the preload must be one CommonJS file. */
import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';

export const ROOT = join(import.meta.dirname, '..');
export const DIST = join(ROOT, 'dist');

function nodeBundle(dist: string, entry: string, file: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      copyPublicDir: false,
      lib: { entry: join(ROOT, entry), formats: [format], fileName: () => file },
      rolldownOptions: {
        external: (id) =>
          id === 'electron' ||
          id.startsWith('node:') ||
          builtinModules.includes(id) ||
          (!id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id)),
      },
    },
  };
}

/** Main, engine, the engine's threads, and the preload. */
export function nodeBundles(dist: string): readonly InlineConfig[] {
  return [
    nodeBundle(dist, 'electron/main.ts', 'main.js', 'es'),
    nodeBundle(dist, 'electron/engine/engine.ts', 'engine.js', 'es'),
    nodeBundle(dist, 'electron/engine/evaluation-thread.ts', 'evaluation-thread.js', 'es'),
    nodeBundle(dist, 'electron/engine/reading-thread.ts', 'reading-thread.js', 'es'),
    nodeBundle(dist, 'electron/store/soundness-thread.ts', 'soundness-thread.js', 'es'),
    nodeBundle(dist, 'electron/store/wal-copier-thread.ts', 'wal-copier-thread.js', 'es'),
    nodeBundle(dist, 'electron/similarity/meaning-thread.ts', 'meaning-thread.js', 'es'),
    nodeBundle(dist, 'electron/report/drawing-thread.ts', 'drawing-thread.js', 'es'),
    nodeBundle(dist, 'electron/preload.ts', 'preload.cjs', 'cjs'),
  ];
}

/** The page; `plugins` beside React's. */
export function pageBundle(dist: string, plugins: readonly Plugin[]): InlineConfig {
  return {
    configFile: false,
    root: join(ROOT, 'renderer'),
    base: '/',
    logLevel: 'warn',
    plugins: [react(), ...plugins],
    // Inlined assets and the module-preload script would need a looser content security policy.
    build: {
      outDir: join(dist, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The page is read from the disk beside it: one chunk is the quickest.
      chunkSizeWarningLimit: 2_000,
    },
  };
}
