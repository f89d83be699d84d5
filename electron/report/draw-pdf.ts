/**
 * The report as a tagged PDF: PDF/A-3a (ISO 19005-3) that also follows PDF/UA-1 (ISO 14289-1), with structure, language,
 * title, outline, contents, embedded fonts and page numbers. It draws what `shared/report` has written and adds no word
 * of substance.
 */
import PDFDocument from 'pdfkit';
import type { Report } from '../../shared/report/report.ts';
import { drawBlock } from './blocks.ts';
import { drawContents, drawCover } from './contents.ts';
import { ACCENT, PAGE, safe, tagged, useFonts, type Pdf, type Structure } from './page.ts';
import { Pages } from './pages.ts';
import { forgetWords, Ruler } from './text-lines.ts';
import { FileWriter } from './write-file.ts';

/** Table rows, list items and other blocks drawn between two words of progress. */
const BATCH = 1_000;
const UA = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>`;

/**
 * Writes the report without a pause and returns its number of pages; `createdAt` is stamped into it and everything else of
 * it depends on the report alone. `onProgress` hears the share drawn. On any failure nothing is left under the final
 * name. Throws what the file system throws.
 */
export function drawPdf(
  report: Report,
  path: string,
  createdAt: Date,
  onProgress: (done: number) => void,
): number {
  const writer = new FileWriter(path);
  try {
    const pdf = newDocument(report, createdAt);
    const drain = (): void => {
      for (let chunk = pdf.read() as Buffer | null; chunk !== null; chunk = pdf.read() as Buffer | null)
        writer.write(chunk);
    };
    const pages = new Pages(pdf, `${report.organisation.slice(0, 60)} · ${report.title}`);
    drawAll(pdf, pages, report, (done) => {
      drain();
      forgetWords(pdf);
      onProgress(done);
    });
    pdf.end();
    drain();
    writer.finish();
    return pages.count;
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

function newDocument(report: Report, now: Date): Pdf {
  // A PDF states seconds; finer time would only show in its id, and nobody could make the same file again.
  const createdAt = new Date(Math.floor(now.getTime() / 1_000) * 1_000);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { left: PAGE.margin, right: PAGE.margin, top: PAGE.top, bottom: PAGE.bottom },
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { CreationDate: createdAt, ModDate: createdAt },
  });
  (pdf as unknown as { appendXML(xml: string): void }).appendXML(UA);
  useFonts(pdf);
  pdf.info.Title = safe(`${report.title}: ${report.organisation}`);
  pdf.info.Author = safe(report.organisation);
  return pdf;
}

function drawAll(pdf: Pdf, pages: Pages, report: Report, written: (done: number) => void): void {
  const ruler = new Ruler(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawCover(pdf, root, report);
  pdf.addPage();
  // The contents come second and are known last.
  const finishContents = pages.keepOpen();
  const contents = pdf.struct('TOC');
  root.add(contents);
  const starts: number[] = [];
  const total = report.sections.reduce((sum, { blocks }) => sum + blocks.length, 0) || 1;
  let blocksDrawn = 0;
  let since = 0;
  const drawn = (): void => {
    if (++since < BATCH) return;
    since = 0;
    written(blocksDrawn / total);
  };
  for (const { id, heading, blocks } of report.sections) {
    pdf.addPage();
    starts.push(pages.count);
    pdf.addNamedDestination(id, 'XYZ', 0, pdf.y, null);
    const entry = pdf.outline.addItem(safe(heading));
    const section = pdf.struct('Sect', { title: safe(heading) });
    root.add(section);
    tagged(pdf, section, 'H1', heading, { font: 'bold', size: 20, colour: ACCENT, after: 10 });
    for (const block of blocks) {
      for (const _ of drawBlock(pdf, ruler, section, block)) drawn();
      if (block.kind === 'heading') entry.addItem(safe(block.text));
      blocksDrawn++;
      drawn();
    }
    section.end();
  }
  finishContents(() => drawContents(pdf, contents as Structure, report, starts));
  root.end();
  pages.finish();
}
