/** The text of a page or note that a person dropped: by its mark, else UTF-8, else Windows-1252. */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export function textDecoder(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, 'utf-16le');
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf-16be');
  return iconv.decode(buffer, isUtf8(buffer) ? 'utf8' : 'win1252').replace(/\r\n?/g, '\n');
}
