/**
 * Where the evidence of a chunk of contacts is: records of a few words each, written once in the order of import and read
 * back a chunk at a time. It spares an index and a sort of ten million messages: a chunk's records are close together and
 * few enough to be ordered when they are read.
 */
import type { EvidenceKind } from '../../../shared/model/evidence.ts';
import { chunkCount, chunkOf, CHUNK, fromBlob, toBlob } from '../chunks.ts';
import type { Connection } from '../connect.ts';

type Kind = Exclude<EvidenceKind, 'campaign' | 'review' | 'collection_point' | 'placement'>;

/** The numbers the audit file knows the kinds by. */
const KIND: Readonly<Record<Kind, number>> = {
  contact: 0,
  collection: 1,
  transaction: 2,
  preference: 3,
  message: 4,
};

/** Memory for records not yet written, in words. */
const WAITING = 4 << 20;
const LEAST = 128;
const MOST = 4096;

/** Writes records; its owner brings the transactions. Nothing is lost only after `finish`. */
export class FragmentWriter {
  readonly #insert;
  readonly #size: number;
  readonly #kind: number;
  readonly #record: number;
  readonly #open: (Uint32Array | undefined)[];
  readonly #used: Uint32Array;

  /** @param record words of a record, the contact's place in its chunk among them. */
  constructor(db: Connection, kind: Kind, record: number, contacts: number) {
    const chunks = chunkCount(contacts);
    const share = Math.min(MOST, Math.max(LEAST, Math.floor(WAITING / Math.max(1, chunks))));
    this.#insert = db.prepare('INSERT INTO fragment (chunk, kind, records) VALUES (?, ?, ?)');
    this.#kind = KIND[kind];
    this.#record = record;
    this.#size = share - (share % record);
    this.#open = Array.from({ length: chunks });
    this.#used = new Uint32Array(chunks);
  }

  /** Adds a record whose first word is the contact's place, and returns where the other words go. */
  add(contact: number): { readonly words: Uint32Array; readonly at: number } {
    const chunk = chunkOf(contact);
    let words = this.#open[chunk];
    if (words === undefined) words = this.#open[chunk] = new Uint32Array(this.#size);
    if (this.#used[chunk] === this.#size) this.#write(chunk, words);
    const at = this.#used[chunk]!;
    this.#used[chunk] = at + this.#record;
    words[at] = contact % CHUNK;
    this.#place.words = words;
    this.#place.at = at;
    return this.#place;
  }
  /** The answer of `add`, one for all: it is called for every message. */
  readonly #place: { words: Uint32Array; at: number } = { words: new Uint32Array(0), at: 0 };

  finish(): void {
    this.#open.forEach((words, chunk) => words !== undefined && this.#write(chunk, words));
  }

  #write(chunk: number, words: Uint32Array): void {
    if (this.#used[chunk] === 0) return;
    this.#insert.run(chunk, this.#kind, toBlob(words.subarray(0, this.#used[chunk])));
    this.#used[chunk] = 0;
  }
}

/** A statement's answers, kept ready: the records of one kind in one chunk, in the order in which they were written. */
export function fragmentReader(db: Connection): (kind: Kind, chunk: number) => Uint32Array {
  const read = db
    .prepare<[number, number], Buffer>(
      'SELECT records FROM fragment WHERE chunk = ? AND kind = ? ORDER BY id',
    )
    .pluck();
  return (kind, chunk) => {
    const parts = read.all(chunk, KIND[kind]);
    return parts.length === 1 ? fromBlob(parts[0]!) : fromBlob(Buffer.concat(parts));
  };
}
