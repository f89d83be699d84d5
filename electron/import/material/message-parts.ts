/** A campaign's own message as it was sent or drafted, taken apart for reading: never shown as HTML. */
import PostalMime, { type Email } from 'postal-mime';
import { MOST_DIVIDERS, MOST_PLAIN, MOST_WORDS } from './limits.ts';
import { bareLinks, type MessageLink } from './links.ts';
import { pageText, type PageText } from './page-text.ts';
import { textDecoder, tidy } from './text.ts';

export interface MessageParts {
  readonly kind: 'email' | 'text_message';
  /** As the message has them, unfolded; none for a text message or a bare page. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly replyTo: string | null;
  /** Addresses that it went to, in small letters. */
  readonly recipients: readonly string[];
  readonly subject: string | null;
  /** A page that a browser saved has no sender, and its title for a subject. */
  readonly isSaved: boolean;
  /** Passed on by somebody: its headers are theirs, and not the campaign's. */
  readonly isForwarded: boolean;
  /** What a person reads, one line for each block. */
  readonly text: string;
  /** What the page hides, of which an inbox may show the start. */
  readonly hidden: string;
  readonly links: readonly MessageLink[];
  readonly struck: PageText['struck'];
  /** Versions beside the one that most programs show. */
  readonly beside: readonly VersionBeside[];
  /** Whether its headers say that a server has passed it on: a draft was not sent yet. */
  readonly wasSent: boolean;
  /** Why what was not found may be there all the same; `null` where all of it was read. */
  readonly unread: Unread | null;
}

export interface VersionBeside extends Pick<PageText, 'text' | 'links'> {
  readonly name: 'version in plain text' | 'version in AMP';
}

/** More than is read of a message; enciphered; a message attached to this one; words that are pictures. */
export type Unread = 'too_long' | 'enciphered' | 'attached' | 'pictures';

/** @param name tells what the bytes are: `.eml` and `.mht` are MIME, `.html` a page, anything else text. Never throws for what is in them. */
export async function messageParts(name: string, bytes: Uint8Array): Promise<MessageParts> {
  if (/\.(eml|mht|mhtml|msg\.txt)$/i.test(name)) return mimeParts(bytes);
  const text = textDecoder(bytes);
  const isPage = /\.html?$/i.test(name);
  const page = isPage ? pageText(text) : plainText(text);
  return {
    ...NO_HEADERS,
    kind: isPage ? 'email' : 'text_message',
    isSaved: isPage,
    ...page,
    unread: !page.isWhole ? 'too_long' : !page.hasWords ? 'pictures' : null,
  };
}

const NO_HEADERS = {
  headers: [],
  from: null,
  replyTo: null,
  recipients: [],
  subject: null,
  isForwarded: false,
  beside: [],
  wasSent: false,
} as const;
/** What servers add to a message that passes them. */
const PASSED_ON = /^(?:received|return-path|delivered-to|dkim-signature|x-received)$/;

/** How programs for mail mark what they pass on: before the subject, and above the message. */
export const FORWARDED_SUBJECT = /^\s*(?:fwd?|wg|tr|rv)\s*:\s*/i;
const FORWARDED_TEXT = /^(?:-+ ?(?:Forwarded|Original) Message ?-+|Begin forwarded message:)/im;

function plainText(text: string): PageText {
  const tidied = tidy(text.slice(0, MOST_WORDS));
  return {
    text: tidied,
    hidden: '',
    links: bareLinks(tidied),
    struck: [],
    hasWords: tidied !== '',
    isWhole: text.length <= MOST_WORDS,
  };
}

async function mimeParts(file: Uint8Array): Promise<MessageParts> {
  const whole = isMarked(file) ? Buffer.from(textDecoder(file).replace(/^\uFEFF/, '')) : file;
  const bytes = whole.subarray(0, readUpTo(whole));
  const mail = await parsed(bytes);
  if (mail === null)
    return {
      ...NO_HEADERS,
      ...plainText(''),
      kind: 'email',
      isSaved: false,
      unread: 'too_long',
    };
  const { attachments } = mail;
  // A browser keeps the style sheets of a page that it saves beside it.
  const sheets = attachments
    .filter(({ mimeType }) => mimeType === 'text/css')
    .map(({ content }) => String(content));
  const page = pageText(mail.html ?? '', sheets);
  const plain = plainText(mail.text ?? '');
  const shown = page.text === '' && page.links.length === 0 ? plain : page;
  const { name = '', address = '' } = mail.from ?? {};
  const [replyTo] = mail.replyTo ?? [];
  const isSaved = !address.includes('@') && /^saved\b/i.test(name);
  const isRead = bytes.length === whole.length && page.isWhole && plain.isWhole;
  const holds = (type: RegExp): boolean => attachments.some(({ mimeType }) => type.test(mimeType));
  return {
    kind: 'email',
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    from: isSaved || (name === '' && address === '') ? null : { name, address },
    replyTo: replyTo?.address || null,
    recipients: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((one) =>
      one.address === undefined ? [] : [one.address.toLowerCase()],
    ),
    subject: mail.subject ?? null,
    isSaved,
    isForwarded:
      holds(/^message\/rfc822$/) ||
      FORWARDED_SUBJECT.test(mail.subject ?? '') ||
      FORWARDED_TEXT.test(shown.text),
    text: shown.text,
    hidden: page.hidden,
    links: shown.links,
    struck: shown.struck,
    beside: [
      ...(shown === page ? [{ name: 'version in plain text', ...plain } as const] : []),
      ...attachments
        .filter(({ mimeType }) => mimeType === 'text/x-amp-html')
        .map(({ content }) => ({ name: 'version in AMP', ...pageText(String(content)) }) as const),
    ],
    wasSent: mail.headers.some(({ key }) => PASSED_ON.test(key)),
    unread: !isRead
      ? 'too_long'
      : holds(/^message\/rfc822$/)
        ? 'attached'
        : shown.hasWords
          ? null
          : holds(/pkcs7-mime|pgp-encrypted/)
            ? 'enciphered'
            : 'pictures',
  };
}

/** Whether an editor saved it as text: with a mark before the first header. */
function isMarked([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  );
}

/** `null` for headers without end and for parts within parts without end. */
async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    // A message that is attached is another's: nothing of it is this one's own.
    return await PostalMime.parse(bytes, { attachmentEncoding: 'utf8', forceRfc822Attachments: true });
  } catch {
    return null;
  }
}

/** Encoded lines of an attachment are long and without a space. */
const ENCODED = 60;
const [LINE_END, SPACE, DASH] = [0x0a, 0x20, 0x2d];

/** Up to where a message is read: lines of attachments are not counted, of which a message may have many. */
function readUpTo(bytes: Uint8Array): number {
  let [plain, dividers] = [0, 0];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(LINE_END, at);
    const next = end === -1 ? bytes.length : end + 1;
    const line = bytes.subarray(at, next);
    if (line[0] === DASH && line[1] === DASH && ++dividers > MOST_DIVIDERS) return at;
    const isEncoded = line.length >= ENCODED && line.length <= 1_000 && !line.includes(SPACE);
    if (!isEncoded) plain += line.length;
    if (plain > MOST_PLAIN) return at + Math.max(0, line.length - (plain - MOST_PLAIN));
    at = next;
  }
  return bytes.length;
}
