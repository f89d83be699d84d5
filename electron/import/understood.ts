/** How a file was read, in one sentence for people: delimiter, encoding, header, and what was left out. */
import type { Dialect } from './source.ts';

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  ' ': 'spaces',
  ', ': 'commas with a space',
  '; ': 'semicolons with a space',
};

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'utf-32le': 'UTF-32, little-endian',
  'utf-32be': 'UTF-32, big-endian',
  'windows-1252': 'Windows-1252, as it is not UTF-8',
  'iso-8859-1': 'Latin-1, as it is not UTF-8',
  macintosh: 'Mac Roman, as its accents are those of old Macs',
  mixed: 'UTF-8, with lines in Windows-1252 between',
};

export function understood(dialect: Dialect): string {
  const { format, delimiter, quote, escape, encoding, headerLine, nuls, encodedTwice, sheet, archive } =
    dialect;
  if (format === 'message') return 'A message, kept as it is.';
  const parts: string[] = [];
  if (format === 'xlsx') parts.push(`Sheet "${sheet ?? ''}" of a workbook`);
  else {
    parts.push(
      dialect.header.length === 1 && headerLine !== null
        ? 'One column'
        : `Cells parted by ${DELIMITERS[delimiter] ?? `"${printable(delimiter)}"`}`,
      `text in ${ENCODINGS[encoding] ?? encoding}`,
    );
    if (quote === "'") parts.push('values in single quotation marks');
    if (escape === 'backslash') parts.push('quotation marks within values after a backslash');
  }
  if (headerLine === null) parts.push('no header row, so columns are numbered');
  else if (headerLine === 1) parts.push('header in line 1');
  else
    parts.push(
      `header in line ${headerLine}, ${headerLine === 2 ? 'the line' : `the ${headerLine - 1} lines`} above left out`,
    );
  if (archive !== undefined) parts.push(`unpacked from "${archive.name}"`);
  if (nuls > 0) parts.push(`${nuls} NUL ${nuls === 1 ? 'character' : 'characters'} left out of values`);
  if (encodedTwice)
    parts.push('characters encoded twice before the file was made ("Ã©" for "é"), kept as they stand');
  return `${parts.join('; ')}.`;
}

function printable(delimiter: string): string {
  return delimiter.replace(
    /[\u0000-\u001f]/g,
    (character) => `U+${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
}
