/** Pairs of what a contact bought and what it was sent afterwards, counted contact by contact while they are evaluated. */
import { isMarketing } from '../../shared/law/marketing.ts';
import type { CampaignFact, ContactFacts } from '../../shared/model/facts.ts';
import { NO_GROUPS, type LabelGroups } from '../../shared/model/label-groups.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { labelKey } from '../../shared/model/label.ts';
import type { CountedPair } from '../store/run-summaries.ts';

interface Label {
  readonly key: string;
  /** The spelling first in the alphabet, whichever thread met it. */
  text: string;
}

/** The first beginning and the first end of several purchases; an undated one may have begun at any time. */
interface Earliest {
  readonly start: number;
  readonly end: number;
}

const NEVER: Earliest = { start: Infinity, end: Infinity };

/** Whether one of the purchases is not after the message, as `order` has it. */
function mayPrecede({ start, end }: Earliest, message: Moment | null): boolean {
  return message === null || start < message.end || end <= message.start;
}

/** A label is the category, else the product; spellings that `labelKey` takes for one are one, and so are those put together by a person. */
export class LabelPairCounts {
  readonly #labels = new Map<string, Label>();
  readonly #labelOf = new Map<string, Label>();
  readonly #promotedBy = new Map<CampaignFact, Label | null>();
  readonly #pairs = new Map<Label, Map<Label, { contacts: number; messages: number }>>();

  /** Counts a message for what was bought before it, or may have been: what was bought afterwards justifies nothing. */
  add({ transactions, messages }: ContactFacts, groups: LabelGroups): void {
    if (transactions.length === 0 || messages.length === 0) return;
    const bought = new Map<Label, Earliest>();
    for (const { category, product, at } of transactions) {
      const text = category ?? product;
      if (text === null) continue;
      const label = this.#label(text, groups);
      const known = bought.get(label) ?? NEVER;
      bought.set(label, {
        start: Math.min(known.start, at?.start ?? -Infinity),
        end: Math.min(known.end, at?.end ?? Infinity),
      });
    }
    if (bought.size === 0) return;
    const sent = new Map<Label, (Moment | null)[]>();
    for (const { campaign, sentAt } of messages) {
      const promoted = this.#promoted(campaign, groups);
      if (promoted === null) continue;
      const moments = sent.get(promoted);
      if (moments === undefined) sent.set(promoted, [sentAt]);
      else moments.push(sentAt);
    }
    for (const [b, from] of bought)
      for (const [p, moments] of sent) {
        const count = moments.reduce((sum, moment) => (mayPrecede(from, moment) ? sum + 1 : sum), 0);
        if (count > 0) this.#count(b, p, 1, count);
      }
  }

  merge(pairs: readonly CountedPair[]): void {
    for (const { bought, promoted, contacts, messages } of pairs)
      this.#count(this.#label(bought, NO_GROUPS), this.#label(promoted, NO_GROUPS), contacts, messages);
  }

  counts(): readonly CountedPair[] {
    return [...this.#pairs].flatMap(([bought, counts]) =>
      [...counts].map(([promoted, count]) => ({ bought: bought.text, promoted: promoted.text, ...count })),
    );
  }

  #count(bought: Label, promoted: Label, contacts: number, messages: number): void {
    let counts = this.#pairs.get(bought);
    if (counts === undefined) this.#pairs.set(bought, (counts = new Map()));
    const count = counts.get(promoted);
    if (count === undefined) counts.set(promoted, { contacts, messages });
    else {
      count.contacts += contacts;
      count.messages += messages;
    }
  }

  #promoted(campaign: CampaignFact, groups: LabelGroups): Label | null {
    let label = this.#promotedBy.get(campaign);
    if (label === undefined) {
      const text = campaign.category ?? campaign.promoted;
      label = text === null || isMarketing(campaign) === 'no' ? null : this.#label(text, groups);
      this.#promotedBy.set(campaign, label);
    }
    return label;
  }

  #label(written: string, groups: LabelGroups): Label {
    const known = this.#labelOf.get(written);
    if (known !== undefined) return known;
    const text = groups.nameOf(written);
    const key = labelKey(text);
    let label = this.#labels.get(key);
    if (label === undefined) this.#labels.set(key, (label = { key, text }));
    else if (text < label.text) label.text = text;
    this.#labelOf.set(written, label);
    return label;
  }
}
