/** What people told apart: kept with reason and name, undone and never deleted, and logged. */
import type { PartRef, Separation } from '../../shared/model/identity.ts';
import { EVERY_ROW, keysApart, nameApart, nameItself } from './assembly/keys-apart.ts';
import type { Connection } from './connect.ts';
import type { Log } from './log.ts';
import { StoreError } from './store-error.ts';

/** Who decided it, and why. */
export interface Decision {
  readonly reason: string;
  readonly by: string;
}

interface Row {
  readonly id: number;
  readonly key: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly undone_reason: string | null;
  readonly undone_by: string | null;
  readonly undone_at: string | null;
}

/** One separation with what it is about. */
export interface StoredSeparation extends Separation {
  /** The key of the person told apart. */
  readonly person: number;
  /** What was told apart, and what stayed; without files withdrawn since. */
  readonly parts: readonly (PartRef & { readonly stays: boolean })[];
}

export class Separations {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #now: () => Date;

  constructor(db: Connection, log: Log, now: () => Date) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  /** The latest first. */
  all(): readonly StoredSeparation[] {
    const parts = this.#db.prepare<[number], { key: number; source: number; row: number; stays: 0 | 1 }>(
      'SELECT key, source, row, stays FROM separation_part WHERE separation = ? ORDER BY key, source, row',
    );
    return this.#db
      .prepare<[], Row>('SELECT * FROM separation ORDER BY id DESC')
      .all()
      .map((row) => ({
        separation: row.id,
        person: row.key,
        reason: row.reason,
        by: row.by,
        at: row.at,
        undone:
          row.undone_at === null
            ? null
            : { reason: row.undone_reason ?? '', by: row.undone_by ?? '', at: row.undone_at },
        parts: parts.all(row.id).map((part) => ({
          ...part,
          row: part.row === EVERY_ROW ? null : part.row,
          stays: part.stays === 1,
        })),
      }));
  }

  /** Whether whose a row is was decided of it by its number. */
  decidedByRow(): (key: number, source: number, row: number) => boolean {
    const apart = keysApart(this.#db);
    return (key, source, row) => apart?.isDecidedByRow(key, source, row) ?? false;
  }

  /** What is told apart in a separation and what stays, as the log was told of it. */
  named({ parts }: StoredSeparation): {
    readonly names: readonly string[];
    readonly from: readonly string[];
  } {
    const of = (stays: boolean): readonly string[] =>
      parts.filter((part) => part.stays === stays).map((part) => this.#named(part));
    return { names: of(false), from: of(true) };
  }

  /** @returns the separation's number. The next assembly reads it. */
  separate(apart: readonly PartRef[], staying: readonly PartRef[], { reason, by }: Decision): number {
    return this.#db.transaction(() => {
      const person = this.#newPerson(apart);
      const id = Number(
        this.#db
          .prepare('INSERT INTO separation (key, reason, by, at) VALUES (?, ?, ?, ?)')
          .run(person.key, reason, by, this.#now().toISOString()).lastInsertRowid,
      );
      const add = this.#db.prepare(
        'INSERT INTO separation_part (key, source, row, separation, stays) VALUES (?, ?, ?, ?, ?)',
      );
      for (const { key, source, row } of apart) add.run(key, source, row ?? EVERY_ROW, id, 0);
      for (const { key, source, row } of staying) add.run(key, source, row ?? EVERY_ROW, id, 1);
      this.#log.append(by, 'contacts_told_apart', {
        separation: id,
        reason,
        names: apart.map((part) => this.#named(part)),
        from: staying.map((part) => this.#named(part)),
      });
      return id;
    })();
  }

  /** Throws `StoreError` `no_such_separation`, also for one undone before. */
  undo(separation: number, { reason, by }: Decision): void {
    this.#db.transaction(() => {
      const { changes } = this.#db
        .prepare(
          'UPDATE separation SET undone_reason = ?, undone_by = ?, undone_at = ? WHERE id = ? AND undone_at IS NULL',
        )
        .run(reason, by, this.#now().toISOString(), separation);
      if (changes === 0)
        throw new StoreError('no_such_separation', 'There is no such decision, or it was undone before.');
      this.#log.append(by, 'contacts_joined_again', { separation, reason });
    })();
  }

  /** Named after what its rows stand under: the organisation's own ids before others. */
  #newPerson(apart: readonly PartRef[]): { readonly key: number } {
    const names = apart.map(({ key }) => nameItself(this.#nameOf(key)));
    const own = names.filter((name) => name.startsWith('template:'));
    const name = (own.length > 0 ? own : names).toSorted()[0]!;
    const add = this.#db.prepare('INSERT INTO contact_key (value) VALUES (?) ON CONFLICT DO NOTHING');
    for (let n = 2; ; n++) {
      const { changes, lastInsertRowid } = add.run(nameApart(name, n));
      if (changes === 1) return { key: Number(lastInsertRowid) };
    }
  }

  #nameOf(key: number): string {
    const name = this.#db
      .prepare<[number], string>('SELECT value FROM contact_key WHERE id = ?')
      .pluck()
      .get(key);
    if (name === undefined)
      throw new StoreError('no_such_separation', 'There is no such name in this audit.');
    return name;
  }

  #named({ key, source, row }: PartRef): string {
    const file = this.#db
      .prepare<[number], string>('SELECT name FROM source WHERE id = ?')
      .pluck()
      .get(source);
    return `${this.#nameOf(key)}${row === null ? '' : `, row ${row}`} in ${file ?? '?'}`;
  }
}
