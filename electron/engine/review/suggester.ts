/**
 * Suggestions for every pair of a table, worked out behind the screen in small batches: first whatever the screen asked for,
 * then every label, then every score. Nobody waits for it but who wants one pair's reasons.
 */
import type { Placements } from '../../../shared/similarity/placement.ts';
import { scorePair } from '../../../shared/similarity/suggest.ts';
import { LabelLibrary, type VectorShelf } from '../../similarity/label-library.ts';
import { NO_SCORE, type PairTable } from './pair-table.ts';

/** Pairs scored between two looks at who else waits: a few hundredths of a second. */
const PAIRS = 10_000;
/** Pairs whose labels are worked out at once for the screen that asked. */
const WANTED = 8;

/** The work was told not to go on. */
const STOPPED = Symbol('stopped');

export class Suggester {
  readonly library: LabelLibrary;
  readonly #table: PairTable;
  readonly placements: Placements;
  readonly #pause: () => Promise<boolean>;
  #wanted: number[] = [];
  #suggested = 0;
  #working: Promise<void> | null = null;

  /**
   * @param placements of the organisation's own taxonomy.
   * @param pause lets others through; answers whether to go on.
   */
  constructor(table: PairTable, shelf: VectorShelf, placements: Placements, pause: () => Promise<boolean>) {
    this.#table = table;
    this.library = new LabelLibrary(shelf);
    this.placements = placements;
    this.#pause = pause;
  }

  /** How many pairs have a suggestion. */
  get suggested(): number {
    return this.#suggested;
  }

  /** Begins, or goes on with, what is not done; these pairs come first. Answers at once. */
  want(pairs: Iterable<number>): void {
    for (const pair of pairs) if (this.#table.scores[pair] === NO_SCORE) this.#wanted.push(pair);
    if (this.#suggested < this.#table.length)
      this.#working ??= this.#work().finally(() => (this.#working = null));
  }

  /** Resolves when every pair has a suggestion, or the work was stopped. */
  async done(): Promise<void> {
    this.want([]);
    await this.#working;
  }

  async #work(): Promise<void> {
    const { labels, byMessages } = this.#table;
    try {
      await this.library.prepare(labels, async () => {
        await this.#scoreWanted();
        if (!(await this.#pause())) throw STOPPED;
      });
    } catch (error) {
      if (error !== STOPPED) throw error;
      return;
    }
    for (let from = 0; from < byMessages.length; from += PAIRS) {
      for (const pair of byMessages.subarray(from, from + PAIRS)) this.#score(pair);
      if (!(await this.#pause())) return;
    }
    this.#wanted = [];
  }

  async #scoreWanted(): Promise<void> {
    const wanted = this.#wanted.splice(0, WANTED);
    if (wanted.length === 0) return;
    await this.library.prepare(wanted.flatMap((pair) => this.#labelsOf(pair)));
    for (const pair of wanted) this.#score(pair);
  }

  #labelsOf(pair: number): readonly [string, string] {
    const { labels, bought, promoted } = this.#table;
    return [labels[bought[pair]!]!, labels[promoted[pair]!]!];
  }

  #score(pair: number): void {
    const { scores } = this.#table;
    if (scores[pair] !== NO_SCORE) return;
    const [bought, promoted] = this.#labelsOf(pair);
    scores[pair] = scorePair(this.library.traits(bought), this.library.traits(promoted), this.placements);
    this.#suggested++;
  }
}
