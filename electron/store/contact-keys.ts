/** Contact keys: the name that each contact goes by in its rows, held once and referred to by number. */
import type { Connection } from './connect.ts';

const WIDTH = 50;
/** Names kept in memory, about 20 MB. */
const REMEMBERED = 200_000;

export class ContactKeys {
  /** Names met more than once: most files either bring new contacts or name the same ones again and again. */
  readonly #remembered = new Map<string, number>();
  readonly #addMany;
  readonly #add;
  readonly #find;

  constructor(db: Connection) {
    const insert = (rows: number): string =>
      `INSERT INTO contact_key (value) VALUES ${Array(rows).fill('(?)').join(', ')} ON CONFLICT DO NOTHING`;
    this.#addMany = db.prepare(insert(WIDTH));
    this.#add = db.prepare(insert(1));
    this.#find = db.prepare<[string], number>('SELECT id FROM contact_key WHERE value = ?').pluck();
  }

  /** The numbers of these names, in their order; a new name gets a new number. */
  intern(names: readonly string[]): readonly number[] {
    const numbers = names.map((name) => this.#remembered.get(name) ?? 0);
    let unknown: number[] = [];
    for (let i = 0; i < names.length; i++) {
      if (numbers[i] !== 0) continue;
      unknown.push(i);
      if (unknown.length < WIDTH) continue;
      const { changes, lastInsertRowid } = this.#addMany.run(unknown.map((at) => names[at]!));
      // All are new: SQLite numbers them one after another. Otherwise each is looked up.
      if (changes === WIDTH) {
        const first = Number(lastInsertRowid) - WIDTH + 1;
        unknown.forEach((at, place) => (numbers[at] = first + place));
      } else for (const at of unknown) numbers[at] = this.#lookUp(names[at]!);
      unknown = [];
    }
    for (const at of unknown) {
      const { changes, lastInsertRowid } = this.#add.run(names[at]);
      numbers[at] = changes === 1 ? Number(lastInsertRowid) : this.#lookUp(names[at]!);
    }
    return numbers;
  }

  #lookUp(name: string): number {
    const number = this.#find.get(name)!;
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(ownText(name), number);
    return number;
  }
}

/** The same text in memory of its own: a piece of a longer one would keep all of that. */
function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
