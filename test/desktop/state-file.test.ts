import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { newSamplePath, removeOldSamples } from '../../electron/sample-folder.ts';
import { StateFile } from '../../electron/state-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soia-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const schema = z.strictObject({ width: z.int() });

test('what was saved is read again, and no temporary file stays', () => {
  const file = new StateFile(join(folder, 'state.json'), schema, { width: 1 });
  file.save({ width: 7 });
  expect(file.read()).toEqual({ width: 7 });
  expect(readdirSync(folder)).toEqual(['state.json']);
});

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['cut short', '{"width": 7'],
  ['of another shape', '{"width": "wide"}'],
  ['of a later version', '{"width": 7, "depth": 3}'],
])('a file that is %s means the standard', (_what, text) => {
  const path = join(folder, 'state.json');
  if (text !== undefined) writeFileSync(path, text);
  expect(new StateFile(path, schema, { width: 1 }).read()).toEqual({ width: 1 });
});

test('old samples go, but for those that a window or the recent list leads to', () => {
  const kept = newSamplePath(folder);
  const old = newSamplePath(folder);
  writeFileSync(kept, '');
  writeFileSync(old, '');
  writeFileSync(join(folder, 'windows.json'), '[]');
  removeOldSamples(folder, [kept]);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readdirSync(join(kept, '..'))).toEqual(['sample.soia']);
});
