/** Exports as platforms write them, in any dialect, encoding and packing; and damage done to them where it matters. */
import { gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import iconv from 'iconv-lite';
import { ZipFile } from 'yazl';
import { headingsRead } from '../../shared/model/mapping-sources.ts';
import { PRESETS } from '../../electron/import/presets/index.ts';
import { templateColumns } from '../../electron/import/templates.ts';
import type { Random } from './random.ts';

export interface Generated {
  readonly name: string;
  readonly bytes: Buffer;
}

const VALUES = [
  '',
  '',
  'a@x.test',
  'Zoë.Ümlaut@münchen.example',
  '+44 7700 900123',
  "'07700900123",
  '2025-01-02',
  '31/12/2024',
  '2024-02-30',
  '45631.5',
  '1569333217',
  'yes',
  'No',
  'TRUE',
  'subscribed',
  'NEVER_SUBSCRIBED',
  '£1,234.50',
  "O'Hara",
  'say "no"',
  'two\nlines',
  'crlf\r\ncell',
  'a,b;c\td|e',
  ' padded ',
  '=1+1',
  '\u00a0',
  '日本',
  '🙂',
  'null',
  '#1001',
  '\\',
  '\\"',
] as const;

const DELIMITERS = [',', ',', ',', ';', '\t', '|', ', ', '^', '\u001f'] as const;
const ENCODINGS = [
  'utf-8',
  'utf-8',
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'windows-1252',
  'macintosh',
] as const;

interface Kind {
  readonly name: string;
  readonly headings: readonly string[];
}

const KINDS: readonly Kind[] = [
  ...Object.entries(templateColumns).map(([name, columns]) => ({
    name: `${name}.csv`,
    headings: columns.map((column) => column.name),
  })),
  ...PRESETS.flatMap((preset) => {
    if (preset.mapping === null) return [];
    const signs = [...preset.required, ...preset.telling].map((sign) =>
      typeof sign === 'string' ? sign : sign[0]!,
    );
    return [
      { name: `${preset.id}.csv`, headings: [...new Set([...signs, ...headingsRead(preset.mapping)])] },
    ];
  }),
];

export async function generate(random: Random): Promise<Generated> {
  const kind = random.pick(KINDS);
  const headings = kind.headings.filter((_, i) => i < 3 || random.chance(0.7));
  const rows: string[][] = Array.from({ length: random.below(30) }, () =>
    headings.map(() => random.pick(VALUES)),
  );
  const table = [
    ...junk(random),
    headings.map((one) => (random.chance(0.1) ? one.toUpperCase() : one)),
    ...rows,
  ];
  if (random.chance(0.12))
    return { name: kind.name.replace('.csv', '.xlsx'), bytes: await workbook(table, random) };
  const text = damageText(write(table, random), random);
  const encoding = random.pick(ENCODINGS);
  const bytes = damageBytes(
    iconv.encode(text, encoding, { addBOM: random.chance(0.5) && encoding.startsWith('utf') }),
    random,
  );
  if (random.chance(0.06))
    return {
      name: `${kind.name}.gz`,
      bytes: random.chance(0.5) ? damageBytes(gzipSync(bytes), random) : gzipSync(bytes),
    };
  if (random.chance(0.06))
    return {
      name: 'export.zip',
      bytes: damageBytes(await zip({ [kind.name]: bytes, 'b.csv': bytes }), random),
    };
  return { name: kind.name, bytes };
}

function junk(random: Random): string[][] {
  if (random.chance(0.8)) return [];
  return random.pick([
    [['Report']],
    [['sep=;']],
    [['Report'], []],
    [['Title', '', '']],
    [['#REF!'], ['x', 'y']],
  ]);
}

function write(table: readonly (readonly string[])[], random: Random): string {
  const delimiter = random.pick(DELIMITERS);
  const quote = random.chance(0.1) ? "'" : '"';
  const escape = random.chance(0.1) ? `\\${quote}` : quote + quote;
  const always = random.chance(0.2);
  const newline = random.pick(['\n', '\n', '\r\n', '\r\n', '\r']);
  const cell = (value: string): string =>
    always || value.includes(delimiter) || /["'\r\n]/.test(value)
      ? quote + value.replaceAll(quote, escape) + quote
      : value;
  return (
    table.map((row) => row.map(cell).join(delimiter)).join(newline) + (random.chance(0.7) ? newline : '')
  );
}

const INSERTED = [
  '"',
  "'",
  '\n',
  '\r',
  '\r\n',
  ',',
  ';',
  '\t',
  '\0',
  '\ufeff',
  '""',
  '\\',
  '\ud800',
  ' ',
  '\u2028',
  '"\n"',
] as const;

function damageText(text: string, random: Random): string {
  let damaged = text;
  for (let n = random.pick([0, 0, 1, 1, 2, 5]); n > 0; n--) {
    const at = random.below(damaged.length + 1);
    const end = Math.min(damaged.length, at + 1 + random.below(random.pick([1, 5, 200])));
    const rest = damaged.slice(at);
    if (random.chance(0.5)) damaged = damaged.slice(0, at) + random.pick(INSERTED) + rest;
    else if (random.chance(0.4)) damaged = damaged.slice(0, at) + damaged.slice(end);
    else if (random.chance(0.6)) damaged = damaged.slice(0, end) + rest;
    else if (random.chance(0.2)) damaged = damaged.slice(0, at) + random.pick(INSERTED).repeat(2000) + rest;
    else damaged = damaged.slice(0, at);
  }
  return damaged;
}

function damageBytes(bytes: Buffer, random: Random): Buffer {
  let damaged = Buffer.from(bytes);
  for (let n = random.pick([0, 0, 0, 1, 2, 8]); n > 0 && damaged.length > 0; n--) {
    const at = random.below(damaged.length);
    if (random.chance(0.5)) damaged[at] = random.below(256);
    else if (random.chance(0.6))
      damaged = Buffer.concat([
        damaged.subarray(0, at),
        Buffer.from([random.below(256)]),
        damaged.subarray(at),
      ]);
    else damaged = Buffer.concat([damaged.subarray(0, at), damaged.subarray(at + 1 + random.below(20))]);
  }
  return damaged;
}

function zip(entries: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return buffer(file.outputStream);
}

async function workbook(table: readonly (readonly string[])[], random: Random): Promise<Buffer> {
  const safe = (text: string): string =>
    text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/g, '')
      .replace(/[<&]/g, (one) => (one === '<' ? '&lt;' : '&amp;'));
  const rows = table.map((row, i) => {
    const number = random.chance(0.1) ? ` r="${i + 1 + random.below(3)}"` : '';
    const cells = row.map((value) =>
      random.chance(0.2)
        ? `<c s="${random.below(3)}"><v>${random.below(90_000)}</v></c>`
        : `<c t="inlineStr"><is><t>${safe(value)}</t></is></c>`,
    );
    return `<row${number}>${cells.join('')}</row>`;
  });
  const sheet = damageText(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`, random);
  const bytes = await zip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="contacts" r:id="r0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r0" Target="worksheets/s.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    'xl/worksheets/s.xml': sheet,
  });
  return damageBytes(bytes, random);
}
