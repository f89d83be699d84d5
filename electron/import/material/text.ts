/** The text of a message: as it was encoded, and as it is read. */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Of a page or note that a person dropped: by its mark, else UTF-8, else Windows-1252. */
export function textDecoder(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, 'utf-16le');
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf-16be');
  return iconv.decode(buffer, isUtf8(buffer) ? 'utf8' : 'win1252').replace(/\r\n?/g, '\n');
}

/** Without letters that have no width, which some put into words and at their ends. */
export function withoutUnseen(text: string): string {
  return text.replace(/[\u200B-\u200F\u00AD\u2060\uFEFF]|\u034F/g, '');
}

/** Without what is not seen: one space for several, no empty lines. */
export function tidy(text: string): string {
  return withoutUnseen(text)
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
