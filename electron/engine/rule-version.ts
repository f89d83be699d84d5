/** The rule version: a hash of every file that decides an outcome, stored with each run. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['law', 'evaluate', 'model'];

/** `sha256:` and the first 16 hex digits over the names and bytes of `shared/law`, `shared/evaluate` and `shared/model`. */
export function hashRules(shared: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(shared, folder)).sort()) {
      if (name.endsWith('.ts'))
        hash.update(`${folder}/${name}\n`).update(readFileSync(join(shared, folder, name)));
    }
  }
  return `sha256:${hash.digest('hex').slice(0, 16)}`;
}

/** Hashes the sources when they are there; a bundle carries the value that was computed when it was built. */
export function ruleVersion(): string {
  const sources = join(import.meta.dirname, '..', '..', 'shared');
  if (existsSync(join(sources, 'law'))) return hashRules(sources);
  return readFileSync(join(import.meta.dirname, 'rule-version.txt'), 'utf8').trim();
}
