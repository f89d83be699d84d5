/** Addresses that a refusal can be sent to, told by what they say themselves: nothing is ever fetched. */

/** What a platform fills in when it sends, as each marks it; a character that an address encodes is none. */
function placeholderOf(words: string): RegExp {
  const inside = (but: string): string => `[^${but}]{0,200}(?:${words})[^${but}]{0,200}`;
  return new RegExp(
    String.raw`\*\|${inside('|\\s')}\|\*|\{[{%$]{0,4}${inside('{}\\n')}\}|%%?(?![\da-f]{2})${inside('%\\s')}%|\[${inside('\\]\\s')}\]|\$${inside('$\\s')}\$|<(?:${words})>`,
    'i',
  );
}
const REFUSING = 'unsub|opt[_-]?out';
/** Placeholders of a link that refuses, and of one to choose messages. */
export const PLACEHOLDER = placeholderOf(`${REFUSING}|unsubscribe`);
export const CHOOSING = placeholderOf(
  'preferences?|update_profile|profile_center|subscription_center|subcenter',
);
/** Any other that is the whole address, or all of it that says where it leads. */
const OTHER = /^(?:https?:\/\/)?(?:\*\||\{[{%$]|%%|\[\[|\$[A-Z]|<%|##)/;

const REFUSES =
  /unsubscri|(?<![a-z])unsub(?![a-z])|(?<![a-z])opt[-_]?out(?![a-z])|abmelden|abbestellen|d[ée]sabonn|d[ée]sinscri|disiscri|afmelden|uitschrijven|avprenumerera|wypisz/i;
/** Pages about refusing, or about refusing something else. */
const ABOUT = /cookie|faq|(?<![a-z])(?:how|why)-|survey|\/(?:blog|articles?|help|support|guides?)\//i;
/** What an address says of where a reader came from, and not of where it leads. */
const CAME_FROM = /[?&](?:utm_[a-z]+|ref|source|campaign|cid)=[^&#]*/gi;

/** Whether an address is one that refuses, or a placeholder of one, by what it says itself. */
export function refusesAt(href: string): boolean {
  const own = href.replace(CAME_FROM, '');
  return PLACEHOLDER.test(href) || (REFUSES.test(own) && !ABOUT.test(own));
}

/** Whether nobody reads what is sent to a mail address, by its name. */
export function answersNobody(address: string): boolean {
  return /(?:do[\s-]?not|don.t|no)[\s._-]?reply/i.test(address);
}

/** RFC 6761, RFC 6762, RFC 8375 and the names that networks use inside; `.example` and `.test` stand for the sender's own. */
const RESERVED = /^(?:localhost|.*\.(?:localhost|invalid|local|internal|lan|home\.arpa))$/;
/** RFC 1918, RFC 1122, RFC 3927, RFC 4193 and RFC 4291. */
const PRIVATE =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1?\]$|\[f[cd][\da-f]{2}:|\[fe[89ab][\da-f]:)/;

/**
 * Where an address leads: `open` may work, `closed` no recipient can reach, `unread` is a mail address that nobody reads by its
 * name, `placeholder` is filled in by a platform with where to refuse, `filled` with what is not known, `relative` depends on where the page stood, `other` is another program's.
 */
export type Reach =
  'open' | 'closed' | 'unread' | 'placeholder' | 'filled' | 'relative' | 'other' | 'nowhere';

/** @param href as it is written. @returns how far it reaches, and the host of it for words (empty without one). */
export function reachOf(href: string): { readonly reach: Reach; readonly host: string } {
  if (PLACEHOLDER.test(href) || CHOOSING.test(href)) return { reach: 'placeholder', host: '' };
  if (OTHER.test(href)) return { reach: 'filled', host: '' };
  const mail = /^mailto:([^?]*)/i.exec(href)?.[1];
  if (mail !== undefined) {
    const host = mail.split('@')[1]?.toLowerCase() ?? '';
    if (host === '') return { reach: 'nowhere', host };
    if (isClosed(host)) return { reach: 'closed', host };
    return { reach: answersNobody(mail) ? 'unread' : 'open', host };
  }
  if (/^https?:/i.test(href)) {
    const host = URL.parse(href)?.hostname ?? '';
    if (host === '') return { reach: 'nowhere', host };
    return { reach: isClosed(host) ? 'closed' : 'open', host };
  }
  // Some programs take an address without its scheme for one on the web, and others for a file beside the message.
  if (/^(?:(?:sms|tel|whatsapp):.|\/\/|www\.)/i.test(href)) return { reach: 'other', host: '' };
  return { reach: /^[./?]|^[\w-]+\//.test(href) ? 'relative' : 'nowhere', host: '' };
}

function isClosed(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return RESERVED.test(name) || PRIVATE.test(name) || !/[.:]/.test(name);
}
