/**
 * The report as a tagged PDF: PDF/A-3a (ISO 19005-3) that also follows PDF/UA-1 (ISO 14289-1), with structure, language,
 * title, outline, contents, embedded fonts and page numbers. It draws what `shared/report` has written and adds no word
 * of substance.
 */
import { createWriteStream } from 'node:fs';
import { rm, rename, open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import type { Report } from '../../shared/report/report.ts';
import { drawBlock } from './blocks.ts';
import { drawContents, drawCover, drawFeet } from './contents.ts';
import { ACCENT, PAGE, safe, tagged, useFonts, type Pdf, type Structure } from './page.ts';

interface Options {
  /** Stamped into the document; everything else of it depends on the report alone. */
  readonly createdAt: Date;
  readonly signal?: AbortSignal;
  /** Share of the blocks drawn so far, between 0 and 1. */
  readonly onProgress?: (done: number) => void;
}

/** Table rows and list items drawn between two breaths, so that the process answers others and can be cancelled. */
const BATCH = 200;
const UA = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>`;

/**
 * Writes the report and returns its number of pages. On any failure nothing is left under the final name. Throws what the
 * file system throws; the signal's reason when cancelled.
 */
export async function renderPdf(report: Report, path: string, options: Options): Promise<number> {
  const temporary = `${path}.writing`;
  const pdf = newDocument(report, options.createdAt);
  const stream = createWriteStream(temporary);
  const written = finished(pdf.pipe(stream));
  written.catch(() => undefined);
  try {
    const count = await drawAll(pdf, report, options);
    pdf.end();
    await written;
    const file = await open(temporary, 'r+');
    await file.sync();
    await file.close();
    await rename(temporary, path);
    return count;
  } catch (error) {
    stream.destroy();
    await rm(temporary, { force: true });
    throw error;
  }
}

function newDocument(report: Report, createdAt: Date): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { left: PAGE.margin, right: PAGE.margin, top: PAGE.top, bottom: PAGE.bottom },
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: safe(`${report.title}: ${report.organisation}`),
      Author: safe(report.organisation),
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  (pdf as unknown as { appendXML(xml: string): void }).appendXML(UA);
  useFonts(pdf);
  return pdf;
}

async function drawAll(pdf: Pdf, report: Report, { signal, onProgress }: Options): Promise<number> {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawCover(pdf, root, report);
  pdf.addPage();
  const contents = pdf.struct('TOC');
  root.add(contents);
  const starts: number[] = [];
  const total = report.sections.reduce((sum, { blocks }) => sum + blocks.length, 0) || 1;
  let drawn = 0;
  let since = 0;
  const breathe = async (): Promise<void> => {
    since = 0;
    onProgress?.(drawn / total);
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  };
  for (const { id, heading, blocks } of report.sections) {
    pdf.addPage();
    starts.push(pdf.bufferedPageRange().count);
    pdf.addNamedDestination(id, 'XYZ', 0, pdf.y, null);
    const entry = pdf.outline.addItem(safe(heading));
    const section = pdf.struct('Sect', { title: safe(heading) });
    root.add(section);
    tagged(pdf, section, 'H1', heading, { font: 'bold', size: 20, colour: ACCENT, after: 10 });
    for (const block of blocks) {
      for (const _ of drawBlock(pdf, section, block)) if (++since >= BATCH) await breathe();
      if (block.kind === 'heading') entry.addItem(safe(block.text));
      drawn++;
      if (++since >= BATCH) await breathe();
    }
    section.end();
    await breathe();
  }
  pdf.switchToPage(1);
  drawContents(pdf, contents as Structure, report, starts);
  root.end();
  return drawFeet(pdf, report);
}
