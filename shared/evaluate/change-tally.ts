/** What changes between two evaluations of the same contacts, counted as they go by. */
import type { Changes, Move } from '../model/changes.ts';
import type { ContactResult } from '../model/finding.ts';
import type { Conclusion } from '../model/outcome.ts';

export class ChangeTally {
  readonly #contacts = new Moves();
  readonly #messages = new Moves();

  /** @param before @param after of one contact; the same messages, in one order. */
  add(before: ContactResult, after: ContactResult): void {
    this.#contacts.add(before.mayMarket, after.mayMarket);
    for (let i = 0; i < before.messages.length; i++)
      this.#messages.add(before.messages[i]!.lawful, after.messages[i]!.lawful);
  }

  get contacts(): Changes {
    return this.#contacts.changes;
  }
  get messages(): Changes {
    return this.#messages.changes;
  }
}

class Moves {
  #total = 0;
  readonly #moves = new Map<string, { -readonly [K in keyof Move]: Move[K] }>();

  add(from: Conclusion, to: Conclusion): void {
    this.#total++;
    if (from === to) return;
    const key = `${from} ${to}`;
    const move = this.#moves.get(key) ?? { from, to, count: 0 };
    move.count++;
    this.#moves.set(key, move);
  }

  get changes(): Changes {
    const moves = [...this.#moves.values()].sort((a, b) => b.count - a.count);
    return { total: this.#total, changed: moves.reduce((sum, { count }) => sum + count, 0), moves };
  }
}
