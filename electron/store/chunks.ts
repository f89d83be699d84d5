/**
 * Contacts are numbered from 1 and worked on a chunk at a time: 1,024 neighbours, gathered, evaluated and stored together.
 * A chunk is small enough to answer others and to be cancelled in between, and large enough that a row of the audit file
 * for each costs nothing.
 */
export const CHUNK_BITS = 10;
export const CHUNK = 1 << CHUNK_BITS;

export function chunkOf(contact: number): number {
  return contact >> CHUNK_BITS;
}

/** The contacts of a chunk, first and last, when there are `contacts` in all. Number 0 is nobody. */
export function contactsOf(
  chunk: number,
  contacts: number,
): { readonly first: number; readonly last: number } {
  return {
    first: Math.max(1, chunk << CHUNK_BITS),
    last: Math.min(contacts, (chunk << CHUNK_BITS) + CHUNK - 1),
  };
}

/** How many chunks hold that many contacts. */
export function chunkCount(contacts: number): number {
  return contacts === 0 ? 0 : chunkOf(contacts) + 1;
}

/** Whole numbers below 2^32 as the audit file keeps them: little-endian, four bytes each. */
export function toBlob(words: Uint32Array): Buffer {
  return Buffer.from(words.buffer, words.byteOffset, words.byteLength);
}

/** A blob's numbers; copied when it does not start on a word of its memory. */
export function fromBlob(blob: Buffer): Uint32Array {
  const aligned = blob.byteOffset % 4 === 0 ? blob : Buffer.from(new Uint8Array(blob).buffer);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
