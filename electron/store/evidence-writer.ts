/** Packed rows into the tables of evidence, and the names of contacts into theirs. */
import type { Connection } from './connect.ts';
import { ContactKeys } from './contact-keys.ts';
import { PACKED_TABLES, type PackedRows } from './packed-rows.ts';
import { WideInsert } from './wide-insert.ts';

export class EvidenceWriter {
  readonly #insert: WideInsert;
  readonly #keys: ContactKeys;
  /** Numbers of the names met since nothing waited. */
  #met: number[] = [];

  constructor(db: Connection, source: number) {
    this.#insert = new WideInsert(db, PACKED_TABLES, source);
    this.#keys = new ContactKeys(db);
  }

  /** To be called within a transaction. */
  write(packed: PackedRows): void {
    const names: string[] = [];
    let at = 0;
    for (const length of packed.nameLengths) names.push(packed.names.slice(at, (at += length)));
    for (const key of this.#keys.intern(names)) this.#met.push(key);
    this.#insert.write(packed, this.#met);
    if (packed.restarts) this.#met = [];
  }
}
