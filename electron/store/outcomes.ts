/**
 * Stored outcomes, a chunk of contacts at a time.
 *
 * Outcomes of every run are kept, and with them the key of each contact: its first interned name, which means the same
 * contact whatever is imported later. `key_contact` tells whose it is now, so that two runs can be compared contact by
 * contact even where they were numbered differently.
 */
import { chunkOf, contactsOf, fromBlob, toBlob } from './chunks.ts';
import type { Connection } from './connect.ts';
import { CONTACT, CONTACT_WORDS, MESSAGE_WORDS, type ChunkOutcomes } from './outcome-words.ts';

/** One contact's outcome in a run, by its stable key. */
export interface KeyedOutcome {
  readonly key: number;
  readonly packed: number;
  readonly messages: number;
  readonly unlawful: number;
  readonly undetermined: number;
}

/** What a run holds of one contact: its outcome, and its messages' by number. */
export interface StoredOutcome {
  readonly packed: number;
  readonly messages: ReadonlyMap<number, number>;
}

/** The chunk asked about last: contacts are mostly asked about in order. */
interface OpenChunk {
  readonly run: number;
  readonly chunk: number;
  readonly contacts: Uint32Array;
  readonly messages: Uint32Array;
  /** By contact of the chunk: how many messages the contacts before it had; at the end, all. */
  readonly before: Uint32Array;
}

export class Outcomes {
  readonly #db: Connection;
  readonly #read;
  readonly #numbered;
  #open: OpenChunk | null = null;
  /** The latest run asked about; a run never changes once it is sealed. 20 bytes for each contact. */
  #loaded: { readonly run: number; readonly words: Uint32Array } | null = null;

  constructor(db: Connection) {
    this.#db = db;
    this.#read = db.prepare<[number, number], { contacts: Buffer; messages: Buffer }>(
      'SELECT contacts, messages FROM outcome_chunk WHERE run = ? AND chunk = ?',
    );
    this.#numbered = db
      .prepare<[number], number>(
        'SELECT 1 FROM run r JOIN assembled a ON a.stamp = r.assembly WHERE r.id = ?',
      )
      .pluck();
  }

  add(run: number, { chunk, contacts, messages }: ChunkOutcomes): void {
    const { first, last } = contactsOf(chunk, Number.MAX_SAFE_INTEGER);
    const keys = this.#db
      .prepare<[number, number], number>('SELECT key FROM contact WHERE no BETWEEN ? AND ? ORDER BY no')
      .pluck()
      .all(first, last);
    this.#db
      .prepare('INSERT INTO outcome_chunk (run, chunk, keys, contacts, messages) VALUES (?, ?, ?, ?, ?)')
      .run(run, chunk, toBlob(Uint32Array.from(keys)), toBlob(contacts), toBlob(messages));
  }

  /** Words of every contact from number 1 on. Loaded once for a run; empty when its contacts are numbered otherwise now. */
  columns(run: number): Uint32Array {
    if (this.#loaded?.run === run) return this.#loaded.words;
    const blobs = this.#isNumberedAlike(run)
      ? this.#db
          .prepare<[number], Buffer>('SELECT contacts FROM outcome_chunk WHERE run = ? ORDER BY chunk')
          .pluck()
          .all(run)
      : [];
    const words = fromBlob(Buffer.concat(blobs));
    this.#loaded = { run, words };
    return words;
  }

  /** One contact's words, without those of all others being loaded; `null` when the run does not hold it under that number. */
  wordsOf(run: number, contact: number): Uint32Array | null {
    if (this.#loaded?.run === run) return wordsAt(this.#loaded.words, contact - 1);
    const chunk = contact >= 1 && this.#isNumberedAlike(run) ? this.#chunk(run, chunkOf(contact)) : null;
    return chunk === null ? null : wordsAt(chunk.contacts, placeIn(contact));
  }

  /** Contacts are about to be numbered anew. */
  forget(): void {
    this.#loaded = null;
    this.#open = null;
  }

  /** `null` when the run does not hold the contact under that number. */
  of(run: number, contact: number): StoredOutcome | null {
    const chunk = this.#isNumberedAlike(run) ? this.#chunk(run, chunkOf(contact)) : null;
    if (chunk === null) return null;
    const { contacts, messages, before } = chunk;
    const place = placeIn(contact);
    if (place * CONTACT_WORDS >= contacts.length) return null;
    const found = new Map<number, number>();
    for (let i = before[place]!; i < before[place + 1]!; i++)
      found.set(messages[i * MESSAGE_WORDS]!, messages[i * MESSAGE_WORDS + 1]!);
    return { packed: contacts[place * CONTACT_WORDS + CONTACT.packed]!, messages: found };
  }

  #chunk(run: number, chunk: number): OpenChunk | null {
    if (this.#open?.run === run && this.#open.chunk === chunk) return this.#open;
    const row = this.#read.get(run, chunk);
    if (row === undefined) return null;
    const contacts = fromBlob(row.contacts);
    const before = new Uint32Array(contacts.length / CONTACT_WORDS + 1);
    for (let i = 0; i + 1 < before.length; i++)
      before[i + 1] = before[i]! + contacts[i * CONTACT_WORDS + CONTACT.messages]!;
    return (this.#open = { run, chunk, contacts, messages: fromBlob(row.messages), before });
  }

  /** Every contact's outcome in a run, earlier ones too, by the contact's stable key, in the order of that run. */
  *keyed(run: number): Generator<KeyedOutcome> {
    const rows = this.#db.prepare<[number, number], { keys: Buffer; contacts: Buffer }>(
      'SELECT keys, contacts FROM outcome_chunk WHERE run = ? AND chunk = ?',
    );
    for (let chunk = 0; chunk <= this.#lastChunk(run); chunk++) {
      const row = rows.get(run, chunk)!;
      const keys = fromBlob(row.keys);
      const words = fromBlob(row.contacts);
      for (let i = 0; i < keys.length; i++) {
        const at = i * CONTACT_WORDS;
        yield {
          key: keys[i]!,
          packed: words[at + CONTACT.packed]!,
          messages: words[at + CONTACT.messages]!,
          unlawful: words[at + CONTACT.unlawful]!,
          undetermined: words[at + CONTACT.undetermined]!,
        };
      }
    }
  }

  #lastChunk(run: number): number {
    return this.#db
      .prepare<[number], number>('SELECT coalesce(max(chunk), -1) FROM outcome_chunk WHERE run = ?')
      .pluck()
      .get(run)!;
  }

  /** Whether the run's contacts have the numbers that contacts have now. */
  #isNumberedAlike(run: number): boolean {
    return this.#numbered.get(run) !== undefined;
  }

  remove(run: number): void {
    if (this.#open?.run === run) this.#open = null;
    this.#db.prepare('DELETE FROM outcome_chunk WHERE run = ?').run(run);
  }
}

/** A contact's place in its chunk. */
function placeIn(contact: number): number {
  return contact - contactsOf(chunkOf(contact), Number.MAX_SAFE_INTEGER).first;
}

function wordsAt(words: Uint32Array, place: number): Uint32Array | null {
  const at = place * CONTACT_WORDS;
  return at < 0 || at >= words.length ? null : words.subarray(at, at + CONTACT_WORDS);
}
