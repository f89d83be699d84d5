/** The bundled sample is what its generator makes, to the byte. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const SAMPLE = join(import.meta.dirname, '..', '..', 'build', 'sample');
const copy = mkdtempSync(join(tmpdir(), 'sample-'));
afterAll(() => rmSync(copy, { recursive: true }));

it('comes out the same when it is made again', () => {
  cpSync(join(SAMPLE, 'generate.ts'), join(copy, 'generate.ts'));
  cpSync(join(SAMPLE, 'random.ts'), join(copy, 'random.ts'));
  execFileSync(process.execPath, [join(copy, 'generate.ts')]);
  const names = readdirSync(join(SAMPLE, 'exports')).sort();
  expect(readdirSync(join(copy, 'exports')).sort()).toEqual(names);
  for (const name of names)
    expect(
      readFileSync(join(copy, 'exports', name)).equals(readFileSync(join(SAMPLE, 'exports', name))),
      name,
    ).toBe(true);
});
