/** Outputs appear together or not at all: they are written in a hidden folder beside their place and moved at the end. */
import { mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `write` with a temporary folder inside `folder` and moves what it wrote into `folder`. When it throws, nothing of
 * it is left, and a folder that was made for it is removed again. Throws what the file system throws (`ENOSPC`, `EACCES` …).
 */
export async function writeTogether<T>(folder: string, write: (temporary: string) => Promise<T>): Promise<T> {
  const existed = existsSync(folder);
  mkdirSync(folder, { recursive: true });
  // Always the same name, so that what a killed process left is swept away by the next one.
  const temporary = join(folder, '.writing');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  try {
    const result = await write(temporary);
    for (const name of readdirSync(temporary)) renameSync(join(temporary, name), join(folder, name));
    rmdirSync(temporary);
    return result;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existed) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
