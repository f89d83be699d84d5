/**
 * Emails are compared, never corrected: without case, with the domain in its ASCII form, and without what cannot be seen or
 * was put around them by a spreadsheet. One cell may hold several.
 */
import { domainToASCII } from 'node:url';
import { partsOf } from './cell-parts.ts';

/** An address as most are written, which is what it is compared by. */
const PLAIN = /^[a-z0-9!#$%&*+/=?^_`{|}~-][a-z0-9.!#$%&'*+/=?^_`{|}~-]*@(?:[a-z0-9_-]+\.)+[a-z0-9-]+$/;
/** Zero-width blanks, soft hyphens, marks of direction: they come along with a copied address and are no part of it. */
const UNSEEN = /\p{Cf}/gu;
/** No address has these, unless in a quoted name: between blanks and marks stands more than an address. */
const FOREIGN = /[\s,;:<>()[\]\\"@]/;
const DOMAIN = /^(?:[a-z0-9_-]+\.)+[a-z0-9-]+$/;

/** The address to compare by; `null` when the text is no address. */
export function normaliseEmail(text: string): string | null {
  if (PLAIN.test(text)) return text;
  const seen = text.replace(UNSEEN, '').trim().normalize('NFC');
  const bare = /^'(.*?)'?$/s.exec(seen)?.[1] ?? seen;
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, at).toLowerCase();
  if (at < 1 || FOREIGN.test(local)) return null;
  // A name of the root of all domains may end in a dot, and is the same without.
  const written = bare
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '');
  const domain = DOMAIN.test(written) || FOREIGN.test(written) ? written : domainToASCII(written);
  return DOMAIN.test(domain) ? `${local}@${domain}` : null;
}

/** `Work: ann@example.org`, `mailto:ann@example.org`, `Ann <ann@example.org>`, `ann@example.org (work)`. */
const LABELLED = /^(?:[\p{L} -]{1,20}:\s*)?(?:[^<>@]*<([^<>\s]+)>|([^\s<>()]+))(?:\s*\([^()@]{1,20}\))?$/u;

/**
 * The addresses that a cell holds, each once and as it is written there, without labels and names beside them. Empty where
 * the cell as a whole is no list of addresses: a part with an `@` that is no address may be any. A blank parts two only
 * where an address stands on each side.
 * @param partly whether the others count all the same.
 */
export function addressesIn(cell: string, partly = false): readonly string[] {
  if (normaliseEmail(cell) !== null) return [cell.trim()];
  const found = new Map<string, string>();
  // No cell of a person holds more; a longer one is a text with addresses in it.
  if (cell.length > 2_000) return [];
  for (const part of partsOf(cell)) {
    if (!part.includes('@')) continue;
    const match = LABELLED.exec(part);
    const written = match?.[1] ?? match?.[2] ?? '';
    const apart = normaliseEmail(written) === null ? part.split(/\s+/) : [written];
    for (const one of apart) {
      const address = normaliseEmail(one);
      if (address === null && !partly) return [];
      if (address !== null && !found.has(address)) found.set(address, one);
    }
  }
  return [...found.values()];
}
