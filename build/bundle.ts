/** `npm run build`: bundles main, preload, engine and page into `dist/`, with a copy of the rules that the engine states. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { copyRulesFrom } from '../electron/engine/rule-version.ts';
import { DIST, DRAWING, ENGINE, MAIN, PRELOAD, RENDERER, ROOT, THREAD } from './vite.config.ts';

rmSync(DIST, { recursive: true, force: true });
for (const config of [MAIN, PRELOAD, ENGINE, THREAD, DRAWING, RENDERER]) await build(config);
copyRulesFrom(join(ROOT, 'shared'), join(DIST, 'rules'));
