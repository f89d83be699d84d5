/** Where an opened sample lives: a new folder each time, removed at a later start when nothing leads to it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PREFIX = 'sample-';

/** The path for a new sample audit under `userData`. */
export function newSamplePath(userData: string): string {
  return join(mkdtempSync(join(userData, PREFIX)), 'sample.soia');
}

/** Removes the samples under `userData` but those that `kept` names. */
export function removeOldSamples(userData: string, kept: readonly string[]): void {
  for (const name of readdirSync(userData).filter((one) => one.startsWith(PREFIX))) {
    const folder = join(userData, name);
    if (!kept.some((path) => path.startsWith(folder))) rmSync(folder, { recursive: true, force: true });
  }
}
