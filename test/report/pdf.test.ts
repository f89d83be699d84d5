/** The PDF, read by programs that are not ours: sound, tagged, archivable, with links that lead where they say. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/build-report.ts';
import type { Report } from '../../shared/report/report.ts';
import { renderPdf } from '../../electron/report/pdf.ts';
import { INPUT } from './report-input.ts';

const CREATED = new Date(Date.UTC(2026, 0, 2));
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
const run = (tool: string, ...args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  return stdout + stderr;
};

let folder: string;
let path: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  path = join(folder, 'report.pdf');
  await renderPdf(buildReport(INPUT), path, { createdAt: CREATED });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function oneTable(rows: readonly (readonly string[])[]): Report {
  return {
    title: 'Test',
    organisation: 'Shop Ltd',
    subtitle: [],
    sections: [
      {
        id: 'one',
        heading: 'One',
        blocks: [
          {
            kind: 'table',
            caption: 'Rows',
            columns: [
              { title: 'Number', width: 0.3, align: 'right' },
              { title: 'Text', width: 0.7, align: 'left' },
            ],
            rows,
          },
        ],
      },
    ],
  };
}

describe('the PDF', () => {
  it.skipIf(!has('qpdf'))('has no fault that qpdf finds', () => {
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
  });

  it.skipIf(!has('pdfinfo'))('is tagged and has its title', () => {
    const info = run('pdfinfo', path);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toContain('Audit of the soft opt-in: Shop Ltd');
  });

  it.skipIf(!has('pdfinfo'))(
    'has headings, tables with header cells, lists and figures in its structure',
    () => {
      const structure = run('pdfinfo', '-struct', path);
      for (const tag of ['Document', 'TOC', 'Sect', 'H1', 'H2', 'Table', 'TH', 'TD', 'L', 'Figure', 'Link'])
        expect(structure, tag).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    },
  );

  it.skipIf(!has('pdftotext'))('is read without a complaint, in order', () => {
    const text = run('pdftotext', path, '-');
    expect(text).not.toMatch(/Syntax (Warning|Error)/);
    expect(text.indexOf('Summary')).toBeLessThan(text.indexOf('Limitations'));
  });

  it.skipIf(!has('pdffonts'))('embeds every font', () => {
    const fonts = run('pdffonts', path)
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes +(yes|no) +(yes|no) +\d+/);
  });

  it('declares PDF/A-3a and PDF/UA-1, its language, and an output intent', () => {
    const bytes = readFileSync(path, 'latin1');
    for (const part of [
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
      '<pdfuaid:part>1</pdfuaid:part>',
      '/Lang (en-GB)',
      '/GTS_PDFA1',
    ])
      expect(bytes).toContain(part);
  });

  it('links its contents to its sections and its citations to the legislation', () => {
    const bytes = readFileSync(path, 'latin1');
    expect(bytes.match(/\/S \/GoTo/g)?.length).toBe(buildReport(INPUT).sections.length);
    expect(bytes).toContain('(https://www.legislation.gov.uk/uksi/2003/2426/regulation/22)');
  });

  it('is the same to the byte for the same report and time', async () => {
    const again = join(folder, 'again.pdf');
    await renderPdf(buildReport(INPUT), again, { createdAt: CREATED });
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });

  it.skipIf(!has('pdftotext'))(
    'numbers its pages, and sets text that is hostile, long or foreign',
    async () => {
      const target = join(folder, 'hostile.pdf');
      const rows = [
        ['1', 'a'.repeat(5_000)],
        ['2', 'Ada \u202Egnissap\u202C \u0000 Ashgrove'],
        ['3', '<script>alert(1)</script> =HYPERLINK("x")'],
        ['4', `${'x'.repeat(1_199)}😀 split`],
        ['5', 'line\nbreak\tand tab'],
        ['6', 'Łukasz Ωμέγα Иван 中文'],
        ...Array.from({ length: 200 }, (_, i) => [String(i), `row ${i}`]),
      ];
      const pages = await renderPdf(oneTable(rows), target, { createdAt: CREATED });
      const text = run('pdftotext', target, '-');
      expect(text).not.toMatch(/Syntax (Warning|Error)/);
      expect(text).toContain(`Page ${pages} of ${pages}`);
      expect(text).toContain('… (cut)');
      expect(text).toContain('row 199');
      expect(text).not.toContain('\u202E');
      expect(text).toContain('Łukasz Ωμέγα Иван □□');
    },
  );

  it('leaves nothing behind when it is cancelled or the folder is not there', async () => {
    const before = readdirSync(folder).length;
    const rows = Array.from({ length: 5_000 }, (_, i) => [String(i), 'text']);
    const abort = new AbortController();
    const drawing = renderPdf(oneTable(rows), join(folder, 'never.pdf'), {
      createdAt: CREATED,
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('Cancelled.')),
    });
    await expect(drawing).rejects.toThrow('Cancelled.');
    await expect(
      renderPdf(oneTable([]), join(folder, 'no', 'where.pdf'), { createdAt: CREATED }),
    ).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).toHaveLength(before);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});
