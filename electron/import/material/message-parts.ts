/** A campaign's own message as it was sent or drafted, taken apart for reading: never shown as HTML. */
import { Parser } from 'htmlparser2';
import PostalMime from 'postal-mime';
import { sentencesOf } from './passage.ts';
import { textDecoder } from './text.ts';

export interface MessageParts {
  readonly kind: 'email' | 'text_message';
  /** As the message has them, unfolded; none for a text message or a bare page. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly replyTo: string | null;
  readonly subject: string | null;
  /** A page that a browser saved has no sender, and its title for a subject. */
  readonly isSaved: boolean;
  /** What a person reads, one line for each block. */
  readonly text: string;
  /** What the page hides, of which an inbox may show the start. */
  readonly hidden: string;
  readonly links: readonly MessageLink[];
}

/** A link with the words of its line around it, up to the end of their sentence or the next link. */
export interface MessageLink {
  readonly href: string;
  /** Its own words; empty for a picture and for an address that stands in the text. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Whether it stands in the text as an address. */
  readonly isBare: boolean;
  readonly isHidden: boolean;
}

/** Beyond this a message is no message. */
export const MAX_MESSAGE = 25 * 1024 * 1024;

/** @param name tells what the bytes are: `.eml` and `.mht` are MIME, `.html` a page, anything else text. Never throws for what is in them. */
export async function messageParts(name: string, bytes: Uint8Array): Promise<MessageParts> {
  if (/\.(eml|mht|mhtml|msg\.txt)$/i.test(name)) return mimeParts(bytes);
  const text = textDecoder(bytes);
  if (/\.html?$/i.test(name)) return { ...NO_HEADERS, kind: 'email', isSaved: true, ...pageText(text) };
  return { ...NO_HEADERS, kind: 'text_message', text: tidy(text), hidden: '', links: [] };
}

const NO_HEADERS = { headers: [], from: null, replyTo: null, subject: null, isSaved: false } as const;

async function mimeParts(bytes: Uint8Array): Promise<MessageParts> {
  // A message that is attached is another's: nothing of it is this one's own.
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'utf8', forceRfc822Attachments: true });
  const page = mail.html === undefined ? NO_PAGE : pageText(mail.html);
  const plain = mail.text ?? '';
  const { name = '', address = '' } = mail.from ?? {};
  const [replyTo] = mail.replyTo ?? [];
  const isSaved = !address.includes('@') && /^saved\b/i.test(name);
  return {
    kind: 'email',
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    from: isSaved || (name === '' && address === '') ? null : { name, address },
    replyTo: replyTo?.address || null,
    subject: mail.subject ?? null,
    isSaved,
    text: page.text === '' ? tidy(plain) : page.text,
    hidden: page.hidden,
    links: page.links.length === 0 ? bareLinks(tidy(plain)) : page.links,
  };
}

const BLOCKS = new Set(['p', 'div', 'br', 'tr', 'td', 'li', 'h1', 'h2', 'h3', 'h4', 'table', 'center']);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template']);
const HIDES =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i;
const NO_PAGE = { text: '', hidden: '', links: [] };

/** The words of a page and its links. Nothing of it is run, fetched or shown. */
function pageText(html: string): Pick<MessageParts, 'text' | 'hidden' | 'links'> {
  const words = { seen: '', hidden: '' };
  /** The elements that are open, each hidden or not. */
  const open: boolean[] = [];
  let unseen = 0;
  const anchors: { href: string; in: 'seen' | 'hidden'; from: number; to: number }[] = [];
  let anchor: { href: string; in: 'seen' | 'hidden'; from: number } | null = null;
  const where = (): 'seen' | 'hidden' => (open.at(-1) === true ? 'hidden' : 'seen');
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(
          open.at(-1) === true || attributes['hidden'] !== undefined || HIDES.test(attributes['style'] ?? ''),
        );
        if (UNSEEN.has(name)) unseen++;
        if (BLOCKS.has(name)) words[where()] += '\n';
        if (name === 'img' && attributes['alt'] !== undefined) words[where()] += ` ${attributes['alt']} `;
        if (name === 'a' && attributes['href'] !== undefined)
          anchor = { href: attributes['href'].trim(), in: where(), from: words[where()].length };
      },
      ontext: (piece) => {
        // A line break of the source is a space of the page.
        if (unseen === 0) words[where()] += piece.replace(/\s+/g, ' ');
      },
      onclosetag: (name) => {
        if (name === 'a' && anchor !== null) {
          anchors.push({ ...anchor, to: words[anchor.in].length });
          anchor = null;
        }
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        if (BLOCKS.has(name)) words[where()] += '\n';
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  const links = anchors.map((one, i): MessageLink => {
    const text = words[one.in];
    const [last, next] = [anchors[i - 1], anchors[i + 1]];
    return {
      href: one.href,
      text: flat(text.slice(one.from, one.to)),
      before: wordsBefore(text.slice(last?.in === one.in ? last.to : 0, one.from)),
      after: wordsAfter(text.slice(one.to, next?.in === one.in ? next.from : undefined)),
      isBare: false,
      isHidden: one.in === 'hidden',
    };
  });
  const text = tidy(words.seen);
  const shown = new Set(links.flatMap((link) => bareLinks(link.text).map(({ href }) => href)));
  const bare = bareLinks(text).filter(({ href }) => !shown.has(href));
  return { text, hidden: tidy(words.hidden), links: [...links, ...bare] };
}

/** @param text tidy. */
function bareLinks(text: string): readonly MessageLink[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const found = [...line.matchAll(/https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+/gi)];
    return found.map(({ 0: whole, index }, i): MessageLink => {
      const href = whole.replace(/[.,;:!?)\]]+$/, '');
      const last = found[i - 1];
      const ownWords = line.slice(last === undefined ? 0 : last.index + last[0].length, index);
      // An address on a line of its own belongs to the line above it.
      const before = /\w/.test(ownWords) || i > 0 ? ownWords : (lines[at - 1] ?? '');
      return {
        href,
        text: '',
        before: wordsBefore(before),
        after: wordsAfter(line.slice(index + href.length, found[i + 1]?.index)),
        isBare: true,
        isHidden: false,
      };
    });
  });
}

/** Words further from a link than these characters do not speak of it. */
const AROUND = 300;

/** Of words before a link, those of its own sentence. A question may lead to it. */
function wordsBefore(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).slice(-AROUND);
  return /[.!]\s*$/.test(line) ? '' : flat(sentencesOf(line).at(-1) ?? '').replace(/[\s<(]+$/, '');
}

function wordsAfter(text: string): string {
  const [line = ''] = text.slice(0, AROUND).split('\n', 1);
  return /^\W*[.!?]/.test(line) ? '' : flat(sentencesOf(line)[0] ?? '').replace(/^[\s>)]+/, '');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function tidy(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u00AD\u2060\uFEFF]|\u034F/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
