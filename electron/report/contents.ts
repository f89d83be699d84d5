/** The cover and the contents page, whose page numbers are filled in when all pages are drawn. */
import type { Report } from '../../shared/report/report.ts';
import {
  ACCENT,
  artifact,
  CONTENT_WIDTH,
  PAGE,
  QUIET,
  RULE,
  safe,
  tagged,
  type Pdf,
  type Structure,
} from './page.ts';
import { setLink } from './words.ts';

export function drawCover(pdf: Pdf, root: Structure, report: Report): void {
  pdf.y = 250;
  tagged(pdf, root, 'P', report.organisation, { font: 'bold', size: 13, colour: QUIET, after: 8 });
  tagged(pdf, root, 'Title', report.title, { font: 'bold', size: 34, colour: ACCENT, after: 18 });
  artifact(pdf, () => void pdf.rect(PAGE.margin, pdf.y, 64, 3).fill(ACCENT));
  pdf.y += 22;
  for (const line of report.subtitle) tagged(pdf, root, 'P', line, { size: 11, after: 4 });
}

const LINE = 24;

/** Draws the contents on the page in hand. `pages`: the page each section starts on, counted from 1, in order. */
export function drawContents(pdf: Pdf, toc: Structure, report: Report, pages: readonly number[]): void {
  pdf.y = PAGE.top;
  tagged(pdf, toc, 'Caption', 'Contents', { font: 'bold', size: 20, colour: ACCENT, after: 14 });
  report.sections.forEach(({ id, heading }, i) => {
    const y = pdf.y;
    const entry = pdf.struct('TOCI');
    toc.add(entry);
    pdf.font('body').fontSize(11).fillColor('#1b2a33');
    const words = { text: safe(heading), to: { section: id } };
    setLink(pdf, entry, words, { x: PAGE.margin, y });
    const page = String(pages[i]);
    const right = PAGE.margin + CONTENT_WIDTH - pdf.widthOfString(page);
    entry.add(pdf.struct('Reference', {}, () => void pdf.text(page, right, y, { lineBreak: false })));
    entry.end();
    artifact(
      pdf,
      () =>
        void pdf
          .moveTo(PAGE.margin, y + LINE - 6)
          .lineTo(PAGE.margin + CONTENT_WIDTH, y + LINE - 6)
          .lineWidth(0.5)
          .strokeColor(RULE)
          .stroke(),
    );
    pdf.x = PAGE.margin;
    pdf.y = y + LINE;
  });
  toc.end();
}
