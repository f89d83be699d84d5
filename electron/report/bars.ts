/** A chart of horizontal bars divided into shares, drawn as vectors, with a legend and the figures beside it. */
import type { Bar } from '../../shared/report/report.ts';
import { CONTENT_WIDTH, ensureRoom, INK, PAGE, QUIET, safe, SHADES, type Pdf } from './page.ts';

const LABEL = 150;
const BAR = 13;
const STEP = 21;

export function drawBars(pdf: Pdf, caption: string, legend: readonly string[], bars: readonly Bar[]): void {
  ensureRoom(pdf, 46 + bars.length * STEP);
  pdf.font('bold').fontSize(10).fillColor(INK).text(caption, PAGE.margin, pdf.y, { width: CONTENT_WIDTH });
  const top = pdf.y + 6;
  let x: number = PAGE.margin;
  legend.forEach((word, i) => {
    swatch(pdf, x, top, 10, 10, i);
    pdf
      .font('body')
      .fontSize(8.5)
      .fillColor(QUIET)
      .text(word, x + 14, top - 1, { lineBreak: false });
    x += 28 + pdf.widthOfString(word);
  });
  bars.forEach(({ label, parts }, row) => {
    const y = top + 20 + row * STEP;
    const total = parts.reduce((sum, part) => sum + part, 0);
    pdf
      .font('body')
      .fontSize(8.5)
      .fillColor(INK)
      .text(fitted(pdf, safe(label)), PAGE.margin, y, { lineBreak: false });
    const width = CONTENT_WIDTH - LABEL - 52;
    let left = PAGE.margin + LABEL;
    parts.forEach((part, i) => {
      const share = total === 0 ? 0 : (part / total) * width;
      if (share > 0) swatch(pdf, left, y, share, BAR, i);
      left += share;
    });
    pdf.fillColor(QUIET).text(total.toLocaleString('en-GB'), PAGE.margin + CONTENT_WIDTH - 48, y, {
      width: 48,
      align: 'right',
      lineBreak: false,
    });
  });
  pdf.x = PAGE.margin;
  pdf.y = top + 20 + bars.length * STEP + 10;
}

/** The chart in words, for those who cannot see it. */
export function barsInWords(caption: string, legend: readonly string[], bars: readonly Bar[]): string {
  return `${caption}. ${bars.map(({ label, parts }) => `${label}: ${parts.map((part, i) => `${part} ${legend[i]!.toLowerCase()}`).join(', ')}`).join('; ')}.`;
}

function fitted(pdf: Pdf, label: string): string {
  let text = label;
  while (pdf.widthOfString(text) > LABEL - 10) text = `${text.slice(0, -2).trimEnd()}…`.replace(/……$/, '…');
  return text;
}

function swatch(pdf: Pdf, x: number, y: number, width: number, height: number, shade: number): void {
  pdf.rect(x, y, width, height).fill(SHADES[shade] ?? SHADES[3]);
  if (shade !== 1) return;
  // Hatching tells "not met" from its neighbours where colour is lost.
  pdf.save().rect(x, y, width, height).clip().lineWidth(0.8).strokeColor('#ffffff');
  for (let at = x - height; at < x + width; at += 4)
    pdf
      .moveTo(at, y + height)
      .lineTo(at + height, y)
      .stroke();
  pdf.restore();
}
