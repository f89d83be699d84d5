/** Who sends a message and where a refusal can be sent to (regulation 23), as the message itself says. */
import type { Reading } from '../../../shared/model/material.ts';
import type { MessageParts } from './message-parts.ts';
import { lineAt } from './passage.ts';
import { answersNobody } from './refusing-address.ts';

/** A British postcode, as Royal Mail writes them. */
const POSTCODE = /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/;
const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}/gi;

/** Postal and email addresses to which a request that messages stop can be sent (regulation 23(b)). */
export function* senderAddresses({ text, replyTo, from, isForwarded }: MessageParts): Generator<Reading> {
  const valid = (passage: string, place: string, why: string): Reading => ({
    field: 'valid_address',
    value: 'yes',
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
    if (answersNobody(address)) continue;
    yield valid(lineAt(text, index), 'text', 'An email address, to which a request to stop can be sent.');
    break;
  }
  const answers = replyTo ?? (from?.address || null);
  if (answers === null || isForwarded || answersNobody(answers)) return;
  yield valid(answers, replyTo === null ? 'header From' : 'header Reply-To', 'Replies go to this address.');
}

/** Words of a name: capitals, and what joins them. */
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&'’-]{0,40}(?: (?:\p{Lu}[\p{L}\p{N}&'’-]{0,40}|&|and|of|the)){0,8}`;
const COMPANY = new RegExp(String.raw`(${NAME} (?:Ltd|Limited|LLP|PLC|plc|CIC)(?!\p{L})\.?)`, 'u');
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
    const line =
      from.name === '' || from.address === ''
        ? `${from.name}${from.address}`
        : `${from.name} <${from.address}>`;
    yield {
      field: 'identity_concealed',
      value: isForwarded ? 'unknown' : 'no',
      passage: line,
      place: 'header From',
      why: isForwarded
        ? 'This message was forwarded: its header says who did, and not whom the campaign was from.'
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
  const company = COPYRIGHT.exec(text) ?? COMPANY.exec(text);
  if (company === null) return;
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

/** The name without the words that lead to it; `null` where none of it is left. */
function nameIn(found: string): string | null {
  let name = found;
  while (LEAD.test(name)) name = name.replace(LEAD, '');
  return name.includes(' ') && /^\p{Lu}/u.test(name) ? name.replace(/\.$/, '') : null;
}
