/** Words that may lead somewhere: the text of a cell or line, and its link as PDF/UA wants it. */
import type { Linked, Words } from '../../shared/report/report.ts';
import { safe, type Pdf, type Structure } from './page.ts';

export function textOf(words: Words): string {
  return safe(typeof words === 'string' ? words : words.text);
}

/** Sets a link on one line at the pen, as a `Link` element. `options` are pdfkit's own for text. */
export function setLink(
  pdf: Pdf,
  parent: Structure,
  linked: Linked,
  { x, y }: { readonly x: number; readonly y: number },
  options: PDFKit.Mixins.TextOptions = {},
): void {
  const text = safe(linked.text);
  const size = { width: pdf.widthOfString(text), height: pdf.currentLineHeight(true) };
  const draw = (): void => void pdf.text(text, x, y, { ...options, lineBreak: false });
  linkOver(pdf, parent, linked, { x, y, ...size }, draw);
}

/** A `Link` element that holds what `draw` draws and, over the rectangle, its annotation, described by its text. */
export function linkOver(
  pdf: Pdf,
  parent: Structure,
  { text, to }: Linked,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  draw: () => void,
): void {
  const link = pdf.struct('Link');
  parent.add(link);
  link.add(draw);
  // pdfkit takes these although its types know only annotations' own entries.
  const about = { structParent: link, Contents: new String(safe(text)) } as object;
  const { x, y, width, height } = at;
  if ('url' in to) pdf.link(x, y, width, height, to.url, about);
  else pdf.goTo(x, y, width, height, to.section, about);
  link.end();
}
