/**
 * What the audit file keeps about itself: where its log ends, how long it is to be kept, its own secret, and whether any
 * message of its sources records an opening or a click.
 */
import { randomBytes } from 'node:crypto';
import type { Connection } from './connect.ts';

type Kept = 'log_head' | 'retain_until' | 'pseudonym_key' | 'engagement';

export class Keeping {
  readonly #db: Connection;

  constructor(db: Connection) {
    this.#db = db;
  }

  get(name: Kept): string | null {
    return (
      this.#db.prepare<[string], string>('SELECT value FROM keeping WHERE name = ?').pluck().get(name) ?? null
    );
  }

  set(name: Kept, value: string): void {
    this.#db
      .prepare(
        'INSERT INTO keeping (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      )
      .run(name, value);
  }

  remove(name: Kept): void {
    this.#db.prepare('DELETE FROM keeping WHERE name = ?').run(name);
  }

  /** 32 random bytes, made once. */
  secret(name: Kept): Buffer {
    const kept = this.get(name);
    if (kept !== null) return Buffer.from(kept, 'hex');
    const made = randomBytes(32);
    this.set(name, made.toString('hex'));
    return made;
  }
}
