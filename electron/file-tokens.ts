/** Opaque tokens that stand for files in the page, which never learns a path. */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileToken } from '../shared/ipc/import-contract.ts';

const paths = new Map<string, string>();

/** Issues a token for each path that exists. */
export function issueTokens(chosen: readonly string[]): readonly FileToken[] {
  return chosen.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return [];
    const token = randomUUID();
    paths.set(token, path);
    return [{ token, name: basename(path), bytes: stat.size }];
  });
}

/** The path behind a token; `undefined` when it was never issued. */
export function pathOf(token: string): string | undefined {
  return paths.get(token);
}
