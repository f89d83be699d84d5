/**
 * A reviewer's desk: the pairs of the latest run, where each stands, and what is suggested of it. It is set up when a screen
 * first asks, and again when another run has become the latest.
 */
import type { PairFilter, PairRow, PairSort } from '../../../shared/ipc/review-contract.ts';
import type { Thresholds } from '../../../shared/model/thresholds.ts';
import { DEFAULT_POLICIES } from '../../../shared/model/policy-switches.ts';
import { bandOf, DEFAULT_THRESHOLDS, type Band } from '../../../shared/similarity/score.ts';
import type { VectorShelf } from '../../similarity/label-library.ts';
import type { LabelledPair } from '../../store/review-journal.ts';
import type { AuditStore, RunInfo } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import { breathe, UNATTENDED } from '../task.ts';
import { decidedBefore, type DecidedBefore } from './decided-before.ts';
import { findPairs } from './find-pairs.ts';
import { LabelBook } from './label-book.ts';
import { PairStates } from './pair-states.ts';
import { ownPlacements } from './own-placements.ts';
import { NO_SCORE, readPairTable, type PairTable } from './pair-table.ts';
import { Suggester } from './suggester.ts';

/** Labels cross to the window no longer than this. */
export const SHOWN_CHARACTERS = 300;

interface Found {
  readonly key: string;
  readonly pairs: Uint32Array;
}

export class Desk {
  readonly store: AuditStore;
  readonly run: RunInfo;
  readonly table: PairTable;
  readonly states: PairStates;
  readonly suggester: Suggester;
  readonly book: LabelBook;
  readonly #isOpen: () => boolean;
  #found: Found | null = null;
  #decided: { readonly key: string; readonly pairs: readonly DecidedBefore[] } | null = null;

  private constructor(
    store: AuditStore,
    run: RunInfo,
    table: PairTable,
    states: PairStates,
    goOn: () => boolean,
  ) {
    this.store = store;
    this.run = run;
    this.table = table;
    this.states = states;
    this.book = new LabelBook(table);
    this.#isOpen = goOn;
    // A batch is under way when the audit closes: what it finds then is kept nowhere.
    const shelf = store.labelVectors();
    const whileOpen: VectorShelf = {
      get: (label) => (goOn() ? shelf.get(label) : null),
      put: (vectors) => (goOn() ? shelf.put(vectors) : undefined),
    };
    this.suggester = new Suggester(table, whileOpen, ownPlacements(store, states.groups), async () => {
      await breathe(UNATTENDED);
      return goOn();
    });
  }

  /** @param goOn whether the audit is still the open one, asked between batches. */
  static async setUp(store: AuditStore, run: RunInfo, goOn: () => boolean): Promise<Desk> {
    const table = await readPairTable(store.runPairs(run.id), UNATTENDED);
    const states = new PairStates(table, store.reviews, store.groupsOf(run), () => ({
      ...DEFAULT_POLICIES,
      ...store.settings().policies,
    }));
    await states.refresh(UNATTENDED);
    return new Desk(store, run, table, states, goOn);
  }

  /** For whoever waited meanwhile. Throws `Failure` `no_audit` when the audit was closed. */
  refuseWhenClosed(): void {
    if (!this.#isOpen()) throw new Failure('no_audit', 'The audit was closed: open it again.');
  }

  get thresholds(): Thresholds {
    return this.store.settings().thresholds ?? DEFAULT_THRESHOLDS;
  }

  /** Places of every pair of a filter. Kept for the next page of the same. */
  find(filter: PairFilter, sort: PairSort): Uint32Array {
    const scored = filter.suggestion === null && sort !== 'score' ? 0 : this.suggester.suggested;
    const { thresholds } = this;
    const key = JSON.stringify([filter, sort, this.states.version, scored, thresholds]);
    if (this.#found?.key !== key)
      this.#found = {
        key,
        pairs: findPairs(this.table, this.states, thresholds, filter, sort),
      };
    return this.#found.pairs;
  }

  /** Every pair with a verdict whose labels were compared by now. */
  decidedBefore(): readonly DecidedBefore[] {
    const { library } = this.suggester;
    const key = `${this.states.version} ${library.size}`;
    if (this.#decided?.key !== key)
      this.#decided = { key, pairs: decidedBefore(this.store, library, this.states.groups) };
    return this.#decided.pairs;
  }

  labels(pair: number): LabelledPair {
    const { labels, bought, promoted } = this.table;
    return { bought: labels[bought[pair]!]!, promoted: labels[promoted[pair]!]! };
  }

  band(pair: number, thresholds = this.thresholds): Band | null {
    const score = this.table.scores[pair]!;
    return score === NO_SCORE ? null : bandOf(score, thresholds);
  }

  row(pair: number): PairRow {
    const { bought, promoted } = this.labels(pair);
    const score = this.table.scores[pair]!;
    return {
      pair,
      bought: shown(bought),
      promoted: shown(promoted),
      contacts: this.table.contacts[pair]!,
      messages: this.table.messages[pair]!,
      state: this.states.state(pair),
      verdict: this.states.verdict(pair),
      carriedOver: this.states.carriedOver(pair),
      suggestion: this.band(pair),
      score: score === NO_SCORE ? null : score,
    };
  }

  /** How many pairs have each suggestion. */
  bands(pairs: Iterable<number>): Record<Band, number> {
    const counts = { similar: 0, review: 0, dissimilar: 0 };
    const { thresholds } = this;
    for (const pair of pairs) {
      const band = this.band(pair, thresholds);
      if (band !== null) counts[band]++;
    }
    return counts;
  }
}

export function shown(label: string): string {
  return label.length > SHOWN_CHARACTERS ? `${label.slice(0, SHOWN_CHARACTERS - 1)}…` : label;
}
