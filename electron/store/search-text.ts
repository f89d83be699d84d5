/**
 * Finding contacts by any part of their ids, emails, phones and names, whatever the case.
 *
 * The text of a chunk of contacts is one blob, which the machine scans at a gigabyte a second: a million contacts take
 * about fifty milliseconds once their text is in memory, in any script and from one letter on, where an index of every three letters would be larger
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

/** The text of a chunk's contacts as it is searched. */
interface ChunkText {
  readonly text: Buffer;
  readonly starts: Uint32Array;
}

/** Text kept in memory; of a longer one the rest is read again for each search. */
const KEPT_BYTES = 256 << 20;

export class SearchTexts {
  readonly #read;
  readonly #chunks: number;
  readonly #contacts: number;
  readonly #kept: ChunkText[] = [];
  #keptBytes = 0;

  constructor(db: Connection) {
    this.#read = db
      .prepare<[number], [Buffer, Buffer]>('SELECT text, starts FROM contact_text WHERE chunk = ?')
      .raw();
    const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get()!;
    this.#chunks = count('SELECT coalesce(max(chunk) + 1, 0) FROM contact_text');
    this.#contacts = count('SELECT coalesce(max(no), 0) FROM contact');
  }

  /** Keeps one chunk more; whether there is nothing more to keep. */
  keepOn(): boolean {
    const chunk = this.#kept.length;
    if (chunk === this.#chunks || this.#keptBytes > KEPT_BYTES) return true;
    this.#chunk(chunk);
    return false;
  }

  /** Numbers of the contacts with a field that holds the text, or, `whole`, that is the text; in contact order. */
  find(text: string, whole = false): Uint32Array {
    const sought = Buffer.from(whole ? `${FIELD}${folded(text)}${FIELD}` : folded(text));
    const found = new Uint32Array(this.#contacts);
    let length = 0;
    for (let chunk = 0; chunk < this.#chunks; chunk++) {
      const { text: blob, starts } = this.#chunk(chunk);
      const { first } = contactsOf(chunk, Number.MAX_SAFE_INTEGER);
      let i = 0;
      for (let at = blob.indexOf(sought); at !== -1;) {
        while (i + 1 < starts.length && starts[i + 1]! <= at) i++;
        found[length++] = first + i;
        if (++i === starts.length) break;
        at = blob.indexOf(sought, starts[i]);
      }
    }
    return found.slice(0, length);
  }

  /** As kept, else read, and kept if it is the next of those and there is room. */
  #chunk(chunk: number): ChunkText {
    const kept = this.#kept[chunk];
    if (kept !== undefined) return kept;
    const row = this.#read.get(chunk);
    const read =
      row === undefined
        ? { text: Buffer.alloc(0), starts: new Uint32Array() }
        : { text: row[0], starts: fromBlob(row[1]) };
    if (chunk === this.#kept.length && this.#keptBytes <= KEPT_BYTES) {
      this.#kept.push(read);
      this.#keptBytes += read.text.length;
    }
    return read;
  }
}
