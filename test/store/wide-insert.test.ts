/** Rows packed in stripes and written many at a time: whatever their values, each arrives once and as it was. */
import Database from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StripePacker, tableColumns, type Value, type Word } from '../../electron/store/stripes.ts';
import { WideInsert } from '../../electron/store/wide-insert.ts';

const OWN = ['row', 'value', 'twin', 'last', 'number', 'key'];
const TABLES = ['t', 'u'].map((table) =>
  tableColumns(table, ['word', 'other'], OWN, { twin: 'value' }, /^(row|number|key)$/),
);
type Row = readonly [words: readonly Word[], own: readonly Value[]];

// Separators of every kind, pairs parted in two, and texts of no length.
const text = fc.option(
  fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'null',
      '["a"]',
      '\u0000',
      '\u0001',
      '\u001f',
      '\n',
      ',',
      '\ud800',
      '\udc00',
      '漢字',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  ),
  { nil: null },
);
const number = fc.option(fc.constantFrom(0, -1, 1.5, 1_735_689_600_000), { nil: null });
const row: fc.Arbitrary<Row> = fc.tuple(
  fc.tuple(text, text),
  fc.tuple(fc.constant(0), text, text, text, number, fc.integer({ min: 0, max: 4 })),
);
const rows = fc.oneof(
  fc.array(row, { maxLength: 300 }),
  // Long runs of one shape with others between, so that whole stripes are filled.
  fc
    .array(fc.tuple(row, fc.integer({ min: 1, max: 95 })), { maxLength: 12 })
    .map((runs) => runs.flatMap(([one, times]) => Array<Row>(times).fill(one))),
);
const KEYS = [11, 22, 33, 44, 55];

/** What the tables hold when the rows were packed, sent to another thread in so many pieces, and written. */
function written(given: readonly Row[], takenAfter: (row: number) => boolean | null): unknown[][] {
  const db = new Database(':memory:');
  for (const { table } of TABLES) db.exec(`CREATE TABLE ${table} (source, word, other, ${OWN.join(', ')})`);
  const packer = new StripePacker(TABLES);
  const insert = new WideInsert(db, TABLES, 7);
  const take = (all: boolean): void => insert.write(structuredClone(packer.take(all)), KEYS);
  given.forEach(([words, [, ...own]], i) => {
    packer.add(i % 3 === 0 ? 1 : 0, words, [i, ...own]);
    const all = takenAfter(i);
    if (all !== null) take(all);
  });
  take(true);
  const found = db
    .prepare('SELECT * FROM t UNION ALL SELECT * FROM u ORDER BY row')
    .raw()
    .all() as unknown[][];
  db.close();
  return found;
}

const expected = (given: readonly Row[]): unknown[][] =>
  given.map(([words, [, value, twin, last, at, key]], i) => [
    7,
    ...words,
    i,
    value,
    twin,
    last,
    at,
    KEYS[Number(key)],
  ]);

/** SQLite's texts are UTF-8, in which half a pair cannot be written. */
const wellFormed = (given: readonly Row[]): readonly Row[] =>
  given.map(([words, own]) => [words.map(whole), own.map(whole)] as const);
const whole = <T extends Value>(value: T): T | string =>
  typeof value === 'string' ? value.toWellFormed() : value;

test('every row arrives once, with its own values, absent and repeated ones too', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 120 }), (given, piece) => {
      const sound = wellFormed(given) as readonly Row[];
      expect(written(sound, (i) => (i % piece === 0 ? i % (2 * piece) === 0 : null))).toEqual(
        expected(sound),
      );
    }),
    { numRuns: 100 },
  );
});

test('more kinds of rows than can wait are written all the same', () => {
  const given = Array.from({ length: 1000 }, (_, i): Row => {
    const bit = (place: number): string | null => ((i >> place) % 2 === 0 ? null : `${i}`);
    return [
      [`word ${i}`, bit(0)],
      [0, bit(1), bit(2), bit(3), i % 7 === 0 ? null : i, i % 5],
    ];
  });
  expect(written(given, () => null)).toEqual(expected(given));
});
