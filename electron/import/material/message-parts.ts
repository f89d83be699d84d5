/** A campaign's own message as it was sent or drafted, taken apart for reading: never shown as HTML. */
import { Parser } from 'htmlparser2';
import PostalMime from 'postal-mime';
import { textDecoder } from './text.ts';

export interface MessageParts {
  readonly kind: 'email' | 'text_message';
  /** As the message has them, unfolded; none for a text message or a bare page. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly replyTo: string | null;
  readonly subject: string | null;
  /** What a person reads, one line for each block. */
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** Beyond this a message is no message. */
export const MAX_MESSAGE = 25 * 1024 * 1024;

/** @param name tells what the bytes are: `.eml` and `.mht` are MIME, `.html` a page, anything else text. Never throws for what is in them. */
export async function messageParts(name: string, bytes: Uint8Array): Promise<MessageParts> {
  if (/\.(eml|mht|mhtml|msg\.txt)$/i.test(name)) return mimeParts(bytes);
  const text = textDecoder(bytes);
  if (/\.html?$/i.test(name)) return { ...NO_HEADERS, kind: 'email', ...pageText(text) };
  return { ...NO_HEADERS, kind: 'text_message', text: tidy(text), links: [] };
}

const NO_HEADERS = { headers: [], from: null, replyTo: null, subject: null } as const;

async function mimeParts(bytes: Uint8Array): Promise<MessageParts> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'utf8' });
  const page = mail.html === undefined ? { text: '', links: [] } : pageText(mail.html);
  const from = mail.from?.address === undefined ? null : { name: mail.from.name, address: mail.from.address };
  const [replyTo] = mail.replyTo ?? [];
  return {
    kind: 'email',
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    from,
    replyTo: replyTo?.address ?? null,
    subject: mail.subject ?? null,
    text: tidy(page.text === '' ? (mail.text ?? '') : page.text),
    links: page.links.length === 0 ? bareLinks(mail.text ?? '') : page.links,
  };
}

const BLOCKS = new Set(['p', 'div', 'br', 'tr', 'td', 'li', 'h1', 'h2', 'h3', 'h4', 'table', 'center']);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template']);

/** The words of a page and its links. Nothing of it is run, fetched or shown. */
function pageText(html: string): Pick<MessageParts, 'text' | 'links'> {
  let text = '';
  let unseen = 0;
  const links: { href: string; text: string }[] = [];
  let link: { href: string; from: number } | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (UNSEEN.has(name)) unseen++;
        if (BLOCKS.has(name)) text += '\n';
        if (name === 'img' && attributes['alt'] !== undefined) text += ` ${attributes['alt']} `;
        if (name === 'a' && attributes['href'] !== undefined)
          link = { href: attributes['href'].trim(), from: text.length };
      },
      ontext: (piece) => {
        if (unseen === 0) text += piece;
      },
      onclosetag: (name) => {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        if (BLOCKS.has(name)) text += '\n';
        if (name !== 'a' || link === null) return;
        links.push({ href: link.href, text: text.slice(link.from).replace(/\s+/g, ' ').trim() });
        link = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { text: tidy(text), links };
}

function bareLinks(text: string): MessageParts['links'] {
  return text.split('\n').flatMap((line) =>
    [...line.matchAll(/<?(https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+)>?/gi)].map(([, href = '']) => ({
      href,
      text: line.trim(),
    })),
  );
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
