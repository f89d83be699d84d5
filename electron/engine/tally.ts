/** A run's figures, counted as contacts go by; what several threads counted can be put together. */
import { PROVISIONS, type ContactResult, type ProvisionId } from '../../shared/model/finding.ts';
import type { Law } from '../../shared/model/jurisdiction.ts';
import type { ContactFacts } from '../../shared/model/facts.ts';
import { BASES, CONCLUSIONS, OUTCOMES, type Outcome } from '../../shared/model/outcome.ts';
import type { LabelGroups } from '../../shared/model/label-groups.ts';
import { unpack } from '../../shared/model/packed.ts';
import type { CountedPair, RunSummaries } from '../store/run-summaries.ts';
import type { RunCounts } from '../store/store.ts';
import { LabelPairCounts } from './label-pair-counts.ts';
import { MessageDays } from './message-days.ts';

/** By packed outcome, how many. There are millions of messages and a few hundred different outcomes. */
type PackedCounts = ReadonlyMap<number, number>;

/** What was counted, as it travels between threads. */
export interface Counted {
  readonly contacts: PackedCounts;
  readonly campaigns: ReadonlyMap<number, PackedCounts>;
  readonly days: RunCounts['messageDays'];
  readonly pairs: readonly CountedPair[];
  readonly messagesAfter: number;
  readonly outsidePeriod: number;
}

export class Tally {
  readonly #contacts = new Map<number, number>();
  readonly #campaigns = new Map<number, Map<number, number>>();
  readonly #days = new MessageDays();
  readonly #pairs = new LabelPairCounts();
  #messagesAfter = 0;
  #outsidePeriod = 0;

  /**
   * @param result what is reported of the contact: its messages in the period.
   * @param groups the labels that count as one.
   */
  contact(
    facts: ContactFacts,
    result: ContactResult,
    packed: number,
    messagesAfter: number,
    groups: LabelGroups,
  ): void {
    add(this.#contacts, packed, 1);
    this.#days.add(result.messages, facts.messages);
    this.#pairs.add(facts, groups);
    this.#messagesAfter += messagesAfter;
    this.#outsidePeriod += facts.messages.length - result.messages.length;
  }

  message(campaign: number, packed: number): void {
    let counts = this.#campaigns.get(campaign);
    if (counts === undefined) this.#campaigns.set(campaign, (counts = new Map()));
    add(counts, packed, 1);
  }

  counted(): Counted {
    return {
      contacts: this.#contacts,
      campaigns: this.#campaigns,
      days: this.#days.counts(),
      pairs: this.#pairs.counts(),
      messagesAfter: this.#messagesAfter,
      outsidePeriod: this.#outsidePeriod,
    };
  }

  merge({ contacts, campaigns, days, pairs, messagesAfter, outsidePeriod }: Counted): void {
    for (const [packed, n] of contacts) add(this.#contacts, packed, n);
    for (const [campaign, counts] of campaigns) {
      const own = this.#campaigns.get(campaign) ?? new Map<number, number>();
      for (const [packed, n] of counts) add(own, packed, n);
      this.#campaigns.set(campaign, own);
    }
    this.#days.merge(days);
    this.#pairs.merge(pairs);
    this.#messagesAfter += messagesAfter;
    this.#outsidePeriod += outsidePeriod;
  }

  summaries(): RunSummaries {
    return { campaigns: this.#campaigns, pairs: this.#pairs.counts() };
  }

  counts(): RunCounts {
    const verdicts = zeros(CONCLUSIONS);
    const bases = zeros(BASES);
    const laws: Partial<Record<Law, number>> = {};
    const messages = zeros(CONCLUSIONS);
    const contactOutcomes = outcomeCounts();
    const messageOutcomes = outcomeCounts();
    for (const [packed, n] of this.#contacts) {
      const { conclusion, law, basis, outcomes } = unpack(packed);
      laws[law] = (laws[law] ?? 0) + n;
      verdicts[conclusion] += n;
      bases[basis] += n;
      for (const id of PROVISIONS) contactOutcomes[id][outcomes[id]] += n;
    }
    for (const counts of this.#campaigns.values()) {
      for (const [packed, n] of counts) {
        const { conclusion, outcomes } = unpack(packed);
        messages[conclusion] += n;
        for (const id of PROVISIONS) messageOutcomes[id][outcomes[id]] += n;
      }
    }
    const { yes, no, undetermined } = verdicts;
    return {
      contacts: { yes, no, undetermined },
      bases,
      laws,
      messages,
      contactOutcomes,
      messageOutcomes,
      messagesAfterAsAt: this.#messagesAfter,
      messagesOutsidePeriod: this.#outsidePeriod,
      messageDays: this.#days.counts(),
    };
  }
}

function add(counts: Map<number, number>, packed: number, n: number): void {
  counts.set(packed, (counts.get(packed) ?? 0) + n);
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

function outcomeCounts(): Record<ProvisionId, Record<Outcome, number>> {
  return Object.fromEntries(PROVISIONS.map((id) => [id, zeros(OUTCOMES)])) as Record<
    ProvisionId,
    Record<Outcome, number>
  >;
}
