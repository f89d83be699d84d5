/**
 * A means of refusing in a message: the headers of RFC 2369 and RFC 8058, a link, a reply route, or STOP to a number.
 * Whether it works cannot be read off a message; that it is there can (regulation 22(3)(c)).
 */
import type { Reading } from '../../../shared/model/material.ts';
import type { MessageParts } from './message-parts.ts';

const reading = (value: 'yes' | 'no', passage: string, place: string, why: string): Reading => ({
  field: 'means_of_refusing',
  value,
  passage,
  place,
  why,
});

/** In the languages of the countries whose law the app holds. */
const REFUSE =
  /unsubscribe|opt[\s-]?out|stop receiving|no longer wish to receive|(?:manage|update|change) (?:your |my )?(?:e-?mail |marketing |communication )?preferences|abmelden|abbestellen|d[ée]sabonn|d[ée]sinscri|disiscri|cancella(?:ti|re) l.iscrizione|darse de baja|cancelar (?:la )?suscripci[óo]n|afmelden|uitschrijven|avprenumerera|wypisz|zrezygnuj/i;
/** Placeholders that a platform fills in when it sends. */
const PLACEHOLDER =
  /\*\|UNSUB\|\*|\{\{[^}]*unsub[^}]*\}\}|\{%[^%]*unsub[^%]*%\}|%%?[^%\s]*unsub[^%\s]*%%?|\[unsub[^\]]*\]|<unsubscribe>|\{unsub[^}]*\}/i;

/** Whether an address is one that refuses, or a placeholder of one, by what it says itself. */
export function refusesAt(href: string): boolean {
  return REFUSE.test(href) || PLACEHOLDER.test(href);
}

export function refusals(message: MessageParts): readonly Reading[] {
  const found =
    message.kind === 'email'
      ? [...headers(message), ...links(message), ...replies(message)]
      : [...stops(message)];
  if (found.length > 0) return found;
  const end = message.text.slice(-300).trim();
  if (end === '') return [];
  const looked =
    message.kind === 'email' ? 'no such header, link or reply route' : 'no STOP wording or other route';
  return [
    reading('no', end, 'end of the text', `Nothing in the message says how to refuse: ${looked} was found.`),
  ];
}

function* headers({ headers: all }: MessageParts): Generator<Reading> {
  const of = (name: string): string | undefined =>
    all.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
  const list = of('List-Unsubscribe');
  if (list === undefined) return;
  const isWeb = /<https:/i.test(list);
  const isMail = /<mailto:/i.test(list);
  const post = of('List-Unsubscribe-Post');
  const oneClick = isWeb && /^\s*List-Unsubscribe=One-Click\s*$/i.test(post ?? '');
  if (isWeb || isMail)
    yield reading(
      'yes',
      `List-Unsubscribe: ${list}`,
      'header List-Unsubscribe',
      isMail && !isWeb
        ? 'Mail programs offer a button that refuses by a message to this address (RFC 2369).'
        : 'Mail programs offer a button that refuses at this address (RFC 2369).',
    );
  else
    yield reading(
      'no',
      `List-Unsubscribe: ${list}`,
      'header List-Unsubscribe',
      'The header has no address that a mail program could use.',
    );
  if (oneClick)
    yield reading(
      'yes',
      `List-Unsubscribe-Post: ${post!.trim()}`,
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

function* links({ links: all, text }: MessageParts): Generator<Reading> {
  for (const { href, text: words } of all) {
    if (!REFUSE.test(words) && !refusesAt(href)) continue;
    const passage = `${words === '' ? '(picture)' : words} → ${href}`;
    if (/^(https?:|mailto:)/i.test(href)) yield reading('yes', passage, 'link', 'A link that refuses.');
    else if (PLACEHOLDER.test(href))
      yield reading(
        'yes',
        passage,
        'link',
        'A placeholder that the platform fills with a link that refuses.',
      );
    else yield reading('no', passage, 'link', 'The words offer to refuse, and the link leads nowhere.');
  }
  if (all.length > 0) return;
  const placeholder = PLACEHOLDER.exec(text);
  if (placeholder !== null)
    yield reading(
      'yes',
      lineAt(text, placeholder.index),
      'text',
      'A placeholder that the platform fills with a link that refuses.',
    );
}

const REPLY =
  /[^\n.]*\b(?:reply|respond|e-?mail us|write to us|send (?:us )?an e-?mail)\b[^\n]{0,80}(?:unsubscribe|opt[\s-]?out|stop|remove)[^\n.]*/i;
const NO_REPLY = /(?:do[\s-]?not|don.t|no)[\s._-]?reply/i;

function* replies({ text, from, replyTo }: MessageParts): Generator<Reading> {
  const asked = REPLY.exec(text)?.[0].trim();
  if (asked === undefined) return;
  const address = replyTo ?? from?.address ?? null;
  if (address !== null && NO_REPLY.test(address) && !/@/.test(asked))
    yield reading(
      'no',
      asked,
      'text',
      `The text asks for a reply, and replies go to ${address}, which by its name nobody reads.`,
    );
  else yield reading('yes', asked, 'text', 'A reply refuses.');
}

const STOP =
  /[^\n.]*\b(?:(?:text|txt|reply|send|sms|msg)\s*:?\s*["'“‘]?(?:STOP|END|UNSUBSCRIBE|OPT ?OUT|QUIT|NO)\b|(?:STOP|OPT ?OUT|UNSUB)\s*(?:to|2|[:=>-])\s*\+?\d[\d ]{3,}|opt[\s-]?out\s*[:?]?\s*(?:text|txt|reply|stop|https?:))[^\n]*/i;
const PREMIUM =
  /(?:£\s?\d+(?:\.\d\d)?|\d+\s?p)\s*(?:per|a|each|\/)\s*(?:text|msg|message|sms)|premium|\b09\d{8,9}\b/i;

function* stops({ text }: MessageParts): Generator<Reading> {
  const stop = STOP.exec(text)?.[0].trim();
  if (stop !== undefined) {
    const number = /\+?\d[\d ]{3,}\d/.exec(stop)?.[0].trim();
    yield PREMIUM.test(text)
      ? reading(
          'no',
          stop,
          'text',
          'STOP is offered, and the message speaks of a charge beyond sending a text: refusing must be free but for that.',
        )
      : reading(
          'yes',
          stop,
          'text',
          number === undefined ? 'Replying with STOP refuses.' : `STOP to ${number} refuses.`,
        );
  }
  const link = /[^\n]*(?:unsub|opt[\s-]?out|stop)[^\n]*?\b((?:https?:\/\/)?[a-z0-9-]+\.[a-z]{2,}\/\S+)/i.exec(
    text,
  );
  if (link !== null && link[0] !== stop) yield reading('yes', link[0].trim(), 'text', 'A link that refuses.');
}

export function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end === -1 ? undefined : end);
}
