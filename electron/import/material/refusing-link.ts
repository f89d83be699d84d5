/** Links of a message that offer to refuse: by their own words, by those around them, or by their address. */
import type { Reading } from '../../../shared/model/material.ts';
import { inAnyLanguage } from './languages.ts';
import type { MessageLink } from './links.ts';
import type { MessageParts } from './message-parts.ts';
import { reachOf, refusesAt } from './refusing-address.ts';
import { filledIn, refusing } from './refusing-reading.ts';
import {
  isNegated,
  isOfSomethingElse,
  offersPreferences,
  offersRefusing,
  purposeIsRefusing,
  speaksOfRefusing,
} from './refusing-words.ts';

export function* linkRefusals({ links, isSaved, wasSent }: MessageParts): Generator<Reading> {
  for (const link of links) {
    const passage = passageOf(link);
    if (passage !== null) yield readingOf(link, passage, isSaved, wasSent);
  }
}

/** Words of a link that only point at it. */
const POINTER = new RegExp(
  String.raw`^\W*(?:please )?(?:(?:click|tap|press|go|follow|visit|use)?(?: on| to)?\s*(?:here|this|(?:this|the) (?:link|page))?|link|let us know|tell us|(?:https?:\/\/|www\.)\S+|${inAnyLanguage('here')})\W*$`,
  'iu',
);
/** How words after a link begin that say what it is for. */
const LEADS = new RegExp(String.raw`^\W*(?:(?:to|if you)\b|${inAnyLanguage('leads')})`, 'iu');
/** "You can `here` sign off", as German and Dutch have it. */
const FOLLOWS = new RegExp(String.raw`^\W*${inAnyLanguage('refuse')}`, 'iu');
/** Words directly before a link that send the reader there. */
const DIRECTS = /\b(?:visit|go to|click(?: on)?|tap|use|follow|via|at|through)\s*(?:the |this |our )?$/i;
/** Words between the purpose and the link by which the link is for something else. */
const DISTRACTS =
  /;|\b(?:read|learn|more|about|policy|details|but|before|sure|shop|buy|browse|view|see|instead)\b/i;

/** How words after a link begin that say what it refuses. */
const GOES_ON = /^\s*(?:of|from|to|de|du|des|von|vom|z|van|di|da|o)\s/i;

/** Days that some would rather not be reminded of. */
const OCCASION =
  /(?:mother|father|valentine)['’]?s['’]?(?: day)?|christmas|(?:mutter|vater|valentins)tag|fête des (?:mères|pères)|saint-valentin|(?:moeder|vader|valentijns)dag|festa (?:della mamma|del papà)|san valentino|día (?:de la madre|del padre)|san valentín|dzień (?:matki|ojca)|dnia (?:matki|ojca)|walentyn|s[uû]l y (?:mamau|tadau)|santes dwynwen/i;

/** What a link leads to that does not refuse, whatever its address holds. */
const ELSEWHERE =
  /\b(?:shop|buy|order|book|read|report|blog|view|see|watch|browse|discover|explore|learn|find out|get|save|join|subscribe|new|sale|offers?)\b/i;

/** What of the message offers to refuse by this link; `null` for a link that does not. */
function passageOf({ href, text, above, after, isBare, ...link }: MessageLink): string | null {
  // What a link is for may stand in the cell above it.
  const before = link.before === '' && LEADS.test(above) ? above : link.before;
  const isFollowed =
    (LEADS.test(after) && purposeIsRefusing(after.slice(0, 90))) ||
    (FOLLOWS.test(after) && !isNegated(before));
  const around = [before, isBare ? href : text, isFollowed ? after : '']
    .filter((words) => words !== '')
    .join(' ');
  const target = isBare ? '' : ` → ${href}`;
  const own = text === '' ? '(picture)' : text;
  if (!isBare && offersRefusing(text) && !isOfSomethingElse(GOES_ON.test(after) ? `${text} ${after}` : text))
    return `${own}${target}`;
  if (refusesAt(href) && (text === '' || !speaksOfRefusing(text))) return isBare ? around : `${own}${target}`;
  const isPointed = isBare || (text !== '' && POINTER.test(text)) || DIRECTS.test(before);
  if (!isPointed || DISTRACTS.test(before)) return null;
  const isOffered = isBare ? offersRefusing(before) : purposeIsRefusing(before);
  return isOffered || isFollowed ? `${around}${target}` : null;
}

function readingOf(
  { href, text, isHidden }: MessageLink,
  passage: string,
  isSaved: boolean,
  wasSent: boolean,
): Reading {
  const { reach, host } = reachOf(href);
  if (reach === 'closed')
    return refusing('no', passage, 'link', `The link leads to ${host}, which no recipient can reach.`);
  if (reach === 'nowhere' || (reach === 'relative' && !isSaved))
    return refusing('no', passage, 'link', 'The words offer to refuse, and the link leads nowhere.');
  if (isHidden)
    return refusing(
      'unknown',
      passage,
      'hidden link',
      'The link is hidden from the reader: whether a recipient could see it cannot be told from the message.',
    );
  switch (reach) {
    case 'unread':
      return refusing(
        'unknown',
        passage,
        'link',
        'The link writes to an address that by its name nobody reads: whether that refuses cannot be told from the message.',
      );
    case 'filled':
      return refusing(
        'unknown',
        passage,
        'link',
        'The words offer to refuse, and a platform fills in where the link leads: whether that refuses cannot be told from the message.',
      );
    case 'relative':
    case 'other':
      return refusing(
        'unknown',
        passage,
        'link',
        'The words offer to refuse: whether the link leads there cannot be told from the message.',
      );
    case 'placeholder':
      return filledIn(passage, 'link', wasSent, offersPreferences(text));
  }
  if (ELSEWHERE.test(text) && !speaksOfRefusing(text))
    return refusing(
      'unknown',
      passage,
      'link',
      'The address of the link speaks of refusing, and its words of something else: whether it refuses cannot be told from the message.',
    );
  if (OCCASION.test(text))
    return refusing(
      'unknown',
      passage,
      'link',
      'The link refuses messages of one occasion: whether all can be refused there cannot be told from the message.',
    );
  return refusing(
    'yes',
    passage,
    'link',
    offersPreferences(text)
      ? 'A link to choose messages: look whether all of them can be refused there.'
      : 'A link that refuses.',
  );
}
