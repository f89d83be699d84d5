/**
 * Finding contacts by any part of their ids, emails, phones and names, whatever the case.
 *
 * The text of a chunk of contacts is one blob, which the machine scans at a gigabyte a second: a million contacts take
 * about fifty milliseconds, in any script and from one letter on, where an index of every three letters would be larger
 * than the text and blind to two.
 */
import { contactsOf, fromBlob } from './chunks.ts';
import type { Connection } from './connect.ts';

const FIELD = '\u001F';
const CONTACT = '\u001E';

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The text of a chunk's contacts, each field once between two marks, and where each contact starts, in bytes. */
export function searchText(contacts: readonly (readonly string[])[]): {
  readonly text: Buffer;
  readonly starts: Uint32Array;
} {
  const starts = new Uint32Array(contacts.length);
  const parts: Buffer[] = [];
  let length = 0;
  contacts.forEach((fields, i) => {
    starts[i] = length;
    const clean = new Set(fields.map((field) => folded(field.replace(/[\u001E\u001F]/g, ' '))));
    const part = Buffer.from(`${FIELD}${[...clean].join(FIELD)}${FIELD}${CONTACT}`);
    parts.push(part);
    length += part.length;
  });
  return { text: Buffer.concat(parts), starts };
}

/** Numbers of the contacts with a field that holds the text, or, `whole`, that is the text; in contact order. */
export function searchContacts(db: Connection, text: string, whole = false): Uint32Array {
  const sought = Buffer.from(whole ? `${FIELD}${folded(text)}${FIELD}` : folded(text));
  const found: number[] = [];
  const chunks = db
    .prepare<[], [number, Buffer, Buffer]>('SELECT chunk, text, starts FROM contact_text ORDER BY chunk')
    .raw()
    .iterate();
  for (const [chunk, blob, startBlob] of chunks) {
    const starts = fromBlob(startBlob);
    const { first } = contactsOf(chunk, Number.MAX_SAFE_INTEGER);
    let i = 0;
    for (let at = blob.indexOf(sought); at !== -1;) {
      while (i + 1 < starts.length && starts[i + 1]! <= at) i++;
      found.push(first + i);
      if (++i === starts.length) break;
      at = blob.indexOf(sought, starts[i]);
    }
  }
  return Uint32Array.from(found);
}
