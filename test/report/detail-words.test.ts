/** What is said of the details of a file: the first rows, how many more, and whose numbers are read as the audit's country's. */
import { expect, it } from 'vitest';
import { localNumbersSentence, unreadDetailSentences } from '../../shared/report/detail-words.ts';

const unread = (rows: number, first: readonly number[], kinds = {}): string | undefined =>
  unreadDetailSentences({
    kinds,
    unreadDetails: [{ heading: '$& Email', fault: 'no_address', rows, first }],
  })[0];

it('names the rows that fit, and counts the others', () => {
  const held = 'hold an email address in "$& Email" that cannot be read; the contacts are kept without it';
  expect(unread(3, [4, 17, 90], { contact: 1 })).toBe(`3 rows ${held} (rows 4, 17 and 90)`);
  expect(unread(1_205, [4, 17, 1_090], { contact: 1 })).toBe(
    `1,205 rows ${held} (rows 4, 17, 1,090 and 1,202 more)`,
  );
  expect(unread(1, [4])).toContain('the row is kept without it (row 4)');
});

it('counts numbers, and names the country', () => {
  expect(localNumbersSentence({ kinds: {} })).toBeNull();
  expect(localNumbersSentence({ kinds: {}, localNumbers: { country: 'IE', numbers: 1_204 } })).toBe(
    '1,204 phone numbers have no country code, and were read as those of the audit’s country (Ireland)',
  );
});
