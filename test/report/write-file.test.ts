/** A file is closed once, whatever went wrong with it: the number that it had may be another file's by then. */
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FileWriter } from '../../electron/report/write-file.ts';

it('closes no other file that was opened since it was given up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // A folder of that name, with something in it, cannot be replaced: the file is closed, and then given up.
  const path = join(folder, 'report.pdf');
  mkdirSync(path);
  writeFileSync(join(path, 'kept.txt'), 'kept');
  const writer = new FileWriter(path);
  writer.write('half of it');
  expect(() => writer.finish()).toThrow();
  const other = openSync(join(folder, 'other.txt'), 'w');
  writer.abandon();
  writer.abandon();
  writeSync(other, 'whole');
  closeSync(other);
  expect(readFileSync(join(folder, 'other.txt'), 'utf8')).toBe('whole');
  expect(readdirSync(folder).toSorted()).toEqual(['other.txt', 'report.pdf']);
});
