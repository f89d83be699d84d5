/** A file's bytes as text, chunk by chunk, and files whose bytes are no text at all. */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { bomLength, wideEncodingOf } from './encoding.ts';
import { SourceRefused } from './source.ts';

/** Turns bytes into text. The byte order mark must have been left out. */
export type TextDecoding = (chunk: Uint8Array, last: boolean) => string;

const asBuffer = (chunk: Uint8Array): Buffer => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);

/** @param encoding as `EncodingProbe` found it. */
export function textDecoder(encoding: string): TextDecoding {
  if (/^utf-(8|16)/.test(encoding)) {
    const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
    return (chunk, last) => decoder.decode(chunk, { stream: !last });
  }
  if (encoding === 'mixed') return mixedDecoder();
  if (encoding.startsWith('utf-32')) {
    const decoder = iconv.getDecoder(encoding);
    return (chunk, last) => decoder.write(asBuffer(chunk)) + (last ? (decoder.end() ?? '') : '');
  }
  return (chunk) => iconv.decode(asBuffer(chunk), encoding);
}

/** Line by line: what is not UTF-8 is Windows-1252. */
function mixedDecoder(): TextDecoding {
  let carry: Uint8Array = new Uint8Array(0);
  const decodeLine = (line: Uint8Array): string =>
    isUtf8(line) ? asBuffer(line).toString('utf8') : iconv.decode(asBuffer(line), 'windows-1252');
  return (chunk, last) => {
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    let text = '';
    let from = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      text += decodeLine(bytes.subarray(from, end + 1));
      from = end + 1;
    }
    carry = bytes.slice(from);
    // A file whose lines end in CR has no LF: what is read then need not wait for one.
    if (!last && carry.length < 4_194_304) return text;
    text += decodeLine(carry);
    carry = new Uint8Array(0);
    return text;
  };
}

/** How many bytes of the file a piece of its text takes; `null` where that cannot be told from the text. */
export function bytesOf(text: string, encoding: string): number | null {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  if (encoding.startsWith('utf-16')) return text.length * 2;
  return encoding === 'mixed' || encoding.startsWith('utf-32') ? null : text.length;
}

const KINDS: readonly (readonly [magic: string, kind: string])[] = [
  ['%PDF', 'a PDF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['SQLite format 3', 'a database'],
  ['\u001f\u008b', 'a compressed file within another: unpack it first'],
  ['PK\u0003\u0004', 'an archive within another: unpack it first'],
  ['Rar!\u001a', 'a RAR archive: unpack it first'],
  ['7z\u00bc\u00af', 'a 7-Zip archive: unpack it first'],
  ['BZh', 'a bzip2 archive: unpack it first'],
];
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1');

/** Many systems write tables of HTML, or a whole page with its parts, and call them .xls. */
const WEB_PAGE = /^(\u00ef\u00bb\u00bf)?\s*<(!--|(!doctype|html|head|meta|style|body|div|table|\?xml)\b)/i;
const WEB_ARCHIVE =
  /^mime-version:[^]{0,2000}^(x-document-type: *workbook|content-type: *multipart\/related)/im;

/** @param head the first bytes, up to 64 KB. @throws SourceRefused `empty_file`, `other_kind`, `password`. */
export function refuseOtherKinds(name: string, head: Uint8Array): void {
  const start = asBuffer(head).toString('latin1');
  if (head.length === bomLength(head))
    throw new SourceRefused('empty_file', `"${name}" is empty: there is not even a header row.`);
  if (start.startsWith('ustar', 257))
    throw new SourceRefused('other_kind', `"${name}" is a tar archive: unpack it first.`);
  if (start.startsWith(OLE)) throw olderWorkbook(name, start.includes(ENCRYPTED) || /\.xls[xm]$/i.test(name));
  for (const [magic, kind] of KINDS) {
    if (start.startsWith(magic))
      throw new SourceRefused(
        'other_kind',
        `"${name}" is ${kind}. Only CSV files and .xlsx workbooks can be imported.`,
      );
  }
  if (WEB_PAGE.test(start) || WEB_ARCHIVE.test(start)) {
    throw new SourceRefused(
      'other_kind',
      `"${name}" is a web page or XML, not a table, whatever its name says: open it in a spreadsheet and save it as CSV.`,
    );
  }
  if (wideEncodingOf(head) !== null) return;
  let odd = 0;
  for (const byte of head) if ((byte > 0 && byte < 9) || (byte > 13 && byte < 28)) odd++;
  if (odd > head.length * 0.1)
    throw new SourceRefused(
      'other_kind',
      `"${name}" is not text. Only CSV files and .xlsx workbooks can be imported.`,
    );
  if (head.every((byte) => byte === 0))
    throw new SourceRefused(
      'other_kind',
      `"${name}" holds nothing but zero bytes, as after a failed copy: export it again.`,
    );
}

function olderWorkbook(name: string, encrypted: boolean): SourceRefused {
  return encrypted
    ? new SourceRefused(
        'password',
        `"${name}" is a workbook protected by a password: open it in Excel with the password, remove it under File, Info, Protect Workbook, save, and import it again.`,
      )
    : new SourceRefused(
        'other_kind',
        `"${name}" is an old Excel workbook (.xls): open it in a spreadsheet and save it as .xlsx or CSV.`,
      );
}
