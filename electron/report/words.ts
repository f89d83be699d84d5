/** Words that may lead somewhere: the text of a cell or line, and its link as PDF/UA wants it. */
import type { Words } from '../../shared/report/report.ts';
import { safe, type Pdf, type Structure } from './page.ts';

export function textOf(words: Words): string {
  return safe(typeof words === 'string' ? words : words.text);
}

/**
 * Sets words under a structure element. A link is a `Link` element that holds its annotation, described by its text.
 * `options` are pdfkit's own for text.
 */
export function setWords(
  pdf: Pdf,
  parent: Structure,
  words: Words,
  x: number,
  y: number,
  options: PDFKit.Mixins.TextOptions,
): void {
  const text = textOf(words);
  if (typeof words === 'string') {
    parent.add(() => void pdf.text(text, x, y, options));
    return;
  }
  const link = pdf.struct('Link');
  parent.add(link);
  link.add(() => void pdf.text(text, x, y, options));
  const width = options.lineBreak === false ? pdf.widthOfString(text) : (options.width ?? 0);
  const height = Math.max(pdf.currentLineHeight(true), pdf.y - y);
  // pdfkit takes these although its types know only annotations' own entries.
  const about = { structParent: link, Contents: new String(text) } as object;
  if ('url' in words.to) pdf.link(x, y, width, height, words.to.url, about);
  else pdf.goTo(x, y, width, height, words.to.section, about);
  link.end();
}
