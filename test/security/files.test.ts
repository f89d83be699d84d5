/** What is written: whole or not at all, and nothing in it that a spreadsheet would run. */
import fc from 'fast-check';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvCell } from '../../electron/report/csv-writer.ts';
import { FileWriter } from '../../electron/report/write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soia-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a report file', () => {
  test('is not there before it is finished, and leaves nothing else behind', () => {
    const path = join(folder, 'report.csv');
    const writer = new FileWriter(path);
    writer.write('half');
    expect(existsSync(path)).toBe(false);
    writer.finish();
    expect(readFileSync(path, 'utf8')).toBe('half');
    expect(readdirSync(folder)).toEqual(['report.csv']);
  });

  test('that is abandoned leaves the earlier one as it was', () => {
    const path = join(folder, 'report.csv');
    writeFileSync(path, 'earlier');
    const writer = new FileWriter(path);
    writer.write('half');
    writer.abandon();
    expect(readFileSync(path, 'utf8')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['report.csv']);
  });
});

describe('a cell', () => {
  test.each([
    '=1+1',
    '+44 7700',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://x")',
    "=cmd|' /C calc'!A0",
  ])('%j becomes text', (value) => expect(csvCell(value).replace(/^"/, '').startsWith("'")).toBe(true));

  test('never starts a formula, and never breaks out of its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const cell = csvCell(value);
        const inside = cell.startsWith('"') ? cell.slice(1, -1) : cell;
        expect(inside).not.toMatch(/^[=+\-@\t\r]/);
        if (cell.startsWith('"')) expect(inside.replaceAll('""', '')).not.toContain('"');
        else expect(cell).not.toMatch(/[",\n\r]/);
      }),
    );
  });
});
