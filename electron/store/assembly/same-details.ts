/** Contact rows that hold one and the same detail: an email, a phone or a person's id. */
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

/** Gathers one detail of every sealed contact row. Yields between batches. */
export function* sameDetails(
  db: Connection,
  column: 'email_key' | 'phone_key' | 'person_id',
  sealed: ReadonlySet<number>,
  apart: KeysApart | null,
): Generator<void, SameDetails> {
  const details = new SameDetails();
  for (const rows of scan(db, 'contact_row', `key, ${column}, email_key IS NOT NULL`, sealed, apart)) {
    for (const [, , key, detail, hasEmail] of rows)
      if (detail !== null) details.add(String(detail), Number(key), hasEmail === 1);
    yield;
  }
  return details;
}
