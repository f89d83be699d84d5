/**
 * Identities as an output may show them: in full, masked, or as pseudonyms. A pseudonym is HMAC-SHA256 (RFC 2104) of the kind
 * of detail and the detail, cut to 80 bits: without the audit file's secret nobody can try addresses out.
 */
import { createHmac } from 'node:crypto';
import type { Redaction } from '../../shared/model/redaction.ts';

/** What an output says of who someone is. */
export interface Identity {
  readonly contactId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
}

export interface Redactor {
  readonly level: Redaction;
  identity(one: Identity): Identity;
  /** A sentence about this person, without the details that identify them, and without anybody's address or number. */
  sentence(text: string, of: Identity): string;
  /** How many names of files were replaced because they tell who someone is. */
  readonly renamedFiles: number;
  /** Any text, its email addresses and phone numbers shown as those of identities are. */
  text(text: string): string;
  /** The name of someone who worked on the audit. */
  person(name: string | null): string | null;
  /** An imported row's own text; `null` where it must not be shown. */
  raw(text: string): string | null;
}

/**
 * @param secret asked for only where pseudonyms are made.
 * @param telling names of files that tell who someone is, each with the name that stands in for it; a file may have several.
 */
export function redactor(
  level: Redaction,
  secret: () => Uint8Array,
  telling: ReadonlyMap<string, string> = new Map(),
): Redactor {
  if (level === 'full')
    return {
      level,
      renamedFiles: 0,
      identity: (one) => one,
      sentence: (text) => text,
      text: (text) => text,
      person: (name) => name,
      raw: (text) => text,
    };
  const show = level === 'masked' ? masked : pseudonyms(secret());
  // A name within a longer one must not be replaced first.
  const files = [...telling].toSorted(([a], [b]) => b.length - a.length);
  const renamed = (text: string): string =>
    files.reduce((said, [name, shown]) => said.replaceAll(name, () => shown), text);
  const scrub = (text: string): string => renamed(text).replace(EMAIL, show.email).replace(PHONE, show.phone);
  return {
    level,
    renamedFiles: new Set(telling.values()).size,
    identity: show.identity,
    sentence: (text, of) => {
      const shown = show.identity(of);
      return scrub(
        (['email', 'phone', 'name'] as const).reduce((said, part) => {
          const detail = of[part];
          return detail === null ? said : said.replace(wholly(detail), () => shown[part] ?? '…');
        }, renamed(text)),
      );
    },
    text: scrub,
    person: show.person,
    raw: () => null,
  };
}

/** An address anywhere in a text; bounded, so that a long word without an at sign costs little. */
const EMAIL = /[^\s"'“”‘’<>()[\],;:|=]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}/gu;
/** A number with its country's code, or as it is dialled within the United Kingdom. */
const PHONE = /(?<![\w+])\+\d[\d ().-]{5,18}\d|(?<![\w.-])0[1-9]\d{1,3} ?\d{3,4} ?\d{3,4}(?![\w-])/g;

/** Whether a text holds an email address or a phone number. */
export function holdsDetail(text: string): boolean {
  return text.search(EMAIL) !== -1 || text.search(PHONE) !== -1;
}

/** The detail where it stands as a word of its own; names of several words however they are capitalised. */
function wholly(detail: string): RegExp {
  const escaped = detail.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const anyCase = /[\s@\d]/.test(detail);
  return detail === ''
    ? /(?!)/u
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, anyCase ? 'giu' : 'gu');
}

interface Shown {
  email(email: string): string;
  phone(phone: string): string;
  identity(one: Identity): Identity;
  person(name: string | null): string | null;
}

const masked: Shown = {
  email: maskEmail,
  phone: maskPhone,
  identity: ({ contactId, email, phone, name }) => ({
    // Where nothing else is recorded, the address or number itself is the id.
    contactId: contactId.includes('@')
      ? maskEmail(contactId)
      : contactId === phone || /^\+\d+$/.test(contactId)
        ? maskPhone(contactId)
        : contactId,
    email: email === null ? null : maskEmail(email),
    phone: phone === null ? null : maskPhone(phone),
    name: name === null ? null : initials(name),
  }),
  person: (name) => (name === null ? null : initials(name)),
};

function pseudonyms(secret: Uint8Array): Shown {
  const of = (kind: string, text: string): string =>
    `${kind}-${createHmac('sha256', secret).update(`${kind}\0${text.trim().toLowerCase()}`).digest('hex').slice(0, 20)}`;
  const email = (text: string): string => of('email', text);
  const phone = (text: string): string => of('phone', text.replace(/[^\d+]/g, ''));
  return {
    email,
    phone,
    identity: (one) => ({
      contactId: of('contact', one.contactId),
      email: one.email === null ? null : email(one.email),
      phone: one.phone === null ? null : phone(one.phone),
      name: null,
    }),
    person: (name) => (name === null ? null : of('person', name)),
  };
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${[...email][0]}***${email.slice(at)}`;
}

function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 6 ? '***' : `***${digits.slice(-3)}`;
}

/** `Zoe Archer` → `Z. A.` */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0]}.`)
    .join(' ');
}
