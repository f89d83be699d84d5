/** What the withdrawal of an import would do, in sentences. */
import type { WithdrawalEffect } from '../model/withdrawal.ts';
import { many } from './write.ts';
import { LAWFUL_WORDS, MAY_MARKET_WORDS } from './words.ts';

/** One sentence each; which files go is left to the reader, as their names are imported text. */
export function withdrawalSentences({ records, outcomes }: WithdrawalEffect): readonly string[] {
  const gone = Object.entries(records)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => many(n, kind.replaceAll('_', ' ')));
  const goes = `Records that go: ${gone.length === 0 ? 'none' : gone.join(', ')}.`;
  if (outcomes === null) return [goes, 'Nothing has been evaluated yet, so no outcome changes.'];
  const { contactsGone, moves, messagesBefore, messagesAfter, notEvaluated } = outcomes;
  return [
    goes,
    ...(contactsGone === null
      ? []
      : [`${many(contactsGone, 'contact')} named nowhere else would no longer be in the audit.`]),
    ...moves.map(
      ({ from, to, count }) => `${many(count, 'contact')}: from ${verdict(from)} to ${verdict(to)}.`,
    ),
    ...(contactsGone !== null && moves.length === 0 ? ['No contact that stays changes.'] : []),
    ...(messagesAfter === null
      ? [`What is left could not be evaluated: ${notEvaluated}`]
      : (['yes', 'no', 'undetermined'] as const).map(
          (one) =>
            `Messages ${LAWFUL_WORDS[one].toLowerCase()}: ${number(messagesBefore[one])} now, ${number(messagesAfter[one])} then.`,
        )),
  ];
}

const number = (n: number): string => n.toLocaleString('en-GB');

function verdict(one: string): string {
  const words: Readonly<Record<string, string>> = MAY_MARKET_WORDS;
  return `“${(words[one] ?? one).toLowerCase()}”`;
}
