/** Tables: header cells tagged and repeated on each page, rows that never run over the page's end, text that wraps. */
import type { Column, Words } from '../../shared/report/report.ts';
import {
  artifact,
  CONTENT_WIDTH,
  ensureRoom,
  INK,
  PAGE,
  QUIET,
  room,
  RULE,
  tagged,
  type Pdf,
  type Structure,
} from './page.ts';
import { setWords, textOf } from './words.ts';

const SIZE = 8.5;
const PAD = 4;

/** A cell ready to be set: measured once, because measuring costs as much as setting. */
interface Cell {
  readonly words: Words;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly align: Column['align'];
  /** The width of its text where it fits on one line, which then need not be wrapped again. */
  readonly oneLine: number | null;
}

/** Draws a table row by row. Yields after each row, so that a long table can be drawn in batches. */
export function* drawTable(
  pdf: Pdf,
  parent: Structure,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Words[])[],
): Generator<void> {
  ensureRoom(pdf, 90);
  const table = pdf.struct('Table', { title: caption });
  parent.add(table);
  tagged(pdf, table, 'Caption', caption, { font: 'bold', size: 9, colour: QUIET, after: 3 });
  const titles = columns.map(({ title }) => title);
  const head = measured(pdf, columns, titles, 'bold');
  addRow(pdf, table, 'TH', head);
  for (const words of rows) {
    const cells = measured(pdf, columns, words, 'body');
    if (room(pdf) < heightOf(cells)) {
      pdf.addPage();
      // The header again is for the eye only; a reader of the tags has it already.
      artifact(pdf, () =>
        drawRow(pdf, head, 'bold', (cell, x, y, options) => void pdf.text(textOf(cell.words), x, y, options)),
      );
      rule(pdf, true);
    }
    addRow(pdf, table, 'TD', cells);
    yield;
  }
  table.end();
  pdf.y += 10;
}

function measured(
  pdf: Pdf,
  columns: readonly Column[],
  row: readonly Words[],
  font: 'body' | 'bold',
): readonly Cell[] {
  pdf.font(font).fontSize(SIZE);
  let left: number = PAGE.margin;
  return columns.map((column, i) => {
    const words = row[i] ?? '';
    const text = textOf(words);
    const width = column.width * CONTENT_WIDTH - 2 * PAD;
    const x = left + PAD;
    left += column.width * CONTENT_WIDTH;
    // A text with more characters than any line holds is not worth measuring as one line.
    const natural = text.length * 1.5 < width ? pdf.widthOfString(text) : Infinity;
    const oneLine = natural <= width ? natural : null;
    const height = oneLine === null ? pdf.heightOfString(text, { width }) : pdf.currentLineHeight(true);
    return { words, x, width, height, align: column.align, oneLine };
  });
}

const heightOf = (cells: readonly Cell[]): number => Math.max(...cells.map(({ height }) => height)) + 2 * PAD;

function addRow(pdf: Pdf, table: Structure, tag: 'TH' | 'TD', cells: readonly Cell[]): void {
  const row = pdf.struct('TR');
  table.add(row);
  // pdfkit takes a header's scope although its types do not know it.
  const about = (tag === 'TH' ? { scope: 'Column' } : {}) as object;
  drawRow(pdf, cells, tag === 'TH' ? 'bold' : 'body', (cell, x, y, options) => {
    const place = pdf.struct(tag, about);
    row.add(place);
    setWords(pdf, place, cell.words, x, y, options);
    place.end();
  });
  row.end();
  rule(pdf, tag === 'TH');
}

function drawRow(
  pdf: Pdf,
  cells: readonly Cell[],
  font: 'body' | 'bold',
  place: (cell: Cell, x: number, y: number, options: PDFKit.Mixins.TextOptions) => void,
): void {
  const top = pdf.y;
  pdf.font(font).fontSize(SIZE);
  for (const cell of cells) {
    const { words, x, width, height, align, oneLine } = cell;
    const linked = typeof words !== 'string';
    pdf.fillColor(INK);
    if (oneLine === null)
      place(cell, x, top + PAD, { width, align, height: height + PAD, underline: linked });
    else {
      const start = align === 'right' ? x + width - oneLine : x;
      place(cell, start, top + PAD, { lineBreak: false, underline: linked });
    }
  }
  pdf.x = PAGE.margin;
  pdf.y = top + heightOf(cells);
}

function rule(pdf: Pdf, head: boolean): void {
  artifact(
    pdf,
    () =>
      void pdf
        .moveTo(PAGE.margin, pdf.y)
        .lineTo(PAGE.margin + CONTENT_WIDTH, pdf.y)
        .lineWidth(head ? 1 : 0.5)
        .strokeColor(head ? INK : RULE)
        .stroke(),
  );
}
