/** Large files that benches read: written once into a cache in the temporary folder, and the same every time. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CACHE = join(tmpdir(), 'soft-opt-in-audit-bench');

/** Where a file of that name is kept; its folder is there. */
export function cached(name: string): string {
  mkdirSync(CACHE, { recursive: true });
  return join(CACHE, name);
}

/** Writes a file once, in pieces, and keeps it for the next run. `row` is asked for rows 1 to `rows`. */
export function generated(name: string, header: string, rows: number, row: (i: number) => string): string {
  const path = cached(name);
  if (existsSync(path)) return path;
  const fd = openSync(`${path}.writing`, 'w');
  let text = `${header}\n`;
  for (let i = 1; i <= rows; i++) {
    text += `${row(i)}\n`;
    if (text.length > 1 << 20 || i === rows) {
      writeSync(fd, text);
      text = '';
    }
  }
  closeSync(fd);
  renameSync(`${path}.writing`, path);
  return path;
}

export const pad = (n: number, width: number): string => String(n).padStart(width, '0');
export const day = (i: number): string => `2025-${pad(1 + (i % 12), 2)}-${pad(1 + (i % 28), 2)}`;

export function contactsFile(rows: number): string {
  return generated(
    `contacts-${rows}.csv`,
    'contact_id,email,phone,name,company,subscriber,country,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point',
    rows,
    (i) =>
      `C${pad(i, 8)},customer.number.${i}@gmail.com,+447700${pad(i % 1_000_000, 6)},Customer Number ${i},,individual,GB,${day(i)},checkout,direct,Bench Ltd,yes,opt_out_box,no,both`,
  );
}
