/** Who sends a message and where a refusal can be sent to (regulation 23), as the message itself says. */
import type { Reading } from '../../../shared/model/material.ts';
import type { MessageParts } from './message-parts.ts';
import { lineAt, sentencesOf } from './passage.ts';
import { inAnyLanguage } from './languages.ts';
import { reachOf } from './refusing-address.ts';
import { saysUnread } from './refusing-words.ts';

/** A British postcode, as Royal Mail writes them. */
const POSTCODE = /(?<!\bcode:? )\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/;
const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}/gi;

/** Words before the address that a message went to. */
const SENT_TO = new RegExp(
  String.raw`(?:\b(?:sent|addressed|delivered|mailed|intended) (?:to|for)|\bsubscribed (?:as|with)|${inAnyLanguage('sentTo')})\W*$`,
  'iu',
);
/** By its name only machines read what comes back to it. */
const BOUNCES = /^(?:bounces?|mailer-daemon|postmaster)(?![a-z])/i;

/** Postal and email addresses to which a request that messages stop can be sent (regulation 23(b)). */
export function* senderAddresses({
  text,
  replyTo,
  from,
  recipients,
  isForwarded,
}: MessageParts): Generator<Reading> {
  const valid = (passage: string, place: string, why: string, value = 'yes'): Reading => ({
    field: 'valid_address',
    value,
    passage,
    place,
    why,
  });
  const postcode = POSTCODE.exec(text);
  if (postcode !== null)
    yield valid(
      lineAt(text, postcode.index),
      'text',
      'A postal address, to which a request to stop can be sent.',
    );
  for (const { 0: address, index } of text.matchAll(EMAIL)) {
    if (!isOpen(address) || recipients.includes(address.toLowerCase())) continue;
    if (SENT_TO.test(text.slice(Math.max(0, index - 60), index))) continue;
    yield valid(lineAt(text, index), 'text', 'An email address, to which a request to stop can be sent.');
    break;
  }
  const answers = replyTo ?? (from?.address || null);
  if (answers === null || isForwarded || !isOpen(answers)) return;
  const place = replyTo === null ? 'header From' : 'header Reply-To';
  yield saysUnread(text)
    ? valid(
        answers,
        place,
        'Replies go to this address, and the message says that they are not read: whether a request to stop is, cannot be told.',
        'unknown',
      )
    : valid(answers, place, 'Replies go to this address.');
}

/** Whether somebody may read what is sent to an address, as far as it says itself. */
function isOpen(address: string): boolean {
  return reachOf(`mailto:${address}`).reach === 'open' && !BOUNCES.test(address);
}

/** Words of a name: capitals, and what joins them. */
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&'’-]{0,40}(?: (?:\p{Lu}[\p{L}\p{N}&'’-]{0,40}|&|and|of|the)){0,8}`;
const COMPANY = new RegExp(
  String.raw`(${NAME} (?:Ltd|Limited|LTD|LIMITED|LLP|PLC|plc|CIC)(?!\p{L})\.?)(?! (?:[Ee]dition|EDITION|[Tt]ime|TIME|[Oo]ffer|OFFER|[Ss]tock|STOCK|[Nn]umber|[Rr]elease|to|TO)(?!\p{L}))`,
  'gu',
);
/** What a line says of the company whose message it is, and before one that had another part in it. */
const OWN = /registered|company (?:no|number)|trading (?:name|as)|rights reserved/i;
const OTHERS =
  /\b(?:delivered|powered|sponsored|hosted|designed|provided|made|supplied|partnership|association) (?:by|with) *$/i;
/** Companies that are looked at. */
const MOST = 50;
/** Forms that are words or initials elsewhere, and forms of a company only beside the mark of copyright. */
const COPYRIGHT = new RegExp(
  String.raw`(?:©|\([cC]\)|[cC]opyright)[^\n.|]{0,40}?(${NAME} (?:Ltd|Limited|LLP|PLC|plc|CIC|GmbH|Inc|BV|SA|Srl)(?!\p{L})\.?)`,
  'u',
);
/** Words that stand before a name and are none of it. */
const LEAD =
  /^(?:.* (?:at|from|by|with)|from|at|by|sale|sent|hi|hello|dear|thanks|thank|visit|welcome|regards|love|copyright|shop at|new|your|our|you|we|all|rights|reserved) /i;

/** The sender by the From line and by the company named in the text (regulation 23(a)). */
export function* senderIdentity({
  from,
  text,
  headers,
  isSaved,
  isForwarded,
}: MessageParts): Generator<Reading> {
  if (from !== null) {
    const isFilled = OPEN_TAG.test(from.name) || OPEN_TAG.test(from.address);
    const line =
      from.name === '' || from.address === ''
        ? `${from.name}${from.address}`
        : `${from.name} <${from.address}>`;
    yield {
      field: 'identity_concealed',
      value: isForwarded || isFilled ? 'unknown' : 'no',
      passage: line,
      place: 'header From',
      why: isForwarded
        ? 'This message was forwarded: its header says who did, and not whom the campaign was from.'
        : isFilled
          ? 'A placeholder that the platform fills in: whom the message is from cannot be told from it.'
          : 'The message says whom it is from.',
    };
  }
  const saved = isSaved ? headers.find(({ name }) => name.toLowerCase() === 'from') : undefined;
  if (saved !== undefined)
    yield {
      field: 'identity_concealed',
      value: 'unknown',
      passage: `From: ${saved.value}`,
      place: 'header From',
      why: 'A browser saved this page: whom the message was from, and where replies go, cannot be told from it.',
    };
  const company = COPYRIGHT.exec(text) ?? companyIn(text);
  if (company === undefined) return;
  const name = nameIn(company[1]!);
  if (name !== null)
    yield {
      field: 'sender',
      value: name,
      passage: lineAt(text, company.index),
      place: 'text',
      why: 'The company that the message names.',
    };
}

/** How platforms mark what they fill in. */
const OPEN_TAG = /%%|\{\{|\*\||\{%|\[\[/;

/** The company that the message names for its own; without one, the first that had no other part in it. */
function companyIn(text: string): RegExpExecArray | undefined {
  const found: RegExpExecArray[] = [];
  for (const company of text.matchAll(COMPANY)) {
    const before = text.slice(Math.max(0, company.index - 30), company.index);
    if (!OTHERS.test(before) && !OTHERS.test(company[1]!.replace(/\p{Lu}[^]*$/u, ''))) found.push(company);
    if (found.length === MOST) break;
  }
  const isOwn = ({ 0: name, index }: RegExpExecArray): boolean =>
    sentencesOf(lineAt(text, index)).some((sentence) => sentence.includes(name) && OWN.test(sentence));
  return found.find(isOwn) ?? found[0];
}

/** The name without the words that lead to it; `null` where none of it is left. */
function nameIn(found: string): string | null {
  let name = found;
  while (LEAD.test(name)) name = name.replace(LEAD, '');
  return name.includes(' ') && /^\p{Lu}/u.test(name) ? name.replace(/\.$/, '') : null;
}
