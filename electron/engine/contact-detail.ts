/** One contact as the window and the report show it: verdict, justification, timeline and messages. */
import type { ContactView } from '../../shared/ipc/contact-contract.ts';
import type { ContactDetail, MessageView, TimelineEvent } from '../../shared/ipc/contacts-contract.ts';
import type { AuditFacts, MessageFact } from '../../shared/model/facts.ts';
import type { MessageResult } from '../../shared/model/finding.ts';
import type { Law } from '../../shared/model/jurisdiction.ts';
import type { Conclusion } from '../../shared/model/outcome.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { decidingReasons } from '../../shared/report/deciding-reasons.ts';
import { momentWords } from '../../shared/report/moment-text.ts';
import { collectionText, preferenceText, transactionText } from '../../shared/report/timeline-words.ts';
import { lawView } from '../../shared/report/law-words.ts';
import { justificationTree, type JustificationTree } from '../../shared/report/justification-tree.ts';
import { headline, messageHeadline } from '../../shared/report/words.ts';
import { Suppositions } from '../../shared/evaluate/counterfactuals.ts';
import type { AuditStore } from '../store/store.ts';
import { adviser } from './advise.ts';
import { findingView, reasonView } from './justification-view.ts';
import type { Justified, Justifier } from './justify.ts';
import { evidenceNames } from './views.ts';

export function contactDetail(store: AuditStore, justifier: Justifier, contact: number): ContactDetail {
  return detailOf(store, justifier, justifier.justify(contact));
}

/** As `contactDetail`, for a contact already justified. */
export function detailOf(store: AuditStore, justifier: Justifier, one: Justified): ContactDetail {
  const { facts, result } = one;
  const names = evidenceNames(store.sources());
  const byMessage = new Map(facts.messages.map((message) => [message.id, message]));
  return {
    ...verdictOf(store, justifier, one),
    timeline: timelineOf(one),
    messages: result.messages.map((message) =>
      messageView(message, byMessage.get(message.message)!, names, result.law),
    ),
  };
}

/** The contact without its events and messages, which are only counted. */
export function contactView(store: AuditStore, justifier: Justifier, one: Justified): ContactView {
  const { collections, transactions, preferences, messages } = one.facts;
  const lawful = { yes: 0, no: 0, undetermined: 0, not_applicable: 0 };
  for (const message of one.result.messages) lawful[message.lawful]++;
  return {
    ...verdictOf(store, justifier, one),
    events: {
      collection: collections.length,
      transaction: transactions.length,
      message: messages.length,
      preference: preferences.length,
    },
    lawful,
  };
}

function verdictOf(
  store: AuditStore,
  justifier: Justifier,
  one: Justified,
): Omit<ContactDetail, 'timeline' | 'messages'> {
  const { run } = justifier;
  const { facts, result } = one;
  const names = evidenceNames(store.sources());
  const suppositions = new Suppositions(facts, justifier.audit);
  const row = store.contactSummary(run.id, result.contact)!;
  return {
    row,
    headline: headline(result),
    reasons: decidingReasons({ ...result, conclusion: result.mayMarket }).map((reason) =>
      reasonView(reason, names),
    ),
    law: lawView(result.law, null),
    findings: result.findings.map((finding) => findingView(finding, names, result.law)),
    justification: justificationTree({
      conclusion: result.mayMarket,
      text: headline(result),
      reasons: result.reasons.map((reason) => reasonView(reason, names)),
      findings: result.findings.map((finding) => findingView(finding, names, result.law)),
      lawfulIf: suppositions.lawfulIf('contact'),
      settledBy: suppositions.settling('contact'),
      names,
    }),
    advice: adviser(store, justifier)(one).map((reason) => reasonView(reason, names)),
  };
}

/** One message with its own justification. */
export function messageView(
  message: MessageResult,
  fact: MessageFact,
  names: ReturnType<typeof evidenceNames>,
  law: Law,
): MessageView {
  return {
    message: message.message,
    campaignId: fact.campaign.id,
    campaign: fact.campaign.name ?? fact.campaign.id,
    at: fact.sentAt,
    when: when(fact.sentAt),
    channel: fact.campaign.channel,
    promoted: fact.campaign.category ?? fact.campaign.promoted,
    lawful: message.lawful,
    basis: message.basis,
    reasons: decidingReasons({ ...message, conclusion: message.lawful }).map((reason) =>
      reasonView(reason, names),
    ),
    findings: message.findings.map((finding) => findingView(finding, names, law)),
    row: fact.row,
  };
}

/** One message as a tree, with what would settle or change its conclusion: worked out when somebody asks. */
export function messageJustification(
  { facts, result: { law } }: Justified,
  audit: AuditFacts,
  judged: MessageResult,
  fact: MessageFact,
  names: ReturnType<typeof evidenceNames>,
): JustificationTree {
  const suppositions = new Suppositions(facts, audit);
  return justificationTree({
    conclusion: judged.lawful,
    text: messageHeadline(judged, fact.campaign.name ?? fact.campaign.id),
    reasons: judged.reasons.map((reason) => reasonView(reason, names)),
    findings: judged.findings.map((finding) => findingView(finding, names, law)),
    lawfulIf: suppositions.lawfulIf(judged.message),
    settledBy: suppositions.settling(judged.message),
    names,
  });
}

function when(moment: Moment | null): string {
  return moment === null ? 'Undated' : momentWords(moment);
}

/** What happened to and by the contact, in order of time, undated last. */
export function timelineOf({ facts, result }: Justified): readonly TimelineEvent[] {
  const lawful = new Map<number, Conclusion>(result.messages.map((each) => [each.message, each.lawful]));
  const events: TimelineEvent[] = [];
  const add = (
    kind: TimelineEvent['kind'],
    at: Moment | null,
    row: number,
    [title, detail]: readonly [string, string],
    message: number | null = null,
  ): void => {
    const concluded = message === null ? null : (lawful.get(message) ?? null);
    events.push({ kind, at, when: when(at), title, detail, row, message, lawful: concluded });
  };
  for (const fact of facts.collections) add('collection', fact.at, fact.row, collectionText(fact));
  for (const fact of facts.transactions) add('transaction', fact.at, fact.row, transactionText(fact));
  for (const fact of facts.preferences) add('preference', fact.at, fact.row, preferenceText(fact));
  for (const fact of facts.messages) {
    const { campaign } = fact;
    const about = campaign.category ?? campaign.promoted;
    add(
      'message',
      fact.sentAt,
      fact.row,
      [campaign.name ?? campaign.id, about === null ? campaign.channel : `${campaign.channel} · ${about}`],
      fact.id,
    );
  }
  return events.sort((a, b) => (a.at?.start ?? Infinity) - (b.at?.start ?? Infinity) || a.row - b.row);
}
