/**
 * The report as a tagged PDF (ISO 32000-1, PDF/UA-minded): structure, language, title, outline, embedded fonts and page
 * numbers. It draws what `shared/report` has written and adds no word of substance.
 */
import { createWriteStream } from 'node:fs';
import { rm, rename, open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import type { Block, Report } from '../../shared/report/report.ts';
import { barsInWords, drawBars } from './bars.ts';
import {
  ACCENT,
  CONTENT_WIDTH,
  ensureRoom,
  INK,
  PAGE,
  QUIET,
  RULE,
  safe,
  useFonts,
  type Pdf,
} from './page.ts';
import { drawTable } from './table.ts';

interface Options {
  /** Stamped into the document; everything else of it depends on the report alone. */
  readonly createdAt: Date;
  readonly signal?: AbortSignal;
  readonly onPage?: (page: number) => void;
}

type Structure = ReturnType<Pdf['struct']>;

/** Writes the report and returns its number of pages. On any failure nothing is left under the final name. */
export async function renderPdf(
  report: Report,
  path: string,
  { createdAt, signal, onPage }: Options,
): Promise<number> {
  const temporary = `${path}.writing`;
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { left: PAGE.margin, right: PAGE.margin, top: PAGE.top, bottom: PAGE.bottom },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${report.title}: ${report.organisation}`,
      Author: report.organisation,
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  const stream = createWriteStream(temporary);
  const written = finished(pdf.pipe(stream));
  try {
    useFonts(pdf);
    let pages = 1;
    pdf.on('pageAdded', () => onPage?.(++pages));
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    cover(pdf, root, report);
    for (const section of report.sections) {
      signal?.throwIfAborted();
      pdf.addPage();
      const entry = pdf.outline.addItem(section.heading);
      root.add(
        pdf.struct(
          'H1',
          {},
          () =>
            void pdf
              .font('bold')
              .fontSize(20)
              .fillColor(ACCENT)
              .text(section.heading, PAGE.margin, pdf.y, { width: CONTENT_WIDTH }),
        ),
      );
      pdf.y += 10;
      for (const block of section.blocks) {
        draw(pdf, root, block);
        if (block.kind === 'heading') entry.addItem(safe(block.text));
      }
    }
    root.end();
    const count = numberPages(pdf, report);
    pdf.end();
    await written;
    const file = await open(temporary, 'r+');
    await file.sync();
    await file.close();
    await rename(temporary, path);
    return count;
  } catch (error) {
    written.catch(() => undefined);
    stream.destroy();
    await rm(temporary, { force: true });
    throw error;
  }
}

function cover(pdf: Pdf, root: Structure, report: Report): void {
  pdf.y = 250;
  root.add(
    pdf.struct(
      'P',
      {},
      () =>
        void pdf
          .font('bold')
          .fontSize(13)
          .fillColor(QUIET)
          .text(safe(report.organisation), PAGE.margin, pdf.y, { width: CONTENT_WIDTH }),
    ),
  );
  pdf.y += 8;
  root.add(
    pdf.struct(
      'Title',
      {},
      () =>
        void pdf
          .font('bold')
          .fontSize(34)
          .fillColor(ACCENT)
          .text(report.title, PAGE.margin, pdf.y, { width: CONTENT_WIDTH }),
    ),
  );
  pdf.y += 18;
  artifact(pdf, () => void pdf.rect(PAGE.margin, pdf.y, 64, 3).fill(ACCENT));
  pdf.y += 22;
  for (const line of report.subtitle) {
    root.add(
      pdf.struct(
        'P',
        {},
        () =>
          void pdf
            .font('body')
            .fontSize(11)
            .fillColor(INK)
            .text(safe(line), PAGE.margin, pdf.y, { width: CONTENT_WIDTH }),
      ),
    );
    pdf.y += 4;
  }
}

function draw(pdf: Pdf, root: Structure, block: Block): void {
  switch (block.kind) {
    case 'heading':
      // Room for the heading and the first rows of what follows it.
      ensureRoom(pdf, 150);
      pdf.y += 8;
      root.add(
        pdf.struct(
          'H2',
          {},
          () =>
            void pdf
              .font('bold')
              .fontSize(13)
              .fillColor(INK)
              .text(safe(block.text), PAGE.margin, pdf.y, { width: CONTENT_WIDTH }),
        ),
      );
      pdf.y += 4;
      return;
    case 'paragraph':
      root.add(
        pdf.struct(
          'P',
          {},
          () =>
            void pdf
              .font('body')
              .fontSize(10.5)
              .fillColor(INK)
              .text(safe(block.text), PAGE.margin, pdf.y, { width: CONTENT_WIDTH, lineGap: 2 }),
        ),
      );
      pdf.y += 8;
      return;
    case 'list':
      drawList(pdf, root, block.items);
      return;
    case 'figures':
      drawFigures(pdf, root, block.figures);
      return;
    case 'table':
      drawTable(pdf, root, block.caption, block.columns, block.rows);
      return;
    case 'bars':
      root.add(
        pdf.struct('Figure', { alt: barsInWords(block.caption, block.legend, block.bars) }, () =>
          drawBars(pdf, block.caption, block.legend, block.bars),
        ),
      );
      pdf.y += 8;
      return;
  }
}

function drawList(pdf: Pdf, root: Structure, items: readonly string[]): void {
  const list = pdf.struct('L');
  root.add(list);
  for (const item of items) {
    const text = safe(item);
    pdf.font('body').fontSize(10.5);
    ensureRoom(pdf, Math.min(200, pdf.heightOfString(text, { width: CONTENT_WIDTH - 16 }) + 6));
    const entry = pdf.struct('LI');
    list.add(entry);
    entry.add(
      pdf.struct(
        'Lbl',
        {},
        () => void pdf.fillColor(ACCENT).text('•', PAGE.margin, pdf.y, { lineBreak: false }),
      ),
    );
    entry.add(
      pdf.struct(
        'LBody',
        {},
        () =>
          void pdf
            .fillColor(INK)
            .text(text, PAGE.margin + 16, pdf.y, { width: CONTENT_WIDTH - 16, lineGap: 2 }),
      ),
    );
    entry.end();
    pdf.y += 5;
  }
  list.end();
  pdf.x = PAGE.margin;
  pdf.y += 6;
}

function drawFigures(
  pdf: Pdf,
  root: Structure,
  figures: readonly { readonly value: string; readonly label: string }[],
): void {
  const across = 3;
  const width = CONTENT_WIDTH / across;
  const height = 74;
  for (let i = 0; i < figures.length; i += across) {
    ensureRoom(pdf, height);
    const top = pdf.y;
    figures.slice(i, i + across).forEach(({ value, label }, column) => {
      const x = PAGE.margin + column * width;
      artifact(pdf, () => void pdf.rect(x, top, 2, height - 16).fill(RULE));
      root.add(
        pdf.struct('P', {}, () => {
          pdf
            .font('bold')
            .fontSize(24)
            .fillColor(ACCENT)
            .text(value, x + 10, top, { width: width - 20 });
          pdf
            .font('body')
            .fontSize(9)
            .fillColor(QUIET)
            .text(label, x + 10, top + 31, { width: width - 24 });
        }),
      );
    });
    pdf.x = PAGE.margin;
    pdf.y = top + height;
  }
  pdf.y += 4;
}

/** Running foot on every page after the cover. */
function numberPages(pdf: Pdf, report: Report): number {
  const { count } = pdf.bufferedPageRange();
  for (let page = 1; page < count; page++) {
    pdf.switchToPage(page);
    // Text below the margin would otherwise start a page of its own.
    pdf.page.margins.bottom = 0;
    artifact(pdf, () => {
      const y = PAGE.height - 44;
      pdf.font('body').fontSize(8.5).fillColor(QUIET);
      pdf.text(`${safe(report.organisation).slice(0, 60)} · ${report.title}`, PAGE.margin, y, {
        lineBreak: false,
      });
      pdf.text(`Page ${page + 1} of ${count}`, PAGE.margin, y, {
        width: CONTENT_WIDTH,
        align: 'right',
        lineBreak: false,
      });
    });
  }
  return count;
}

function artifact(pdf: Pdf, draw_: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw_();
  pdf.endMarkedContent();
}
