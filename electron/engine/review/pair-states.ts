/** Where each pair of a table stands, in columns beside it: decided or not, how, and on whose reviews. */
import { VERDICTS, type Verdict } from '../../../shared/model/evidence.ts';
import { sourceOf } from '../../../shared/model/row-ref.ts';
import {
  partiesOf,
  reviewerKey,
  standingVerdict,
  type StandingVerdict,
} from '../../../shared/model/standing-verdict.ts';
import { PAIR_STATES, type PairState } from '../../../shared/ipc/review-contract.ts';
import type { LabelledPair, ReviewJournal } from '../../store/review-journal.ts';
import { OWN_REVIEWS } from '../../store/own-reviews.ts';
import { pairKey } from '../../store/pooled-reviews.ts';
import { type RecordedReview, type ReviewsByPair } from '../../store/reviews.ts';
import type { LabelGroups } from '../../../shared/model/label-groups.ts';
import type { Policies } from '../../../shared/model/policies.ts';
import { breathe, type Task } from '../task.ts';
import type { PairTable } from './pair-table.ts';

/** Pairs looked at between two breaths. */
const BATCH = 200_000;
/** Up to this many pairs are looked up one by one. */
const FEW = 500;

export interface StandingPair extends StandingVerdict {
  readonly reviews: readonly RecordedReview[];
}

export class PairStates {
  readonly #table: PairTable;
  readonly #journal: ReviewJournal;
  /** Which labels stand under one name, as the run read them. */
  readonly groups: LabelGroups;
  readonly #imported: ReviewsByPair;
  readonly #policies: () => Policies;
  readonly #states: Uint8Array;
  readonly #verdicts: Uint8Array;
  readonly #carried: Uint8Array;
  readonly counts: Record<PairState, number> = zeros();
  /** Changes with every refresh, for whoever keeps what follows from the states. */
  version = 0;

  constructor(table: PairTable, journal: ReviewJournal, groups: LabelGroups, policies: () => Policies) {
    this.#table = table;
    this.#journal = journal;
    this.groups = groups;
    this.#imported = Map.groupBy(journal.imported(), ({ bought, promoted }) => pairKey(bought, promoted));
    this.#policies = policies;
    this.#states = new Uint8Array(table.length);
    this.#verdicts = new Uint8Array(table.length);
    this.#carried = new Uint8Array(table.length);
    this.counts.unreviewed = table.length;
    for (let pair = 0; pair < table.length; pair++)
      if (table.bought[pair] === table.promoted[pair]) this.#set(pair, 'same', null, false);
  }

  state(pair: number): PairState {
    return PAIR_STATES[this.#states[pair]!]!;
  }

  /** What all standing reviews say, decided or waiting for a second reviewer. */
  verdict(pair: number): Verdict | null {
    return VERDICTS[this.#verdicts[pair]! - 1] ?? null;
  }

  carriedOver(pair: number): boolean {
    return this.#carried[pair] === 1;
  }

  /** Whether two reviewers are asked for. */
  get secondReviewer(): boolean {
    return this.#policies().secondReviewer;
  }

  /** Who differs about a pair, by `reviewerKey`. */
  parties(pair: number): ReadonlySet<string> {
    const { labels, bought, promoted } = this.#table;
    return partiesOf(this.#reviewsOf(labels[bought[pair]!]!, labels[promoted[pair]!]!));
  }

  /** The names of those who differ about a pair, as they were last written. */
  differing(pair: number): readonly string[] {
    const { labels, bought, promoted } = this.#table;
    const reviews = this.#reviewsOf(labels[bought[pair]!]!, labels[promoted[pair]!]!);
    const parties = partiesOf(reviews);
    const names = new Map<string, string>();
    for (const { reviewer } of reviews)
      if (reviewer !== null && parties.has(reviewerKey(reviewer))) names.set(reviewerKey(reviewer), reviewer);
    return [...names.values()];
  }

  standing(bought: string, promoted: string): StandingPair {
    return this.#standing(this.#reviewsOf(bought, promoted));
  }

  /** The pair in every spelling of its labels. */
  spellings({ bought, promoted }: LabelledPair): readonly LabelledPair[] {
    return this.groups
      .spellings(bought)
      .flatMap((b) => this.groups.spellings(promoted).map((p) => ({ bought: b, promoted: p })));
  }

  /** Reviews of a pair in imported files. */
  imported(pair: LabelledPair): readonly RecordedReview[] {
    return this.spellings(pair).flatMap(
      ({ bought, promoted }) => this.#imported.get(pairKey(bought, promoted)) ?? [],
    );
  }

  #reviewsOf(bought: string, promoted: string): readonly RecordedReview[] {
    const pair = { bought, promoted };
    const reviews = [...this.imported(pair), ...this.#journal.own(this.spellings(pair))];
    return this.#journal.pool(reviews, this.groups).get(pairKey(bought, promoted)) ?? [];
  }

  /** Looks every review up anew. */
  async refresh(task: Task): Promise<void> {
    const { labels } = this.#table;
    const found = new Map<number, StandingPair | 'skipped'>();
    const numberOf = ({ bought, promoted }: LabelledPair): number | null => {
      const [a, b] = [
        this.#table.placeOf(this.groups.nameOf(bought)),
        this.#table.placeOf(this.groups.nameOf(promoted)),
      ];
      return a === null || b === null ? null : this.#table.pairOf(a, b);
    };
    if (labels.length > 0) {
      for (const skipped of this.#journal.skipped()) {
        const number = numberOf(skipped);
        if (number !== null) found.set(number, 'skipped');
      }
      for (const reviews of this.#journal.reviews(this.#journal.last(), this.groups).values()) {
        const number = numberOf(reviews[0]!);
        const standing = this.#standing(reviews);
        // What a policy accepted that no longer counts is no review: a pair that was passed over still is.
        if (number !== null && standing.standing !== 'unreviewed') found.set(number, standing);
      }
    }
    await breathe(task);
    const { length, bought, promoted } = this.#table;
    for (let from = 0; from < length; from += BATCH) {
      for (let pair = from; pair < Math.min(from + BATCH, length); pair++) {
        if (bought[pair] === promoted[pair] && !this.groups.isName(this.#table.labels[bought[pair]!]!))
          continue;
        this.#put(pair, found.get(this.#table.pairOf(bought[pair]!, promoted[pair]!)) ?? null);
      }
      await breathe(task);
    }
    this.version++;
  }

  /** Looks up the reviews of these pairs anew, in both directions; answers the places that they have in the table. */
  async refreshPairs(pairs: readonly LabelledPair[], task: Task): Promise<readonly number[]> {
    if (pairs.length > FEW) {
      await this.refresh(task);
      return [];
    }
    const wanted = new Map<number, LabelledPair>();
    const named = new Uint8Array(this.#table.labels.length);
    for (const one of pairs) {
      const pair = { bought: this.groups.nameOf(one.bought), promoted: this.groups.nameOf(one.promoted) };
      const [a, b] = [this.#table.placeOf(pair.bought), this.#table.placeOf(pair.promoted)];
      if (a === null || b === null) continue;
      wanted.set(this.#table.pairOf(a, b), pair);
      named[a] = named[b] = 1;
    }
    const places: number[] = [];
    const { length, bought, promoted } = this.#table;
    for (let place = 0; place < length; place++) {
      if (named[bought[place]!] === 0 || named[promoted[place]!] === 0) continue;
      const pair = wanted.get(this.#table.pairOf(bought[place]!, promoted[place]!));
      if (pair === undefined) continue;
      if (bought[place] === promoted[place] && !this.groups.isName(pair.bought)) continue;
      const standing = this.standing(pair.bought, pair.promoted);
      const skipped =
        standing.standing === 'unreviewed' &&
        this.spellings(pair).some((one) => this.#journal.isSkipped(one.bought, one.promoted));
      this.#put(place, skipped ? 'skipped' : standing);
      places.push(place);
    }
    this.version++;
    return places;
  }

  #standing(reviews: readonly RecordedReview[]): StandingPair {
    const { secondReviewer, acceptSuggestions } = this.#policies();
    const found = standingVerdict(reviews, secondReviewer, acceptSuggestions);
    return { ...found, reviews: reviews.filter((review) => found.reviews.includes(review)) };
  }

  #put(pair: number, found: StandingPair | 'skipped' | null): void {
    const { bought, promoted } = this.#table;
    // Nobody decided between spellings of one label: they are the same, as whoever put them together said.
    if (
      bought[pair] === promoted[pair] &&
      (found === null || found === 'skipped' || found.standing === 'unreviewed')
    )
      return this.#set(pair, 'same', null, false);
    if (found === null || found === 'skipped')
      return this.#set(pair, found === null ? 'unreviewed' : 'skipped', null, false);
    const carried =
      found.reviews.length > 0 && found.reviews.every(({ row }) => sourceOf(row) !== OWN_REVIEWS);
    this.#set(pair, found.standing, found.verdict, carried);
  }

  #set(pair: number, state: PairState, verdict: Verdict | null, carried: boolean): void {
    this.counts[this.state(pair)]--;
    this.counts[state]++;
    this.#states[pair] = PAIR_STATES.indexOf(state);
    this.#verdicts[pair] = verdict === null ? 0 : VERDICTS.indexOf(verdict) + 1;
    this.#carried[pair] = carried ? 1 : 0;
  }
}

function zeros(): Record<PairState, number> {
  return Object.fromEntries(PAIR_STATES.map((state) => [state, 0])) as Record<PairState, number>;
}
