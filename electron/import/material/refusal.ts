/**
 * A means of refusing in a message: the headers of RFC 2369 and RFC 8058, a link, a reply route, or a keyword to a number.
 * Whether it works cannot be read off a message; that it is there can (regulation 22(3)(c)).
 */
import type { Reading } from '../../../shared/model/material.ts';
import { inAnyLanguage, languageOf } from './languages.ts';
import type { MessageParts, Unread } from './message-parts.ts';
import { lineAt, sentencesOf } from './passage.ts';
import { answersNobody, CHOOSING, PLACEHOLDER, reachOf } from './refusing-address.ts';
import { linkRefusals } from './refusing-link.ts';
import { filledIn, refusing } from './refusing-reading.ts';
import { isNegated, saysUnread, speaksOfRefusing, touchesOnRefusing, WISHES } from './refusing-words.ts';
import { textMention, textRefusals } from './text-refusal.ts';

export function refusals(message: MessageParts): readonly Reading[] {
  const isText = message.kind === 'text_message';
  const found = isText
    ? [...textRefusals(message.text)]
    : [...headers(message), ...linkRefusals(message), ...placeholders(message), ...replies(message)];
  if (found.length > 0) return found;
  const mention = isText
    ? textMention(message.text)
    : (sentencesOf(message.text).find(touchesOnRefusing) ?? null);
  if (mention !== null)
    return [
      refusing(
        'unknown',
        mention,
        'text',
        'The message speaks of refusing; whether it offers a way to cannot be told from these words.',
      ),
    ];
  const unseen = sentencesOf(message.hidden).find(speaksOfRefusing);
  if (unseen !== undefined)
    return [
      refusing(
        'unknown',
        unseen,
        'hidden text',
        'Words that the page hides speak of refusing: whether a recipient saw them cannot be told from the message.',
      ),
    ];
  for (const { name, text, links } of message.beside) {
    const beside = { ...message, text, links };
    const offer = [...linkRefusals(beside), ...replies(beside)].find(({ value }) => value === 'yes');
    if (offer !== undefined)
      return [
        refusing(
          'unknown',
          offer.passage,
          name,
          `The ${name} offers to refuse, and the page, which most recipients see, does not: whether a recipient saw it cannot be told.`,
        ),
      ];
  }
  const why = whyNotTold(message);
  const end = message.text.slice(-300).trim();
  if (why !== null)
    return [
      end === ''
        ? refusing('unknown', nothingToRead(message), 'header Content-Type', why)
        : refusing('unknown', end, 'end of the text', why),
    ];
  const looked = isText ? 'no STOP wording or other route' : 'no such header, link or reply route';
  return [
    refusing('no', end, 'end of the text', `Nothing in the message says how to refuse: ${looked} was found.`),
  ];
}

const UNREAD_WHY: Readonly<Record<Unread, string>> = {
  too_long:
    'Nothing that was read says how to refuse; the message is longer than what is read of one, and may say it further on.',
  enciphered: 'The message is enciphered or signed as a whole: its words cannot be read here.',
  attached:
    'Nothing in this message says how to refuse; another is attached to it. If that is the campaign’s own, add it by itself.',
  pictures:
    'The message has no words but those of pictures: what is written in a picture cannot be read here.',
};

/** Why nothing follows from that nothing was found; `null` where it does. */
function whyNotTold({ unread, text }: MessageParts): string | null {
  if (unread !== null) return UNREAD_WHY[unread];
  const language = languageOf(text);
  if (language === 'English') return null;
  return language === null
    ? 'Nothing was found that says how to refuse; in what language the message is written could not be told, and its words for it may not be known here.'
    : `Nothing was found that says how to refuse; the message reads as ${language}, of which not every wording is known here.`;
}

/** What is quoted of a message without words. */
function nothingToRead({ headers: all }: MessageParts): string {
  const type = all.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
  return type === undefined ? '(no words)' : `Content-Type: ${type}`;
}

function* headers({ headers: all, isForwarded, wasSent }: MessageParts): Generator<Reading> {
  const of = (name: string): string | undefined =>
    all.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
  const list = of('List-Unsubscribe');
  if (list === undefined) return;
  if (isForwarded) {
    yield refusing(
      'unknown',
      `List-Unsubscribe: ${list}`,
      'header List-Unsubscribe',
      'This message was forwarded: whether its headers are the campaign’s, or those of who passed it on, cannot be told.',
    );
    return;
  }
  const addresses = [...list.matchAll(/<([^<>]+)>/g)].map(([, inside = '']) => {
    const href = inside.trim();
    return { href, ...reachOf(href) };
  });
  const open = addresses.filter(({ reach }) => reach === 'open');
  const web = open.find(({ href }) => /^http/i.test(href));
  const isSecure = open.some(({ href }) => /^https:/i.test(href));
  const closed = addresses.find(({ reach }) => reach === 'closed');
  const said = (value: 'yes' | 'no' | 'unknown', why: string): Reading =>
    refusing(value, `List-Unsubscribe: ${list}`, 'header List-Unsubscribe', why);
  if (web !== undefined)
    yield said(
      'yes',
      isSecure
        ? 'Mail programs offer a button that refuses at this address (RFC 2369).'
        : 'Mail programs offer a button that refuses at this address (RFC 2369). Refusing by one click would need https (RFC 8058).',
    );
  else if (open.length > 0)
    yield said('yes', 'Mail programs offer a button that refuses by a message to this address (RFC 2369).');
  else if (addresses.some(({ reach }) => reach === 'unread'))
    yield said(
      'unknown',
      'By its name nobody reads what is sent to this address: whether that refuses cannot be told from the message.',
    );
  else if (addresses.some(({ reach }) => reach === 'placeholder'))
    yield filledIn(`List-Unsubscribe: ${list}`, 'header List-Unsubscribe', wasSent);
  else if (closed !== undefined)
    yield said('no', `The address leads to ${closed.host}, which no recipient can reach.`);
  else if (/https?:|mailto:/i.test(list))
    yield said(
      'unknown',
      'The address stands without the angle brackets that RFC 2369 asks for: mail programs may not offer it.',
    );
  else yield said('no', 'The header has no address that a mail program could use.');
  const post = of('List-Unsubscribe-Post') ?? '';
  if (isSecure && /^\s*List-Unsubscribe=One-Click\s*$/i.test(post))
    yield refusing(
      'yes',
      `List-Unsubscribe-Post: ${post.trim()}`,
      'header List-Unsubscribe-Post',
      signs(of('DKIM-Signature') ?? '')
        ? 'One click refuses (RFC 8058), and the signature covers both headers.'
        : 'One click refuses (RFC 8058), where the receiving system trusts it: no signature over both headers was found here.',
    );
}

/** RFC 8058, section 4: the signature must cover both headers. */
function signs(signature: string): boolean {
  const covered =
    /(?:^|;)\s*h=([^;]*)/i
      .exec(signature)?.[1]
      ?.toLowerCase()
      .split(/[\s:]+/) ?? [];
  return covered.includes('list-unsubscribe') && covered.includes('list-unsubscribe-post');
}

/** In a draft, where a link is to stand. */
function* placeholders({ text, wasSent }: MessageParts): Generator<Reading> {
  const placeholder = PLACEHOLDER.exec(text);
  if (placeholder !== null) yield filledIn(lineAt(text, placeholder.index), 'text', wasSent);
  const choice = CHOOSING.exec(text);
  if (choice !== null) yield filledIn(lineAt(text, choice.index), 'text', wasSent, true);
}

const ANSWER = String.raw`\b(?:reply|replying|respond|responding|e-?mail us|e-?mail(?= \S+@)|write to us|(?:write to|contact(?: us at)?|message)(?= \S+@)|send (?:us )?an? e-?mail)\b`;
const STOPPING = String.raw`(?:unsubscribe|opt[\s-]?out|be removed|stop (?:receiving|these|our|all|further|e-?mails?|messages))`;
/** In either order: "reply with STOP", "to unsubscribe, reply". The keyword alone counts in capitals or quotation marks. */
const ELSEWHERE = `(?:${inAnyLanguage('refuse')}|${inAnyLanguage('wish')})`;
const ASKS = [
  new RegExp(String.raw`${ANSWER}.{0,80}?(?:${STOPPING}|["'“‘](?:stop|remove)["'”’])`, 'i'),
  new RegExp(String.raw`${STOPPING}.{0,80}?${ANSWER}`, 'i'),
  new RegExp(String.raw`(?:${WISHES}).{0,80}?${ANSWER}`, 'iu'),
  new RegExp(
    `${inAnyLanguage('reply')}.{0,80}?${ELSEWHERE}|${ELSEWHERE}.{0,80}?${inAnyLanguage('reply')}`,
    'iu',
  ),
];
const KEYWORD = /\b(?:STOP|REMOVE)\b/;
const ANSWERS = new RegExp(`${ANSWER}|${inAnyLanguage('reply')}`, 'iu');
const ON_PAPER = new RegExp(
  String.raw`\b(?:write to|by (?:post|letter)|in writing)\b|${inAnyLanguage('write')}`,
  'iu',
);
const BY_MAIL = new RegExp(
  String.raw`@|(?<!\p{L})(?:e-?mails?|courriel|correo electrónico|reply(?:ing)?)(?!\p{L})|(?<!\p{L})(?:be)?(?:r[ée]pond|antwo|odpow|odpisz|rispond|respond|atebwch|ymateb)`,
  'iu',
);

function* replies({ text, from, replyTo, isForwarded }: MessageParts): Generator<Reading> {
  // What is quoted of another message asks whoever that went to.
  const asked = sentencesOf(text).find(
    (sentence) => !sentence.startsWith('>') && !isNegated(sentence) && speaksOfReplying(sentence),
  );
  if (asked === undefined) return;
  const named = /[^\s<>@]{1,64}@[^\s<>@]{1,255}\w/.exec(asked)?.[0];
  const address = named ?? (isForwarded ? null : (replyTo ?? from?.address ?? null));
  if (address !== null && answersNobody(address))
    yield refusing(
      'no',
      asked,
      'text',
      `The text asks for a reply, and replies go to ${address}, which by its name nobody reads.`,
    );
  else if (named !== undefined && reachOf(`mailto:${named}`).reach === 'closed')
    yield refusing('no', asked, 'text', `The text asks for a message to ${named}, which cannot arrive.`);
  else if (named !== undefined) yield refusing('yes', asked, 'text', `A message to ${named} refuses.`);
  else if (ON_PAPER.test(asked) && !BY_MAIL.test(asked))
    yield refusing(
      'unknown',
      asked,
      'text',
      'The text asks to be written to: whether a reply refuses, or a letter only, cannot be told.',
    );
  else if (isForwarded)
    yield refusing(
      'unknown',
      asked,
      'text',
      'The text asks for a reply, and this message was forwarded: where replies to the campaign went cannot be told from it.',
    );
  else if (saysUnread(text))
    yield refusing(
      'unknown',
      asked,
      'text',
      'The text asks for a reply, and also says that replies are not read: whether one refuses cannot be told.',
    );
  else yield refusing('yes', asked, 'text', 'A reply refuses.');
}

function speaksOfReplying(sentence: string): boolean {
  return ASKS.some((asks) => asks.test(sentence)) || (ANSWERS.test(sentence) && KEYWORD.test(sentence));
}
