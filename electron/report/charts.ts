/** Charts drawn as vectors: bars and columns divided into parts, with a legend, and figures beside or above them. */
import type { Bar } from '../../shared/report/report.ts';
import { CONTENT_WIDTH, INK, PAGE, QUIET, RULE, safe, SHADES, type Pdf } from './page.ts';

const LABEL = 150;
const BAR = 13;
const STEP = 23;
const COLUMNS = 130;
const number = new Intl.NumberFormat('en-GB');

/** How much room a chart takes, in points: it never breaks over two pages. */
export const barsHeight = (bars: readonly Bar[]): number => 46 + bars.length * STEP;
export const columnsHeight = COLUMNS + 74;

/** Horizontal bars, each as wide as the others, with the figure of each part on it where there is room. */
export function drawBars(pdf: Pdf, caption: string, legend: readonly string[], bars: readonly Bar[]): void {
  const top = captionAndLegend(pdf, caption, legend);
  bars.forEach(({ label, parts }, row) => {
    const y = top + row * STEP;
    const total = sum(parts);
    pdf.font('body').fontSize(8.5).fillColor(INK);
    pdf.text(fitted(pdf, safe(label), LABEL - 10), PAGE.margin, y, { lineBreak: false });
    const width = CONTENT_WIDTH - LABEL - 52;
    let left = PAGE.margin + LABEL;
    parts.forEach((part, i) => {
      const share = total === 0 ? 0 : (part / total) * width;
      if (share > 0) {
        swatch(pdf, left, y, share, BAR, i);
        figureOn(pdf, number.format(part), left, y, share, i);
      }
      left += share;
    });
    pdf.font('body').fontSize(8.5).fillColor(QUIET);
    rightAligned(pdf, number.format(total), PAGE.margin + CONTENT_WIDTH, y);
  });
  pdf.x = PAGE.margin;
  pdf.y = top + bars.length * STEP + 10;
}

/** Stacked columns over time; the scale starts at nought and its top is written beside it. */
export function drawColumns(
  pdf: Pdf,
  caption: string,
  legend: readonly string[],
  columns: readonly Bar[],
): void {
  const height = COLUMNS;
  const top = captionAndLegend(pdf, caption, legend) + 4;
  const highest = Math.max(1, ...columns.map(({ parts }) => sum(parts)));
  const left = PAGE.margin + 40;
  const step = (CONTENT_WIDTH - 40) / Math.max(1, columns.length);
  for (const share of [0, 0.5, 1]) {
    const y = top + height * (1 - share);
    pdf
      .moveTo(left, y)
      .lineTo(PAGE.margin + CONTENT_WIDTH, y)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
    pdf.font('body').fontSize(8).fillColor(QUIET);
    rightAligned(pdf, number.format(Math.round(highest * share)), left - 5, y - 5);
  }
  // Labels thin out rather than overlap.
  const every = Math.max(1, Math.ceil(columns.length / 12));
  columns.forEach(({ label, parts }, i) => {
    let base = top + height;
    parts.forEach((part, shade) => {
      const size = (part / highest) * height;
      if (size > 0) swatch(pdf, left + i * step + step * 0.15, base - size, step * 0.7, size, shade);
      base -= size;
    });
    if (i % every !== 0) return;
    pdf.font('body').fontSize(7.5).fillColor(QUIET);
    pdf.text(label, left + i * step, top + height + 4, { lineBreak: false });
  });
  pdf.x = PAGE.margin;
  pdf.y = top + height + 24;
}

/** The chart in words, for those who cannot see it. */
export function chartInWords(caption: string, legend: readonly string[], bars: readonly Bar[]): string {
  return `${caption}. ${bars.map(({ label, parts }) => `${label}: ${parts.map((part, i) => `${part} ${legend[i]!.toLowerCase()}`).join(', ')}`).join('; ')}.`;
}

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

/** Returns where the chart's body starts. */
function captionAndLegend(pdf: Pdf, caption: string, legend: readonly string[]): number {
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
  return top + 22;
}

function rightAligned(pdf: Pdf, text: string, right: number, y: number): void {
  pdf.text(text, right - pdf.widthOfString(text), y, { lineBreak: false });
}

/** A figure on a light ground of its own, so that it reads on any shade and on hatching. */
function figureOn(pdf: Pdf, text: string, x: number, y: number, width: number, shade: number): void {
  pdf.font('bold').fontSize(7.5);
  const size = pdf.widthOfString(text);
  if (size + 10 > width) return;
  const left = x + (width - size) / 2;
  if (shade === 1) pdf.rect(left - 2, y + 2, size + 4, BAR - 4).fill(SHADES[1]);
  pdf.fillColor(shade <= 1 ? '#ffffff' : INK).text(text, left, y + 2, { lineBreak: false });
}

function fitted(pdf: Pdf, label: string, width: number): string {
  let text = label;
  while (pdf.widthOfString(text) > width) text = `${text.slice(0, -2).trimEnd()}…`.replace(/……$/, '…');
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
