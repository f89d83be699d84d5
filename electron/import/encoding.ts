/** Which encoding a file's text has: marks of order first, then UTF-8, then what the other bytes are likeliest to be. */
import { isAscii, isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';

/** `mixed`: UTF-8, with lines of Windows-1252 between. Any other is a name that iconv-lite knows, one byte a character. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'mixed' | (string & {});

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const bomOf = (head: Uint8Array) => BOMS.find(([, mark]) => mark.every((byte, i) => head[i] === byte));

/** Bytes of the byte order mark at the beginning, if any. */
export function bomLength(head: Uint8Array): number {
  return bomOf(head)?.[1].length ?? 0;
}

/** UTF-16 or UTF-32 by its mark, or UTF-16 by where the zero bytes of Latin text stand; otherwise `null`. */
export function wideEncodingOf(head: Uint8Array): Encoding | null {
  const marked = bomOf(head)?.[0];
  if (marked !== undefined) return marked === 'utf-8' ? null : marked;
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096);
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1]!++;
  if (zeros[1]! > length * 0.3 && zeros[0]! < length * 0.05) return 'utf-16le';
  return zeros[0]! > length * 0.3 && zeros[1]! < length * 0.05 ? 'utf-16be' : null;
}

/** What all the bytes of a file say of its text. */
export interface TextFacts {
  readonly encoding: Encoding;
  /** NUL characters, which no text has a use for. */
  readonly nuls: number;
  /** Whether some earlier export encoded characters a second time, so that `Ã©` stands where `é` was meant. */
  readonly encodedTwice: boolean;
  /** An encoding that is not read: one with several bytes a character, or one that cannot be told. */
  readonly unread: string | null;
}

/** Works out the encoding from all the bytes, so that a stray byte in the last row is not found halfway through. */
export class EncodingProbe {
  #head: Uint8Array | null = null;
  #wide: Encoding | null = null;
  #valid = true;
  #carry: Uint8Array = new Uint8Array(0);
  #nuls = 0;
  /** The first bytes that are not UTF-8, and around them. */
  #foreign: Uint8Array | null = null;
  #sawUtf8 = false;
  #encodedTwice = false;

  add(chunk: Uint8Array): void {
    const first = this.#head === null;
    if (this.#head === null) {
      this.#head = chunk.slice(0, 4096);
      this.#wide = wideEncodingOf(this.#head);
    }
    if (this.#wide !== null) return;
    this.#look(first ? chunk.subarray(bomLength(chunk)) : chunk);
  }

  #look(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, at + 1)) this.#nuls++;
    this.#encodedTwice ||= isEncodedTwice(chunk);
    if (!this.#valid && this.#sawUtf8) return;
    const bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    const cut = wholeCharacters(bytes);
    const whole = bytes.subarray(0, cut);
    this.#carry = bytes.slice(cut);
    this.#judge(whole);
  }

  #judge(bytes: Uint8Array): void {
    if (isUtf8(bytes)) {
      this.#sawUtf8 ||= !isAscii(bytes);
      return;
    }
    this.#valid = false;
    this.#foreign ??= bytes.slice();
    if (!this.#sawUtf8) this.#sawUtf8 = hasUtf8Line(bytes);
  }

  facts(): TextFacts {
    if (this.#wide !== null) return { encoding: this.#wide, nuls: 0, encodedTwice: false, unread: null };
    if (this.#carry.length > 0) this.#judge(this.#carry);
    this.#carry = new Uint8Array(0);
    const found = { nuls: this.#nuls, encodedTwice: this.#encodedTwice };
    if (this.#valid) return { ...found, encoding: 'utf-8', unread: null };
    if (this.#sawUtf8) return { ...found, encoding: 'mixed', unread: null };
    return { ...found, ...singleByteEncoding(this.#foreign!) };
  }
}

/**
 * In UTF-8: `Ã` or `Â` before what Windows-1252 makes of a following byte of UTF-8, and `â€`, which begins a quotation mark or
 * a dash. No language writes these.
 */
function isEncodedTwice(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc3); at !== -1; at = bytes.indexOf(0xc3, at + 2)) {
    const [letter, next] = [bytes[at + 1], bytes[at + 2]];
    if (letter === 0x83 && [0xc2, 0xc5, 0xc6, 0xcb, 0xe2].includes(next!)) return true;
    if (letter === 0x82 && next === 0xc2) return true;
    if (letter === 0xa2 && next === 0xe2 && bytes[at + 3] === 0x82 && bytes[at + 4] === 0xac) return true;
  }
  return false;
}

/** A character may be split between two chunks: where the last whole one ends. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let i = bytes.length - 1; i >= Math.max(0, bytes.length - 4); i--) {
    if ((bytes[i]! & 0xc0) === 0x80) continue;
    return bytes[i]! >= 0xc0 ? i : bytes.length;
  }
  return bytes.length;
}

/** Whether any line has characters beyond ASCII that are UTF-8 throughout; short ones may be so by chance in no other encoding. */
function hasUtf8Line(bytes: Uint8Array): boolean {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (isUtf8(line) && !isAscii(line)) return true;
    if (end === -1) break;
    from = end + 1;
  }
  return false;
}

/** Those that Western European text cannot be mistaken for once chardet is this sure. */
const OTHER_ALPHABETS = /^(windows-125[01356]|ISO-8859-[25678]|KOI8-R)$/;
const MULTI_BYTE = /^(Shift_JIS|Big5|GB18030|EUC-(JP|KR)|ISO-2022-..)$/;
const SURE = 60;

function singleByteEncoding(sample: Uint8Array): Pick<TextFacts, 'encoding' | 'unread'> {
  const guesses = chardet.analyse(sample.subarray(0, 65_536));
  const western = guesses.find(({ name }) => /^(windows-1252|ISO-8859-1)$/.test(name))?.confidence ?? 0;
  const [best] = guesses;
  if (best !== undefined && best.confidence >= SURE && best.confidence >= western + 20) {
    if (MULTI_BYTE.test(best.name)) return { encoding: 'windows-1252', unread: `called ${best.name}` };
    if (OTHER_ALPHABETS.test(best.name)) return { encoding: best.name.toLowerCase(), unread: null };
  }
  // Western European text has a few such characters in a word; text full of them is in some other alphabet.
  if (density(sample) > 0.3) return { encoding: 'windows-1252', unread: 'of another alphabet' };
  const windows = plausibility(sample, 'windows-1252');
  if (plausibility(sample, 'macintosh') > windows + 1) return { encoding: 'macintosh', unread: null };
  const undefinedInWindows = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
  return {
    encoding: undefinedInWindows.some((byte) => sample.includes(byte)) ? 'iso-8859-1' : 'windows-1252',
    unread: null,
  };
}

/** The share of characters beyond ASCII among all that are no blank, digit or punctuation. */
function density(sample: Uint8Array): number {
  let high = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high++;
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) letters++;
  }
  return high + letters < 20 ? 0 : high / (high + letters);
}

/** How well the characters beyond ASCII fit the letters around them: a small letter within a word, punctuation at its edge. */
function plausibility(sample: Uint8Array, encoding: string): number {
  const text = iconv.decode(Buffer.from(sample.subarray(0, 262_144)), encoding);
  let points = 0;
  for (const { index, 0: character } of text.matchAll(/[\u0080-\uffff]/g)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    const inWord = /[a-z]/.test(before) || (/[A-Za-z]/.test(before) && /[a-z]/.test(after));
    if (/\p{Ll}/u.test(character)) points += inWord || /[a-z]/.test(after) ? 1 : 0;
    else if (/\p{Lu}/u.test(character)) points += inWord ? -1 : /[A-Za-z]/.test(after) ? 0.5 : 0;
    else if (/[\u2018\u2019]/.test(character)) points += 1;
    else if (/[\u2013\u2014\u2026\u201c\u201d\u00a3\u20ac]/.test(character))
      points += inWord && /[a-z]/.test(after) ? -1 : 1;
    else points -= inWord ? 1 : 0.5;
  }
  return points;
}
