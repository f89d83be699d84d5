/** A folder that holds the files of the packaged app and nothing else: what the archive is made from. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { shippedFiles, type Target } from './file-list.ts';

/** What a running app needs to know of itself; its dependencies are files of the folder, so nobody need look for them. */
const manifest = z.object({
  name: z.string(),
  productName: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  author: z.string(),
  homepage: z.string(),
  type: z.literal('module'),
  main: z.string(),
});

/** Replaces `folder`; `dist` is what was built of the project in `root`. Returns the places of its files, in order. */
export function stageApp(root: string, dist: string, target: Target, folder: string): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  const files = shippedFiles(root, dist, target);
  for (const { from, to } of files) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(from, join(folder, to), { dereference: true });
  }
  const own = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  return [...files.map(({ to }) => to), 'package.json'].sort();
}
