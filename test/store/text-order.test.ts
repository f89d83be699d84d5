/** Orders by text read in slices are what one long statement would say, and use the index; searches find the same kept or read. */
import Database from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SearchTexts, searchText } from '../../electron/store/search-text.ts';
import { TextOrder } from '../../electron/store/text-order.ts';
import { toBlob } from '../../electron/store/chunks.ts';

const SCHEMA = `
CREATE TABLE contact (no INTEGER PRIMARY KEY, email TEXT, name TEXT);
CREATE INDEX contact_by_name ON contact (name IS NULL, name COLLATE NOCASE);
CREATE INDEX contact_by_email ON contact (email IS NULL, email);
CREATE TABLE contact_text (chunk INTEGER PRIMARY KEY, text BLOB NOT NULL, starts BLOB NOT NULL);`;

function contacts(texts: readonly (string | null)[]) {
  const db = new Database(':memory:');
  db.exec(SCHEMA);
  const add = db.prepare('INSERT INTO contact (no, email, name) VALUES (?, ?, ?)');
  texts.forEach((text, i) => add.run(i + 1, text, text));
  return db;
}

const text = fc.option(
  fc.oneof(
    fc.constantFrom('', 'ann', 'Ann', 'ANN', 'émile', 'Émile', 'zoë', '‮evil'),
    fc.string({ maxLength: 3 }),
  ),
  { nil: null },
);

test('a slice after another gives the order that one statement gives, ties and the nameless included', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (texts, slice) => {
      const db = contacts(texts);
      const by = (order: string): unknown =>
        db.prepare(`SELECT no FROM contact ORDER BY ${order}`).pluck().all();
      expect([...new TextOrder(db, 'name', slice).all()]).toEqual(
        by('name IS NULL, name COLLATE NOCASE, no'),
      );
      expect([...new TextOrder(db, 'email', slice).all()]).toEqual(by('email IS NULL, email, no'));
      db.close();
    }),
    { numRuns: 150 },
  );
});

test('an order half read is read to its end by whoever asks for it, and then stays', () => {
  const db = contacts(['c', 'b', null, 'a']);
  const order = new TextOrder(db, 'name', 1);
  expect(order.readOn()).toBe(false);
  expect(order.readOn()).toBe(false);
  expect([...order.all()]).toEqual([4, 2, 1, 3]);
  expect(order.readOn()).toBe(true);
  db.exec('DELETE FROM contact');
  expect([...order.all()]).toEqual([4, 2, 1, 3]);
  db.close();
});

test('a search finds the same whether the text is kept, half kept or read', () => {
  const field = fc.constantFrom('Ann', 'ANNA', 'bob@shop.example', 'ßeta', '中文', ' ', 'x');
  const chunk = fc.array(fc.array(field, { maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(chunk, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('ann', 'a', 'shop', '文', 'nobody'),
      fc.boolean(),
      (chunks, sought, whole) => {
        const db = contacts(Array.from({ length: 5_000 }, () => null));
        chunks.forEach((people, i) => {
          const { text: blob, starts } = searchText(people);
          db.prepare('INSERT INTO contact_text VALUES (?, ?, ?)').run(i, blob, toBlob(starts));
        });
        const found = new SearchTexts(db).find(sought, whole);
        const kept = new SearchTexts(db);
        kept.keepOn();
        expect(kept.find(sought, whole)).toEqual(found);
        while (!kept.keepOn());
        expect(kept.find(sought, whole)).toEqual(found);
        const has = (fields: readonly string[]): boolean =>
          fields.some((one) => {
            const folded = one.normalize('NFKC').toLowerCase();
            return whole ? folded === sought : folded.includes(sought);
          });
        expect(found.length).toBe(chunks.flat().filter(has).length);
        db.close();
      },
    ),
    { numRuns: 40 },
  );
});
