/** The rules as program text, and their version: a hash of every file that decides an outcome, stored with each run. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const FOLDERS = ['law', 'evaluate', 'model'];

/** The files below `root` that decide an outcome, as `law/conclude.ts`, in order of name. */
function ruleFiles(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  ).sort();
}

/** `sha256:` and the first 16 hex digits over the names and bytes of the rule files below `root`. */
export function hashRules(root: string): string {
  const hash = createHash('sha256');
  for (const name of ruleFiles(root)) hash.update(`${name}\n`).update(readFileSync(join(root, name)));
  return `sha256:${hash.digest('hex').slice(0, 16)}`;
}

/** Copies the rule files below `from` into `target`. */
export function copyRulesFrom(from: string, target: string): void {
  for (const name of ruleFiles(from)) cpSync(join(from, name), join(target, name));
}

/** A bundle carries a copy, made when it was built; otherwise these are the sources themselves. */
function rulesFolder(): string {
  const carried = join(import.meta.dirname, 'rules');
  return existsSync(carried) ? carried : join(import.meta.dirname, '..', '..', 'shared');
}

export function ruleVersion(): string {
  return hashRules(rulesFolder());
}

/** The texts of the rules in force in this program, for an evidence pack. */
export function copyRules(target: string): void {
  copyRulesFrom(rulesFolder(), target);
}
