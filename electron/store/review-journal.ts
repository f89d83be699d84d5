/**
 * The journal of a similarity review: who did what to which pairs, when and why. Acts are only ever appended; an undo is an act
 * of its own. The log holds an entry for each, with a hash over the pairs it was about.
 */
import { createHash } from 'node:crypto';
import type { Verdict } from '../../shared/model/evidence.ts';
import type { Connection } from './connect.ts';
import type { Log } from './log.ts';
import type { LabelGroups } from '../../shared/model/label-groups.ts';
import { groupingSources, readLabelGroups } from './label-groups.ts';
import { pairKey, poolReviews } from './pooled-reviews.ts';
import {
  importedReviews,
  ownReviews,
  readReviews,
  seenGroups,
  type RecordedReview,
  type ReviewsByPair,
} from './reviews.ts';

/**
 * `sample` draws accepted pairs for a second look, and `second_look` says what it found: neither decides anything. `group` puts
 * labels under a name and `ungroup` takes them out: each of their pairs is a label and that name. `keep_apart` says that labels
 * which look like spellings of that name are not, so that they are not offered again. `acceptance` is the policy's, on the
 * ground in its detail.
 */
export type ActKind =
  | 'verdict'
  | 'settlement'
  | 'skip'
  | 'undo'
  | 'sample'
  | 'second_look'
  | 'group'
  | 'ungroup'
  | 'keep_apart'
  | 'acceptance';

export interface LabelledPair {
  readonly bought: string;
  readonly promoted: string;
}

export interface NewAct {
  readonly reviewer: string;
  readonly kind: ActKind;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  /** The act that this one undoes; `null` for every other kind. */
  readonly undoes: number | null;
  /** What else belongs to it, such as the filter of a bulk decision. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface ReviewAct extends NewAct {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly pairs: number;
  /** The act that undid it, or `null`. */
  readonly undoneBy: number | null;
}

/** One act on one pair, as its history shows it. */
export interface PairAct extends ReviewAct {
  /** Its row among the audit's own reviews. */
  readonly row: number;
}

interface ActRow {
  readonly id: number;
  readonly at: string;
  readonly reviewer: string;
  readonly kind: ActKind;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly detail: string;
  readonly pairs: number;
  readonly undone_by: number | null;
}

const COLUMNS = `a.*, (SELECT count(*) FROM review_pair c WHERE c.act = a.id) AS pairs,
  (SELECT min(u.id) FROM review_act u WHERE u.undoes = a.id) AS undone_by`;

/** Acts that can change a conclusion. */
const DECIDING = "('verdict', 'settlement', 'undo', 'group', 'ungroup', 'acceptance')";

export class ReviewJournal {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #now: () => Date;

  constructor(db: Connection, log: Log, now: () => Date) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  /** Number of the newest act; 0 when there is none. */
  last(): number {
    return lastAct(this.#db);
  }

  /** How many acts after that one can change a conclusion. */
  decidingSince(act: number): number {
    return this.#db
      .prepare<[number], number>(`SELECT count(*) FROM review_act WHERE id > ? AND kind IN ${DECIDING}`)
      .pluck()
      .get(act)!;
  }

  /**
   * All reviews that stand to be weighed, imported ones too.
   * @param acts the last act that is read; the newest when left out.
   * @param groups the labels that stand under one name; as they do by that act when left out.
   */
  reviews(acts = this.last(), groups = this.groups(acts)): ReviewsByPair {
    return readReviews(this.#db, acts, groups);
  }

  /**
   * Which labels stand under one name.
   * @param acts the last act that is read; the newest when left out.
   * @param within the sources to read; `null` for all.
   */
  groups(acts = this.last(), within: ReadonlySet<number> | null = null): LabelGroups {
    return readLabelGroups(this.#db, acts, within);
  }

  /** Sources that put labels together. */
  groupingSources(): readonly number[] {
    return groupingSources(this.#db);
  }

  /** Those of imported files. */
  imported(): readonly RecordedReview[] {
    return importedReviews(this.#db);
  }

  /** Those given in the audit of any of these pairs. */
  own(pairs: readonly LabelledPair[]): readonly RecordedReview[] {
    return ownReviews(
      this.#db,
      this.last(),
      pairs.map(({ bought, promoted }) => pairHash(bought, promoted)),
    );
  }

  /** Reviews of some pairs brought together under the names of their labels. */
  pool(reviews: readonly RecordedReview[], groups: LabelGroups): ReviewsByPair {
    return poolReviews(reviews, groups, seenGroups(this.#db));
  }

  /** Pairs that somebody passed over, and did not come back to. */
  skipped(): readonly LabelledPair[] {
    return this.#db
      .prepare<[], LabelledPair>(
        `SELECT p.bought, p.promoted FROM review_pair p JOIN review_act a ON a.id = p.act
         WHERE a.kind = 'skip' AND NOT EXISTS (SELECT 1 FROM review_act u WHERE u.undoes = a.id)`,
      )
      .all();
  }

  /** Whether somebody passed over a pair. */
  isSkipped(bought: string, promoted: string): boolean {
    return this.history([{ bought, promoted }]).some(
      ({ kind, undoneBy }) => kind === 'skip' && undoneBy === null,
    );
  }

  /** Names acts were recorded under, the latest first. */
  reviewers(limit: number): readonly string[] {
    return this.#db
      .prepare<[number], string>(
        "SELECT reviewer FROM review_act WHERE reviewer NOT LIKE 'Policy: %' GROUP BY reviewer ORDER BY max(id) DESC LIMIT ?",
      )
      .pluck()
      .all(limit);
  }

  /** Appends an act on some pairs, in one transaction with its log entry. */
  record(act: NewAct, pairs: readonly LabelledPair[]): ReviewAct {
    const at = this.#now().toISOString();
    const id = this.#db.transaction(() => {
      const { lastInsertRowid } = this.#db
        .prepare(
          'INSERT INTO review_act (at, reviewer, kind, verdict, reason, undoes, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(at, act.reviewer, act.kind, act.verdict, act.reason, act.undoes, JSON.stringify(act.detail));
      const add = this.#db.prepare(
        'INSERT INTO review_pair (act, pair, bought, promoted) VALUES (?, ?, ?, ?)',
      );
      const hash = createHash('sha256');
      for (const { bought, promoted } of pairs) {
        add.run(lastInsertRowid, pairHash(bought, promoted), bought, promoted);
        hash.update(`${JSON.stringify([bought, promoted])}\n`);
      }
      const { reviewer, kind, ...rest } = act;
      this.#log.append(reviewer, `review_${kind}`, {
        act: Number(lastInsertRowid),
        at,
        ...rest,
        pairs: pairs.length,
        ...(pairs.length === 1 ? shortened(pairs[0]!) : {}),
        sha256: hash.digest('hex'),
      });
      return Number(lastInsertRowid);
    })();
    return { ...act, id, at, pairs: pairs.length, undoneBy: null };
  }

  /** The reviewer's newest act that is neither undone nor itself an undo; `null` when there is none. */
  lastOf(reviewer: string): ReviewAct | null {
    const row = this.#db
      .prepare<[string], ActRow>(
        `SELECT ${COLUMNS} FROM review_act a WHERE reviewer = ? AND kind NOT IN ('undo', 'sample', 'group', 'ungroup', 'keep_apart')
           AND NOT EXISTS (SELECT 1 FROM review_act u WHERE u.undoes = a.id) ORDER BY id DESC LIMIT 1`,
      )
      .get(reviewer);
    return row === undefined ? null : actOf(row);
  }

  /** What the acceptance policy accepted and did not take back. */
  acceptances(): readonly ReviewAct[] {
    return this.#db
      .prepare<[], ActRow>(
        `SELECT ${COLUMNS} FROM review_act a WHERE kind = 'acceptance'
           AND NOT EXISTS (SELECT 1 FROM review_act u WHERE u.undoes = a.id) ORDER BY id`,
      )
      .all()
      .map(actOf);
  }

  /** Every act on labels, the newest first, undone ones too. */
  groupings(): readonly ReviewAct[] {
    return this.#db
      .prepare<[], ActRow>(
        `SELECT ${COLUMNS} FROM review_act a WHERE kind IN ('group', 'ungroup', 'keep_apart') ORDER BY id DESC`,
      )
      .all()
      .map(actOf);
  }

  /** The newest sample for a second look; `null` when none was drawn. */
  latestSample(): ReviewAct | null {
    const row = this.#db
      .prepare<[], ActRow>(
        `SELECT ${COLUMNS} FROM review_act a WHERE kind = 'sample' ORDER BY id DESC LIMIT 1`,
      )
      .get();
    return row === undefined ? null : actOf(row);
  }

  act(id: number): ReviewAct | null {
    const row = this.#db
      .prepare<[number], ActRow>(`SELECT ${COLUMNS} FROM review_act a WHERE id = ?`)
      .get(id);
    return row === undefined ? null : actOf(row);
  }

  pairsOf(act: number): readonly LabelledPair[] {
    return this.#db
      .prepare<[number], LabelledPair>('SELECT bought, promoted FROM review_pair WHERE act = ? ORDER BY id')
      .all(act);
  }

  /** Every act on any of these pairs in either order, oldest first, undone ones too. */
  history(pairs: readonly LabelledPair[]): readonly PairAct[] {
    return this.#db
      .prepare<[string], ActRow & { row: number }>(
        `SELECT ${COLUMNS}, p.id AS row FROM review_pair p JOIN review_act a ON a.id = p.act WHERE p.pair IN (SELECT value FROM json_each(?)) ORDER BY p.id`,
      )
      .all(JSON.stringify(pairs.map(({ bought, promoted }) => pairHash(bought, promoted))))
      .map((row) => ({ ...actOf(row), row: row.row }));
  }

  /** One of the audit's own reviews, by its row. */
  row(row: number): (ReviewAct & LabelledPair) | null {
    const found = this.#db
      .prepare<[number], ActRow & LabelledPair>(
        `SELECT ${COLUMNS}, p.bought, p.promoted FROM review_pair p JOIN review_act a ON a.id = p.act WHERE p.id = ?`,
      )
      .get(row);
    return found === undefined ? null : { ...actOf(found), bought: found.bought, promoted: found.promoted };
  }

  /** Reasons given before, those given most often first. */
  wordings(limit: number): readonly string[] {
    return this.#db
      .prepare<[number], string>(
        `SELECT reason FROM review_act WHERE reason IS NOT NULL AND kind IN ('verdict', 'settlement')
         GROUP BY reason ORDER BY count(*) DESC, max(id) DESC LIMIT ?`,
      )
      .pluck()
      .all(limit);
  }
}

/** Number of the newest act in an audit file; 0 when there is none. */
export function lastAct(db: Connection): number {
  return db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM review_act').pluck().get()!;
}

/** Labels may be long: pairs are looked up by a hash of theirs. */
function pairHash(bought: string, promoted: string): string {
  return createHash('sha256').update(pairKey(bought, promoted)).digest('hex');
}

function actOf({ undone_by: undoneBy, detail, ...row }: ActRow): ReviewAct {
  const { id, at, reviewer, kind, verdict, reason, undoes, pairs } = row;
  return {
    id,
    at,
    reviewer,
    kind,
    verdict,
    reason,
    undoes,
    detail: JSON.parse(detail) as Record<string, unknown>,
    pairs,
    undoneBy,
  };
}

const LOGGED_CHARACTERS = 200;

function shortened({ bought, promoted }: LabelledPair): LabelledPair {
  return { bought: bought.slice(0, LOGGED_CHARACTERS), promoted: promoted.slice(0, LOGGED_CHARACTERS) };
}
