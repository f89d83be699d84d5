/** The effect of a policy switch in a sentence: how many contacts and messages it changes, and in which direction. */
import type { Changes } from '../model/changes.ts';
import type { Conclusion } from '../model/outcome.ts';
import { LAWFUL_WORDS, MAY_MARKET_WORDS } from './words.ts';

const number = new Intl.NumberFormat('en-GB');

/** As `effectSentence`, of whatever `cause` is. */
export function changesSentence(cause: string, contacts: Changes, messages: Changes): string {
  if (contacts.changed === 0 && messages.changed === 0)
    return `${cause} changes none of the ${number.format(contacts.total)} contacts and none of their messages.`;
  const words = { ...MAY_MARKET_WORDS, not_applicable: LAWFUL_WORDS.not_applicable };
  return `${cause} changes ${changed(contacts, 'contact', words)} and ${changed(messages, 'message', LAWFUL_WORDS)}.`;
}

/** `Switching this changes 1,204 contacts (1,200 from undetermined to may market, 4 …) and no message.` */
export function effectSentence(contacts: Changes, messages: Changes): string {
  return changesSentence('Switching this', contacts, messages);
}

function changed(
  { changed: n, moves }: Changes,
  what: string,
  words: Readonly<Record<Conclusion, string>>,
): string {
  if (n === 0) return `no ${what}`;
  const each = moves.map(
    ({ from, to, count }) =>
      `${number.format(count)} from ${words[from].toLowerCase()} to ${words[to].toLowerCase()}`,
  );
  return `${number.format(n)} ${what}${n === 1 ? '' : 's'} (${each.join(', ')})`;
}
