/** One chunk of contacts: facts in, outcomes in a few numbers out. The same on the engine's thread and on others. */
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { AuditFacts, ContactFacts } from '../../shared/model/facts.ts';
import type { ContactResult } from '../../shared/model/finding.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { pack } from '../../shared/model/packed.ts';
import type { FactReader } from '../store/facts.ts';
import type { StoredOutcome } from '../store/outcomes.ts';
import { SUBSCRIBER_WORDS, type ChunkOutcomes, type SubscriberWord } from '../store/outcome-words.ts';
import type { Tally } from './tally.ts';

export interface Evaluation {
  readonly reader: FactReader;
  readonly audit: AuditFacts;
  readonly inPeriod: (sentAt: Moment | null) => boolean;
  readonly tally: Tally;
}

/** Messages evaluated between two yields: a few hundredths of a second. */
const BREATH = 10_000;

/** Yields now and then, for whoever shares its thread; returns the chunk's outcomes. */
export function* evaluateChunk(
  chunk: number,
  { reader, audit, inPeriod, tally }: Evaluation,
): Generator<void, ChunkOutcomes> {
  const contacts: number[] = [];
  const messages: number[] = [];
  const campaigns: number[] = [];
  let evaluated = 0;
  for (const { facts, messagesAfter } of reader.chunk(chunk, audit.asAt)) {
    const result = withinPeriod(evaluateContact(facts, audit), facts, inPeriod);
    const packed = pack(result.mayMarket, result.basis, result.findings, result.law);
    tally.contact(facts, result, packed, messagesAfter, audit.groups);
    let [unlawful, undetermined, at] = [0, 0, 0];
    for (const message of result.messages) {
      while (facts.messages[at]!.id !== message.message) at++;
      const campaign = reader.campaignNumber(facts.messages[at]!.campaign);
      const outcome = pack(message.lawful, message.basis, message.findings);
      tally.message(campaign, outcome);
      messages.push(message.message, outcome);
      campaigns.push(campaign);
      if (message.lawful === 'no') unlawful++;
      else if (message.lawful === 'undetermined') undetermined++;
    }
    contacts.push(
      packed,
      SUBSCRIBER_WORDS.indexOf(subscriberWord(result)),
      result.messages.length,
      unlawful,
      undetermined,
    );
    evaluated += facts.messages.length + 1;
    if (evaluated < BREATH) continue;
    evaluated = 0;
    yield;
  }
  return {
    chunk,
    contacts: Uint32Array.from(contacts),
    messages: Uint32Array.from(messages),
    campaigns: Uint32Array.from(campaigns),
  };
}

/** Messages outside the period counted for the contact (every message must carry a means of refusing) but are not reported. */
export function withinPeriod(
  result: ContactResult,
  facts: ContactFacts,
  inPeriod: (sentAt: Moment | null) => boolean,
): ContactResult {
  const messages = result.messages.filter((_, i) => inPeriod(facts.messages[i]!.sentAt));
  return messages.length === result.messages.length ? result : { ...result, messages };
}

/** Whether what a run stored of a contact is what follows. */
export function agrees(stored: StoredOutcome | null, result: ContactResult): boolean {
  if (stored === null || stored.packed !== pack(result.mayMarket, result.basis, result.findings, result.law))
    return false;
  return (
    stored.messages.size === result.messages.length &&
    result.messages.every((m) => stored.messages.get(m.message) === pack(m.lawful, m.basis, m.findings))
  );
}

/** What the outcome of reg 22(1) says of the subscriber, for lists. */
function subscriberWord({ findings }: ContactResult): SubscriberWord {
  const { outcome, reasons } = findings[0]!;
  // Where the law protects companies too, the outcome alone no longer tells who is one.
  if (reasons.some(({ code }) => code === 'corporate_protected')) return 'corporate';
  if (reasons.some(({ code }) => code === 'every_subscriber_protected')) return 'unknown';
  return outcome === 'met' ? 'corporate' : outcome === 'not_met' ? 'individual' : 'unknown';
}
