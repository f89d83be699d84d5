/** Rows written many at a time: whatever their values, each arrives once and as it was. */
import Database from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WideInsert } from '../../electron/store/wide-insert.ts';

const text = fc.option(fc.constantFrom('', 'a', 'b', 'null', '["a"]', '\u0001'), { nil: null });
const row = fc.tuple(text, text, text, text, text);
const rows = fc.oneof(
  fc.array(row, { maxLength: 300 }),
  // Long runs of one shape with others between, so that statements of forty rows are filled.
  fc.array(fc.tuple(row, fc.integer({ min: 1, max: 95 })), { maxLength: 12 }).map((runs) => {
    return runs.flatMap(([one, times]) => Array<typeof one>(times).fill(one));
  }),
);

test('every row arrives once, with its own values, absent and repeated ones too', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const db = new Database(':memory:');
      db.exec('CREATE TABLE t (source, row, word, other, value, twin, last)');
      const insert = new WideInsert(db, 't', 7, ['word', 'other'], ['row', 'value', 'twin', 'last'], {
        twin: 'value',
      });
      given.forEach(([word, other, value, twin, last], i) => insert.add([word, other], i, value, twin, last));
      insert.flush();
      const found = db.prepare('SELECT * FROM t ORDER BY row').raw().all();
      expect(found).toEqual(
        given.map(([word, other, value, twin, last], i) => [7, i, word, other, value, twin, last]),
      );
      db.close();
    }),
    { numRuns: 60 },
  );
});

test('more kinds of rows than can wait are written all the same', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE t (source, row, word, a, b, c, d, e, f, g)');
  const own = ['row', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const insert = new WideInsert(db, 't', 1, ['word'], own);
  const given = Array.from({ length: 1000 }, (_, i) =>
    Array.from({ length: 7 }, (_, bit) => ((i >> bit) % 2 === 0 ? null : `${i}`)),
  );
  given.forEach((values, i) => insert.add([`word ${i}`], i, ...values));
  insert.flush();
  expect(db.prepare('SELECT word, a, b, c, d, e, f, g FROM t ORDER BY row').raw().all()).toEqual(
    given.map((values, i) => [`word ${i}`, ...values]),
  );
  db.close();
});
