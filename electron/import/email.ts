/** Emails are compared, never corrected: without case, with the domain in its ASCII form. */
import { domainToASCII } from 'node:url';

/** An address as most are written, which is what it is compared by. */
const PLAIN = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9.-]+$/;

/** The address to compare by; `null` when the text is no address. */
export function normaliseEmail(text: string): string | null {
  if (PLAIN.test(text)) return text;
  const trimmed = text.trim().normalize('NFC');
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || at === trimmed.length - 1 || /[\s,;<>"]/.test(trimmed) || trimmed.indexOf('@') !== at)
    return null;
  const domain = trimmed.slice(at + 1).toLowerCase();
  const ascii = /^[a-z0-9.-]+$/.test(domain) ? domain : domainToASCII(domain);
  return ascii === '' ? null : `${trimmed.slice(0, at).toLowerCase()}@${ascii}`;
}
