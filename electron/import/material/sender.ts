/** Who sends a message and where a refusal can be sent to (regulation 23), as the message itself says. */
import type { Reading } from '../../../shared/model/material.ts';
import type { MessageParts } from './message-parts.ts';
import { lineAt } from './refusal.ts';

/** A British postcode, as Royal Mail writes them. */
const POSTCODE = /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/;
const EMAIL = /[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}/gi;
const NO_REPLY = /(?:do[\s-]?not|don.t|no)[\s._-]?reply/i;

/** Postal and email addresses to which a request that messages stop can be sent (regulation 23(b)). */
export function* senderAddresses({ text, replyTo, from }: MessageParts): Generator<Reading> {
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
    if (NO_REPLY.test(address)) continue;
    yield valid(lineAt(text, index), 'text', 'An email address, to which a request to stop can be sent.');
    break;
  }
  const answers = replyTo ?? from?.address ?? null;
  if (answers === null) return;
  const place = replyTo === null ? 'header From' : 'header Reply-To';
  if (!NO_REPLY.test(answers)) yield valid(answers, place, 'Replies go to this address.');
}

const COMPANY =
  /(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?([A-Z][^\n.|,©]{1,60}?(?:\s(?:Ltd|Limited|LLP|PLC|plc|CIC|GmbH|Inc|BV|SA|Srl)\b\.?))|\b([A-Z][\w&'’ -]{1,60}?\s(?:Ltd|Limited|LLP|PLC|plc|CIC))\b/;

/** The sender by the From line and by the company named in the text (regulation 23(a)). */
export function* senderIdentity({ from, text }: MessageParts): Generator<Reading> {
  if (from !== null) {
    const line = from.name === '' ? from.address : `${from.name} <${from.address}>`;
    yield {
      field: 'identity_concealed',
      value: 'no',
      passage: line,
      place: 'header From',
      why: 'The message says whom it is from.',
    };
  }
  const company = COMPANY.exec(text);
  const name = (company?.[1] ?? company?.[2])?.trim();
  if (name !== undefined)
    yield {
      field: 'sender',
      value: name,
      passage: lineAt(text, company!.index),
      place: 'text',
      why: 'The company that the message names.',
    };
}
