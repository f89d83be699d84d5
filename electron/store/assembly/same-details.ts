/**
 * Contact rows that hold one and the same detail: an email, a phone or a person's id. Nearly every detail is held once and
 * asked for by nobody: those are told apart by their hashes first and never kept, so that a million of them cost little.
 */
import type { Connection } from '../connect.ts';
import type { KeysApart } from './keys-apart.ts';
import { scan } from './scan.ts';

/** One contact row among those that share a detail. */
export interface Holder {
  readonly key: number;
  readonly hasEmail: boolean;
}

const NONE = -1;

/** Rows by the detail they hold. Rows of one detail are chained, so that a million details cost a map and two arrays. */
export class SameDetails {
  readonly #last = new Map<string, number>();
  #keys = new Int32Array(1 << 16);
  #before = new Int32Array(1 << 16);
  #hasEmail = new Uint8Array(1 << 16);
  #rows = 0;

  add(detail: string, key: number, hasEmail: boolean): void {
    const at = this.#rows++;
    if (at === this.#keys.length) this.#grow();
    this.#keys[at] = key;
    this.#hasEmail[at] = hasEmail ? 1 : 0;
    this.#before[at] = this.#last.get(detail) ?? NONE;
    this.#last.set(detail, at);
  }

  holders(detail: string): readonly Holder[] {
    return this.#chain(this.#last.get(detail) ?? NONE);
  }

  /** Details with their holders, those held by one row only left out. */
  *shared(): Generator<readonly Holder[]> {
    for (const last of this.#last.values()) if (this.#before[last]! !== NONE) yield this.#chain(last);
  }

  #chain(last: number): readonly Holder[] {
    const found: Holder[] = [];
    for (let at = last; at !== NONE; at = this.#before[at]!)
      found.push({ key: this.#keys[at]!, hasEmail: this.#hasEmail[at] === 1 });
    return found;
  }

  #grow(): void {
    const wider = <A extends Int32Array | Uint8Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#keys = wider(this.#keys, new Int32Array(2 * this.#rows));
    this.#before = wider(this.#before, new Int32Array(2 * this.#rows));
    this.#hasEmail = wider(this.#hasEmail, new Uint8Array(2 * this.#rows));
  }
}

/** Which details may come more than once: two bits for each hash, and several times as many hashes as details. */
class Repeats {
  readonly #bits: number;
  readonly #once: Uint8Array;
  readonly #again: Uint8Array;

  constructor(details: number) {
    this.#bits = Math.min(31, Math.max(10, Math.ceil(Math.log2(16 * (details + 1)))));
    this.#once = new Uint8Array(2 ** (this.#bits - 3));
    this.#again = new Uint8Array(2 ** (this.#bits - 3));
  }

  add(detail: string): void {
    const hash = this.#hash(detail);
    const [at, bit] = [hash >>> 3, 1 << (hash & 7)];
    if ((this.#once[at]! & bit) === 0) this.#once[at]! |= bit;
    else this.#again[at]! |= bit;
  }

  mayHave(detail: string): boolean {
    const hash = this.#hash(detail);
    return (this.#again[hash >>> 3]! & (1 << (hash & 7))) !== 0;
  }

  /** FNV-1a, folded to as many bits as there are. */
  #hash(detail: string): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < detail.length; i++) hash = Math.imul(hash ^ detail.charCodeAt(i), 0x01000193);
    return ((hash >>> 0) ^ (hash >>> this.#bits)) & (2 ** this.#bits - 1);
  }
}

/**
 * Gathers one detail of every sealed contact row, of which those are kept that several rows hold or that are asked for by
 * name. Yields between batches.
 * @param named the details that will be asked for.
 */
export function* sameDetails(
  db: Connection,
  column: 'email_key' | 'phone_key' | 'person_id',
  sealed: ReadonlySet<number>,
  apart: KeysApart | null,
  named: Iterable<readonly string[]> = [],
): Generator<void, SameDetails> {
  const repeats = new Repeats(
    db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM contact_row').pluck().get()!,
  );
  for (const some of named) {
    for (const detail of some) {
      repeats.add(detail);
      repeats.add(detail);
    }
    yield;
  }
  for (const rows of scan(db, 'contact_row', column, sealed)) {
    for (const [, , detail] of rows) if (detail !== null) repeats.add(String(detail));
    yield;
  }
  const details = new SameDetails();
  for (const rows of scan(db, 'contact_row', `key, ${column}, email_key IS NOT NULL`, sealed, apart)) {
    for (const [, , key, detail, hasEmail] of rows)
      if (detail !== null && repeats.mayHave(String(detail)))
        details.add(String(detail), Number(key), hasEmail === 1);
    yield;
  }
  return details;
}
