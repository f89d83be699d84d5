/** Which encoding a file's text has, and its bytes as text: marks of order first, then UTF-8, then Windows-1252. */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { SourceRefused } from './source.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes of the byte order mark at the beginning, if any. */
export function bomLength(head: Uint8Array): number {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 3;
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) ? 2 : 0;
}

/** UTF-16 by its mark, or by where the zero bytes of Latin text stand; otherwise `null`. */
function utf16Of(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096);
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1]!++;
  if (zeros[1]! > length * 0.3 && zeros[0]! < length * 0.05) return 'utf-16le';
  return zeros[0]! > length * 0.3 && zeros[1]! < length * 0.05 ? 'utf-16be' : null;
}

/** Works out the encoding from all the bytes, so that a stray byte in the last row is not found halfway through. */
export class EncodingProbe {
  #head: Uint8Array | null = null;
  #wide: Encoding | null = null;
  #valid = true;
  #carry: Uint8Array = new Uint8Array(0);

  add(chunk: Uint8Array): void {
    if (this.#head === null) {
      this.#head = chunk.subarray(0, 4096);
      this.#wide = utf16Of(this.#head);
    }
    if (this.#wide !== null || !this.#valid) return;
    const bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    let cut = bytes.length;
    // A character may be split between two chunks: leave its beginning for the next.
    for (let i = bytes.length - 1; i >= Math.max(0, bytes.length - 4); i--) {
      if ((bytes[i]! & 0xc0) === 0x80) continue;
      if (bytes[i]! >= 0xc0) cut = i;
      break;
    }
    this.#valid = isUtf8(bytes.subarray(0, cut));
    this.#carry = bytes.slice(cut);
  }

  encoding(): Encoding {
    if (this.#wide !== null) return this.#wide;
    return this.#valid && isUtf8(this.#carry) ? 'utf-8' : 'windows-1252';
  }
}

/** Turns bytes into text, chunk by chunk. The byte order mark must have been left out. */
export function textDecoder(encoding: string): (chunk: Uint8Array, last: boolean) => string {
  if (encoding === 'windows-1252')
    return (chunk) => iconv.decode(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length), 'win1252');
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return (chunk, last) => decoder.decode(chunk, { stream: !last });
}

/** How many bytes of the file a piece of its text takes. */
export function bytesOf(text: string, encoding: string): number {
  if (encoding === 'windows-1252') return text.length;
  return encoding === 'utf-8' ? Buffer.byteLength(text) : text.length * 2;
}

const KINDS: readonly [string, string][] = [
  ['%PDF', 'a PDF document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Excel workbook (.xls): save it as .xlsx or CSV'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'a compressed file: unpack it first'],
  ['SQLite format 3', 'a database'],
  ['PK\u0003\u0004', 'an archive: unpack it first'],
];

/** @throws SourceRefused `empty_file`, `other_kind` when the first bytes are those of no table. */
export function refuseOtherKinds(name: string, head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1');
  if (head.length === bomLength(head))
    throw new SourceRefused('empty_file', `"${name}" is empty: there is not even a header row.`);
  for (const [magic, kind] of KINDS) {
    if (start.startsWith(magic))
      throw new SourceRefused(
        'other_kind',
        `"${name}" is ${kind}. Only CSV files and .xlsx workbooks can be imported.`,
      );
  }
  if (/^(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|table|\?xml)/i.test(start)) {
    throw new SourceRefused(
      'other_kind',
      `"${name}" is a web page or XML, not a table: open it in a spreadsheet and save it as CSV.`,
    );
  }
  if (utf16Of(head) !== null) return;
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  if (odd > head.length * 0.1)
    throw new SourceRefused(
      'other_kind',
      `"${name}" is not text. Only CSV files and .xlsx workbooks can be imported.`,
    );
}
