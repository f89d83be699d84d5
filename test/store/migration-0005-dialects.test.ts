import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

it('completes how each source was read, and leaves an import that was never sealed alone', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 5) db.exec(sql);
  db.exec(
    `INSERT INTO source (id, name, dialect) VALUES (1, 'a.csv', '{"format":"csv","encoding":"utf-8","delimiter":";","newline":"\\n","header":["x"],"sheet":null}'), (2, 'b.csv', NULL);
     INSERT INTO source_mark (source, row, line, at) VALUES (1, 1, 4, 30), (1, 2001, 2004, 9000)`,
  );
  db.exec(MIGRATIONS.find(({ version }) => version === 5)!.sql);
  const dialects = db.prepare('SELECT dialect FROM source ORDER BY id').all();
  expect(JSON.parse(String(dialects[0]!['dialect']))).toEqual({
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ';',
    newline: '\n',
    header: ['x'],
    sheet: null,
    quote: '"',
    escape: 'doubled',
    nuls: 0,
    headerLine: 3,
  });
  expect(dialects[1]!['dialect']).toBeNull();
  db.close();
});
