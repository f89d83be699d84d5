/** Why a contact's conclusion changed, in sentences. */
import type {
  CauseKind,
  ChangeCause,
  ChangedFact,
  ChangedReview,
  ComparedSide,
  Regrouping,
  StatedSetting,
} from '../model/comparison.ts';
import type { ReviewFact } from '../model/facts.ts';
import { POLICY_SWITCHES } from '../model/policy-switches.ts';
import type { RowRef } from '../model/row-ref.ts';
import { momentWords } from './moment-text.ts';
import { settingWords } from './switch-words.ts';
import { collectionText, preferenceText, transactionText } from './timeline-words.ts';

export const CAUSE_WORDS: Readonly<Record<CauseKind, string>> = {
  identity: 'Other rows count as the contact’s',
  rules: 'New rule version',
  switches: 'Changed switch',
  settings: 'Changed setting',
  reviews: 'New review',
  as_at: 'Later as-at date',
  new_event: 'New event',
  new_evidence: 'New evidence',
  evidence_gone: 'Evidence no longer held',
  not_determined: 'Cause not determined',
};

const SETTINGS: Readonly<Record<StatedSetting, string>> = {
  senders: 'the senders',
  charity: 'whether a sender is a charity',
  jurisdiction: 'the law for contacts without a country',
  lists: 'the public lists that were screened',
  message_log: 'whether the log of messages is whole',
  preferences: 'whether the record of objections is whole',
  proposed: 'the next message that verdicts are about',
};

/** Facts named in one sentence; the rest are counted. */
const NAMED = 3;

type Names = (rows: readonly RowRef[]) => readonly string[];

export function causeSentence(
  cause: ChangeCause,
  sides: { readonly before: ComparedSide; readonly after: ComparedSide },
  names: { readonly before: Names; readonly after: Names },
): string {
  switch (cause.kind) {
    case 'identity':
      return identityWords(cause);
    case 'rules':
      return `New rule version: the same evidence is judged otherwise by ${cause.after} than by ${cause.before}.`;
    case 'switches':
      return `Changed switch: ${cause.policies
        .map(
          ({ policy, before, after }) =>
            `${POLICY_SWITCHES[policy].title}, from “${settingWords(policy, before)}” to “${settingWords(policy, after)}”`,
        )
        .join('; ')}.`;
    case 'settings':
      return `Changed setting: ${cause.settings.map((setting) => SETTINGS[setting]).join(', ')}.`;
    case 'reviews':
      return cause.reviews.length === 0
        ? 'Labels were put together as spellings of one, or taken apart.'
        : `New review: ${cause.reviews.map(reviewWords).join('; ')}.`;
    case 'as_at':
      return `The date the audit is drawn up at moved from ${sides.before.asAt} to ${sides.after.asAt}.`;
    case 'new_event':
      return `New event after ${sides.before.asAt}: ${factsWords(cause.facts, names.after)}.`;
    case 'new_evidence':
      return `New evidence of the time before: ${factsWords(cause.facts, names.after)}.`;
    case 'evidence_gone':
      return `Evidence no longer held: ${factsWords(cause.facts, names.before)}.`;
    case 'not_determined':
      return 'The cause was not determined: what was stored does not follow from the facts that are held.';
  }
}

/** What became of who counts as one contact. */
export function identityWords({ decisions, joined }: Regrouping): string {
  const sentences = decisions.map(
    ({ kind, by, reason }) =>
      `${kind === 'told_apart' ? 'Told apart' : 'Joined again'} by ${by}: ${reason.replace(/[.\s]+$/, '')}.`,
  );
  if (joined > 1)
    sentences.push(
      `${joined} contacts of the earlier evaluation are one now: a file read since names them together.`,
    );
  return sentences.join(' ');
}

/** The rows of the newer side that a cause names. */
export function causeRows(cause: ChangeCause): readonly RowRef[] {
  if (cause.kind === 'reviews') return cause.reviews.flatMap(({ after }) => after.map(({ row }) => row));
  return cause.kind === 'new_event' || cause.kind === 'new_evidence' ? cause.facts.flatMap(rowsOf) : [];
}

function reviewWords({ bought, promoted, before, after }: ChangedReview): string {
  return `“${bought}” and “${promoted}” ${verdictWords(after)} (before: ${verdictWords(before)})`;
}

function verdictWords(reviews: readonly ReviewFact[]): string {
  const last = reviews.at(-1);
  if (last === undefined) return 'not reviewed';
  return [last.verdict, last.reviewer, last.reviewedAt === null ? null : momentWords(last.reviewedAt)]
    .filter((part) => part !== null)
    .join(', ');
}

function factsWords(facts: readonly ChangedFact[], names: Names): string {
  const named = facts.slice(0, NAMED).map((one) => {
    const rows = names(rowsOf(one)).slice(0, NAMED).join(', ');
    return `${factWords(one)}${rows === '' ? '' : ` (${rows})`}`;
  });
  return [...named, ...(facts.length > NAMED ? [`and ${facts.length - NAMED} more`] : [])].join('; ');
}

function factWords(one: ChangedFact): string {
  if (one.kind === 'subscriber') return 'what kind of subscriber the contact is';
  const [title, at] =
    one.kind === 'message'
      ? [`Message “${one.fact.campaign.name ?? one.fact.campaign.id}”`, one.fact.sentAt]
      : [titleOf(one), one.fact.at];
  return `${title}, ${at === null ? 'undated' : momentWords(at)}`;
}

function titleOf(one: Exclude<ChangedFact, { kind: 'message' | 'subscriber' }>): string {
  switch (one.kind) {
    case 'collection':
      return collectionText(one.fact)[0];
    case 'transaction':
      return transactionText(one.fact)[0];
    case 'preference':
      return preferenceText(one.fact)[0];
  }
}

function rowsOf(one: ChangedFact): readonly RowRef[] {
  if (one.kind === 'subscriber') return one.fact.rows;
  return one.kind === 'message' ? [one.fact.row, ...one.fact.campaign.rows] : [one.fact.row];
}
