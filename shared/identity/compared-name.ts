/** A person's name as names are compared: without case, accents, punctuation and blanks too many. Nobody is joined by a name. */
export function comparedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
