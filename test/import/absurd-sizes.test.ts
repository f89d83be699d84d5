/** Cells of 50 MB, rows of a hundred thousand columns: one row is rejected with a reason, and memory stays bounded. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'absurd-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = Array.from({ length: 100 }, (_, i) => `${i},name ${i},n${i}@x.test\n`).join('');
const HUGE = 50 << 20;

/** Writes pieces, those with a number that many times over. */
function fileOf(...pieces: readonly (string | readonly [piece: string, times: number])[]): string {
  const path = join(folder, 'absurd.csv');
  const fd = openSync(path, 'w');
  for (const piece of pieces) {
    if (typeof piece === 'string') writeSync(fd, piece);
    else
      for (let left = piece[1]; left > 0; left -= 10_000)
        writeSync(fd, piece[0].repeat(Math.min(left, 10_000)));
  }
  closeSync(fd);
  return path;
}

function read(path: string): Record<string, unknown> {
  const run = spawnSync(
    process.execPath,
    ['--max-old-space-size=128', join(import.meta.dirname, 'read-in-little-memory.ts'), path],
    { encoding: 'utf8' },
  );
  expect(run.stderr).toBe('');
  const { megabytes, ...result } = JSON.parse(run.stdout) as Record<string, unknown>;
  expect(megabytes).toBeLessThan(350);
  return result;
}

const header = 'id,name,email\n';
it.each([
  ['a cell without quotation marks', ['9,', ['x', HUGE], ',y@x.test\n'], 'field_too_long', 1],
  ['a quoted cell', ['9,"', ['x', HUGE], '",y@x.test\n'], 'field_too_long', 1],
  ['a quoted cell full of quotation marks', ['9,"', ['x""y', HUGE / 4], '",y@x.test\n'], 'field_too_long', 1],
  [
    'a cell of many lines',
    ['9,"', ['words of a long note\n', 2_500_000], '",y@x.test\n'],
    'field_too_long',
    2_500_001,
  ],
  ['a hundred thousand columns', [['a,', 100_000], 'b\n'], 'too_many_cells', 1],
  ['five million columns', [['aaaaaaaaa,', 5_000_000], 'b\n'], 'row_too_long', 1],
] as const)('%s', (_, pieces, code, lines) => {
  expect(read(fileOf(header, rows, ...pieces, rows))).toEqual({
    counts: { rows: 201, accepted: 200, rejected: 1, blank: 0 },
    codes: { [code]: 1 },
    lastLine: 201 + lines,
  });
});
it('a quotation mark that is never closed costs its row, not the hundred megabytes below', () => {
  const result = read(fileOf(header, '9,"open,y@x.test\n', ['1,two,three@x.test\n', 500_000]));
  expect(result).toMatchObject({
    codes: { unclosed_quote: 1 },
    counts: { rows: 500_001, accepted: 500_000 },
  });
});
it('a header of a hundred thousand columns', () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',');
  expect(read(fileOf(`${names}\n`, ['1,', 99_999], '1\n'))).toEqual({ refused: 'too_many_columns' });
});
