/** Whatever bytes a file holds: it is refused by name or read, counts add up, rows rise and every byte is delivered. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { generate } from '../../build/fuzz/generate.ts';
import { holds } from '../../build/fuzz/holds.ts';
import { Random } from '../../build/fuzz/random.ts';
import { anyTable } from '../../electron/import/any-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-property-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether the file was read, and not refused. */
async function read(name: string, content: Uint8Array, asTable = false): Promise<boolean> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const held = await holds(path, asTable ? anyTable(() => undefined) : undefined);
  return held.read > 0;
}

const bytes = fc.uint8Array({ maxLength: 400 });

it.each(['contacts.csv', 'contacts.csv.gz', 'contacts.xlsx'])('arbitrary bytes as %s', async (name) => {
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.boolean(),
      async (content, asTable) => void (await read(name, content, asTable)),
    ),
    { numRuns: 60 },
  );
});
it('arbitrary bytes, packed', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => void (await read('contacts.csv.gz', gzipSync(content), true))),
    { numRuns: 40 },
  );
});
it('arbitrary bytes behind the beginning of an archive or another kind', async () => {
  const magic = fc.constantFrom(
    '504b0304',
    '504b0506',
    '1f8b08',
    'd0cf11e0a1b11ae1',
    'fffe',
    'feff',
    'fffe0000',
    'efbbbf',
  );
  await fc.assert(
    fc.asyncProperty(
      magic,
      bytes,
      async (start, content) =>
        void (await read('a.csv', Buffer.concat([Buffer.from(start, 'hex'), content]), true)),
    ),
    { numRuns: 100 },
  );
});
it('arbitrary rows below a good header are read', async () => {
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
    '\0',
    '2025-01-01',
    'A,b@x.test',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      expect(await read('contacts.csv', Buffer.from(`contact_id,email\n${pieces.join('')}`))).toBe(true);
    }),
    { numRuns: 150 },
  );
});
it('generated exports, damaged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { name, bytes: content } = await generate(new Random(seed));
      await read(name, content, seed % 2 === 1);
    }),
    { numRuns: 60 },
  );
});
