/** What a bench measured, by `stage.what`, and one stage of the pipeline measured in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cached } from './generated-files.ts';

export type Figures = Record<string, number>;

const STAGE = join(import.meta.dirname, 'stage.ts');

/**
 * Runs one stage in a process of its own, so that its memory and processor time are its own. The app ships bundled: what it
 * takes to make JavaScript of these sources is kept from one run to the next, and is no part of the figures.
 */
export function stage(name: string, ...args: readonly string[]): Figures {
  const run = spawnSync(process.execPath, [STAGE, name, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cached('compiled') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`The stage ${name} failed.`);
  return JSON.parse(run.stdout) as Figures;
}
