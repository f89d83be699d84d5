/** Emails are compared, never corrected: without case, with the domain in its ASCII form. */
import { domainToASCII } from 'node:url';

/** The address to compare by; `null` when the text is no address. */
export function normaliseEmail(text: string): string | null {
  const trimmed = text.trim().normalize('NFC');
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || at === trimmed.length - 1 || /[\s,;<>"]/.test(trimmed) || trimmed.indexOf('@') !== at)
    return null;
  const domain = trimmed.slice(at + 1).toLowerCase();
  const ascii = /^[a-z0-9.-]+$/.test(domain) ? domain : domainToASCII(domain);
  return ascii === '' ? null : `${trimmed.slice(0, at).toLowerCase()}@${ascii}`;
}
