/**
 * One drawing in a process of its own: `draw.ts report FILE.pdf` as the application writes it, or `draw.ts bare FILE.pdf`
 * as pdfkit alone sets the same texts in the same places: neither tags nor links nor feet, each text wrapped by pdfkit.
 */
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { renderPdf } from '../../electron/report/pdf.ts';
import type { Report, Words } from '../../shared/report/report.ts';
import { Random } from '../sample/random.ts';

const ROWS = 17_000;
const COLUMNS = [
  { title: 'Contact', width: 0.3, align: 'left' },
  { title: 'Messages', width: 0.1, align: 'right' },
  { title: 'What failed', width: 0.35, align: 'left' },
  { title: 'Rows relied on', width: 0.25, align: 'left' },
] as const;
const WORDS =
  'No means of refusing was given when the details were collected on the checkout page before the sale in the shop and none is recorded since'.split(
    ' ',
  );

const [name, path] = process.argv.slice(2);
const report = longReport();
const started = performance.now();
const pages =
  name === 'bare' ? await bare(path!) : await renderPdf(report, path!, { createdAt: new Date(0) });
const seconds = (performance.now() - started) / 1_000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    seconds,
    cpu_seconds: (userCPUTime + systemCPUTime) / 1e6,
    pages,
    peak_mb: maxRSS / 1_024,
  }),
);

function longReport(): Report {
  const random = new Random(7);
  const some = (most: number): number => random.below(most);
  const rows = Array.from({ length: ROWS }, (_, i): readonly Words[] => [
    `person.${some(90_000)}@example-${some(400)}.co.uk`,
    String(1 + some(40)),
    Array.from({ length: 8 + some(14) }, () => random.pick(WORDS)).join(' '),
    `contacts.csv:${i + 2}, orders_export_1.csv:${some(90_000)}, messages.csv:${some(900_000)}`,
  ]);
  const table = { kind: 'table', caption: 'Contacts', columns: COLUMNS, rows } as const;
  return {
    title: 'A long report',
    organisation: 'Bench Ltd',
    subtitle: [],
    sections: [{ id: 'all', heading: 'All', blocks: [table] }],
  };
}

async function bare(file: string): Promise<number> {
  const margin = 56;
  const across = 595.28 - 2 * margin;
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  );
  const pdf = new PDFDocument({ size: 'A4', margin });
  const written = finished(pdf.pipe(createWriteStream(file)));
  pdf.font(font).fontSize(8.5);
  let count = 1;
  let y = margin;
  for (const { blocks } of report.sections)
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows) {
        let x = margin;
        const places = row.map((words, i) => {
          const place = { words: String(words), x: x + 4, width: COLUMNS[i]!.width * across - 8 };
          x += COLUMNS[i]!.width * across;
          return place;
        });
        const tallest = Math.max(...places.map(({ words, width }) => pdf.heightOfString(words, { width })));
        if (y + tallest + 8 > 841.89 - 72) {
          pdf.addPage();
          await new Promise((resolve) => setImmediate(resolve));
          count++;
          y = 64;
        }
        let bottom = y;
        for (const { words, x: left, width } of places) {
          pdf.text(words, left, y + 4, { width });
          bottom = Math.max(bottom, pdf.y);
        }
        y = bottom + 4;
      }
    }
  pdf.end();
  await written;
  return count;
}
