/** `npm run build`: bundles main, preload, engine and page into `dist/`. */
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { DIST, ENGINE, MAIN, PRELOAD, RENDERER } from './vite.config.ts';

rmSync(DIST, { recursive: true, force: true });
for (const config of [MAIN, PRELOAD, ENGINE, RENDERER]) await build(config);
