/** Whatever bytes a file holds: it is refused by name or read, counts add up, rows rise and every byte is delivered. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readRowAt, readSource } from '../../electron/import/read-source.ts';
import { SourceRefused, type Dialect, type Mark, type SourceRow } from '../../electron/import/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-property-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'contacts.csv');

async function holds(content: Uint8Array): Promise<boolean> {
  writeFileSync(path, content);
  const rows: SourceRow[] = [];
  const chunks: Uint8Array[] = [];
  const marks: Mark[] = [];
  let dialect: Dialect | null = null;
  const sink = {
    recognised: (_: unknown, d: Dialect) => void (dialect = d),
    bytes: (c: Uint8Array) => void chunks.push(c),
    rows: (b: readonly SourceRow[]) => void rows.push(...b),
    mark: (m: Mark) => void marks.push(m),
    progress: () => undefined,
  };
  try {
    const counts = await readSource(
      { path, name: 'contacts.csv' },
      { exportsCollectedBy: null },
      sink,
      new AbortController().signal,
    );
    expect(counts.accepted + counts.rejected + counts.blank).toBe(counts.rows);
    expect(rows.length).toBe(counts.accepted + counts.rejected);
    expect(Buffer.concat(chunks)).toEqual(Buffer.from(content));
    for (let i = 1; i < rows.length; i++) expect(rows[i]!.row).toBeGreaterThan(rows[i - 1]!.row);
    for (const { row, line } of rows) {
      const again = await readRowAt(dialect!, marks[0]!, [content.subarray(marks[0]!.byteOffset)], row);
      expect(again?.line).toBe(line);
    }
    return true;
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return false;
  }
}

it('arbitrary bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await holds(bytes))),
    { numRuns: 150 },
  );
});
it('arbitrary rows below a good header', async () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ',',
    '\n',
    '\r',
    '\r\n',
    'a',
    'é',
    ' ',
    '2025-01-01',
    'A,b@x.test',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      expect(await holds(Buffer.from(`contact_id,email\n${pieces.join('')}`))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
