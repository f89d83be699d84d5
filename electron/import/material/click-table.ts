/** The links that a report of one campaign counts clicks on: each was in the message that went out. */
import type { Reading } from '../../../shared/model/material.ts';
import { CsvReader } from '../csv.ts';
import { textDecoder } from '../decode.ts';
import { headingKey } from '../../../shared/model/heading.ts';
import type { Dialect } from '../source.ts';
import { refusesAt } from './refusing-address.ts';

/** A line of the table, the address first. */
export type ClickedLink = readonly [url: string, ...counts: string[]];

/** What platforms call the table, and the first head of it: Mailchimp, MailerLite. */
const TABLES = new Set(['clicks by url', 'links activity']);
const HEADS = new Set(['url', 'links']);
const ADDRESS = /^(?:https?:|mailto:)/i;
/** Links of one message; a report with more is read no further. */
const MOST = 2_000;

/** @param bytes the whole file. Empty for a report without such a table, and for a workbook. */
export function clickedLinks(dialect: Dialect, bytes: Iterable<Uint8Array>): readonly ClickedLink[] {
  if (dialect.format !== 'csv') return [];
  const found: ClickedLink[] = [];
  const decode = textDecoder(dialect.encoding);
  const reader = new CsvReader(dialect, 1, dialect.nuls > 0);
  let isTable = false;
  const drain = (): void => {
    while (found.length < MOST && reader.next()) {
      const [first = '', ...counts] = reader.cells.map((cell) => cell.trim());
      if (reader.fault !== null || first === '') continue;
      const key = headingKey(first);
      if (TABLES.has(key)) isTable = true;
      else if (isTable && isLink(first)) found.push([first, ...counts]);
      // The heads of the table stand between its title and its lines; another block ends it.
      else if (!HEADS.has(key)) isTable = false;
    }
  };
  for (const chunk of bytes) {
    reader.push(decode(chunk, false), false);
    drain();
  }
  reader.push(decode(new Uint8Array(0), true), true);
  drain();
  return found;
}

function isLink(cell: string): boolean {
  return ADDRESS.test(cell) || refusesAt(cell);
}

/** A link that refuses is a suggestion like any other: that it was there is all that the table says. */
export function clickReadings(links: readonly ClickedLink[]): readonly Reading[] {
  return links
    .filter(([url]) => refusesAt(url))
    .map((link) => ({
      field: 'means_of_refusing',
      value: 'yes',
      passage: link.join(', ').slice(0, 300),
      place: 'table of clicks',
      why: 'The report lists this link that refuses among those of the message. That is partial evidence: whether the link was plain to see and worked, a report does not say.',
    }));
}
