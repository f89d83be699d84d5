/** What a person said of readings of a campaign's own message. Each word is logged. */
import type { Connection } from './connect.ts';
import type { Log } from './log.ts';
import type { ReadingVerdict } from './store.ts';

/** One word, and who said it. */
export interface JudgedReading extends ReadingVerdict {
  readonly source: number;
  readonly actor: string;
}

export class ReadingVerdicts {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #now: () => Date;

  constructor(db: Connection, log: Log, now: () => Date) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  /** A confirmation whose edit was undone no longer stands. */
  of(source: number): readonly ReadingVerdict[] {
    return this.#db
      .prepare<[number], ReadingVerdict>(
        `SELECT v.reading, v.verdict, v.edit FROM reading_verdict v LEFT JOIN source e ON e.id = v.edit
         WHERE v.source = ? AND (v.verdict = 'refused' OR e.sealed = 1)`,
      )
      .all(source);
  }

  /** Every word that is kept, of confirmations undone since too. */
  all(): readonly JudgedReading[] {
    return this.#db
      .prepare<[], JudgedReading>(
        'SELECT source, reading, verdict, edit, actor FROM reading_verdict ORDER BY source, reading',
      )
      .all();
  }

  save(
    { source, reading, verdict, edit }: ReadingVerdict & { readonly source: number },
    actor: string,
  ): void {
    this.#db.transaction(() => {
      this.#db
        .prepare(
          'INSERT OR REPLACE INTO reading_verdict (source, reading, verdict, at, actor, edit) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(source, reading, verdict, this.#now().toISOString(), actor, edit);
      this.#log.append(actor, 'reading_judged', { source, reading, verdict, edit });
    })();
  }

  remove(source: number, reading: string, actor: string): void {
    this.#db.transaction(() => {
      const { changes } = this.#db
        .prepare('DELETE FROM reading_verdict WHERE source = ? AND reading = ?')
        .run(source, reading);
      if (changes > 0) this.#log.append(actor, 'reading_judged', { source, reading, verdict: null });
    })();
  }
}
