/** Rows of a source as they are handed to the store: read and understood on one thread, perhaps, and written on another. */
import type { ContactKey, EvidenceKind } from '../../shared/model/evidence.ts';
import type { OriginalRow } from '../import/original-row.ts';
import type { Rejection, SourceRow } from '../import/source.ts';
import { COLUMNS, columnsOf, othersReached } from './evidence-tables.ts';
import { StripePacker, type Stripes, type Value, type Word } from './stripes.ts';

export interface PackedRows extends Stripes {
  /** Names of contacts in the order they were met, end to end, and how long each is. A stripe's key counts them. */
  readonly names: string;
  readonly nameLengths: Uint32Array<ArrayBuffer>;
  readonly rejected: readonly {
    readonly row: number;
    readonly line: number;
    readonly rejection: Rejection;
    readonly corrects?: OriginalRow;
  }[];
  readonly corrected: readonly { readonly row: number; readonly corrects: OriginalRow }[];
}

const KINDS = Object.keys(COLUMNS) as readonly EvidenceKind[];
export const PACKED_TABLES = KINDS.map((kind) => COLUMNS[kind]);
const TABLE_OF = Object.fromEntries(KINDS.map((kind, i) => [kind, i])) as Record<EvidenceKind, number>;

/** Rows do not wait for others like them longer than this, so that each lies near its neighbours in the file (see `recordsOfRow`). */
const WAIT = 4;

/** The interned name of a contact: its own id, else its email, else its phone. */
export function nameOf({ contactId, email, phone }: ContactKey): string {
  return contactId ?? (email === null ? `tel:${phone ?? ''}` : `email:${email}`);
}

export class RowPacker {
  readonly #stripes = new StripePacker(PACKED_TABLES);
  readonly #into = (kind: EvidenceKind, words: readonly Word[], own: readonly Value[]): void =>
    this.#stripes.add(TABLE_OF[kind], words, own);
  /** Names met since nothing waited. */
  #met = 0;
  #taken = 0;
  #rows = 0;
  #names: string[] = [];
  #rejected: PackedRows['rejected'][number][] = [];
  #corrected: PackedRows['corrected'][number][] = [];

  /** Rows added since some were taken. */
  get rows(): number {
    return this.#rows;
  }

  add(rows: readonly SourceRow[]): void {
    this.#rows += rows.length;
    let who: ContactKey | null = null;
    const named = (one: ContactKey): number => {
      // The records of one row mostly are about one contact.
      if (one !== who) {
        who = one;
        this.#names.push(nameOf(one));
        this.#met++;
      }
      return this.#met - 1;
    };
    for (const one of rows) {
      if ('rejection' in one) {
        this.#rejected.push(one);
        continue;
      }
      const { row, records, corrects } = one;
      if (corrects !== undefined) this.#corrected.push({ row, corrects });
      for (const record of records) {
        columnsOf(row, record, 'who' in record ? named(record.who) : 0, this.#into);
        if (record.kind === 'preference')
          for (const other of othersReached(record))
            columnsOf(row, { ...record, who: other }, named(other), this.#into);
      }
    }
  }

  /** What was added since, though some of it may wait for a later batch. `last`: nothing waits any longer. */
  take(last: boolean): PackedRows {
    const stripes = this.#stripes.take(last || ++this.#taken % WAIT === 0);
    if (stripes.restarts) this.#met = 0;
    const names = this.#names;
    const packed = {
      ...stripes,
      names: names.join(''),
      nameLengths: new Uint32Array(names.map((name) => name.length)),
      rejected: this.#rejected,
      corrected: this.#corrected,
    };
    this.#rows = 0;
    this.#names = [];
    this.#rejected = [];
    this.#corrected = [];
    return packed;
  }
}
