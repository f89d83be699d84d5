/** Emails are compared, never corrected: without case, with the domain in its ASCII form. One cell may hold several. */
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

/** Between the addresses of one cell. A blank is none: what stands before it may belong to a mistyped address. */
const BETWEEN = /\s*[,;|\n\t]\s*|\s+(?:\/|&|and|or)\s+/;
/** `Work: ann@example.org`, `Ann <ann@example.org>`, `ann@example.org (work)`. */
const LABELLED = /^(?:[\p{L} -]{1,20}:\s*)?(?:[^<>@]*<([^<>\s]+)>|([^\s<>()]+))(?:\s*\([^()@]{1,20}\))?$/u;

/**
 * The addresses that a cell holds, each once and as it is written there, without labels and names beside them. Empty where
 * the cell as a whole is no list of addresses: a part with an `@` that is no address may be any.
 */
export function addressesIn(cell: string): readonly string[] {
  if (normaliseEmail(cell) !== null) return [cell.trim()];
  const found = new Map<string, string>();
  // No cell of a person holds more; a longer one is a text with addresses in it.
  if (cell.length > 2_000) return [];
  for (const part of cell.trim().split(BETWEEN)) {
    if (!part.includes('@')) continue;
    const match = LABELLED.exec(part);
    const written = match?.[1] ?? match?.[2] ?? '';
    const address = normaliseEmail(written);
    if (address === null) return [];
    if (!found.has(address)) found.set(address, written);
  }
  return [...found.values()];
}
