/** The report's preview and the evidence pack, as the window asks for them. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { methodsWithJobs } from './methods-with-jobs.ts';

let folder: string;
const { methods, finished } = methodsWithJobs();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
  await methods.create({ path: join(folder, 'audit.soia') });
  writeFileSync(
    join(folder, 'contacts.csv'),
    'contact_id,email,collected_at,context\nC1,zoe@gmail.com,2026-01-02,checkout\n',
  );
  await finished(methods.importPaths({ paths: [join(folder, 'contacts.csv')] }));
});
afterAll(async () => {
  await methods.close({});
  rmSync(folder, { recursive: true, force: true });
});

it('has no part before the report was drawn', () => {
  expect(() => methods.previewPart({ offset: 0 })).toThrow(/not been drawn/);
});

it('gives the drawn report part by part, and leaves no file behind', async () => {
  expect(await finished(methods.previewReport({ redaction: 'full', sections: null }))).toMatchObject({
    state: 'done',
  });
  const parts: Buffer[] = [];
  let total = 1;
  for (let at = 0; at < total; at += parts.at(-1)!.length) {
    const part = await methods.previewPart({ offset: at });
    total = part.total;
    parts.push(Buffer.from(part.data, 'base64'));
  }
  const pdf = Buffer.concat(parts);
  expect(pdf.length).toBe(total);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.subarray(-7).toString()).toContain('%%EOF');
  expect(await methods.previewPart({ offset: total })).toEqual({ total, data: '' });
  expect(readdirSync(folder).filter((name) => name.startsWith('.preview'))).toEqual([]);
});

it('does not show the report of an earlier evaluation', async () => {
  await finished(methods.evaluate({}));
  expect(() => methods.previewPart({ offset: 0 })).toThrow(/not been drawn/);
});

it('writes the evidence pack over an earlier one, whole or not at all', async () => {
  const path = join(folder, 'pack.zip');
  writeFileSync(path, 'an earlier one');
  expect(await finished(methods.writePack({ path, redaction: 'full' }))).toMatchObject({
    state: 'done',
    error: null,
  });
  expect(existsSync(path)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.zip'))).toEqual(['pack.zip']);
});
