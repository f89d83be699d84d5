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
import type { Ruler } from './text-lines.ts';
import { linkOver, textOf } from './words.ts';

const SIZE = 8.5;
const PAD = 4;
/** Points from one line to the next. */
const LINE = 10.7;
/** Lines of the tallest cell: a row fits on one page, below the header. */
const MOST_LINES = 58;

type Font = 'body' | 'bold';

/** A cell ready to be set: broken into lines once, because measuring costs as much as setting. */
interface Cell {
  readonly words: Words;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly align: Column['align'];
}
interface Row {
  readonly font: Font;
  readonly cells: readonly Cell[];
  readonly height: number;
}

/** Draws a table row by row. Yields after each row, so that a long table can be drawn in batches. */
export function* drawTable(
  pdf: Pdf,
  ruler: Ruler,
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
  const head = measured(ruler, columns, titles, 'bold');
  addRow(pdf, ruler, table, 'TH', head);
  for (const words of rows) {
    const row = measured(ruler, columns, words, 'body');
    if (room(pdf) < row.height) {
      pdf.addPage();
      // The header again is for the eye only; a reader of the tags has it already.
      artifact(pdf, () => drawRow(pdf, ruler, head, (draw) => draw()));
      rule(pdf, true);
    }
    addRow(pdf, ruler, table, 'TD', row);
    yield;
  }
  table.end();
  pdf.y += 10;
}

function measured(ruler: Ruler, columns: readonly Column[], row: readonly Words[], font: Font): Row {
  let left: number = PAGE.margin;
  let most = 1;
  const cells = columns.map((column, i): Cell => {
    const words = row[i] ?? '';
    const width = column.width * CONTENT_WIDTH - 2 * PAD;
    const x = left + PAD;
    left += column.width * CONTENT_WIDTH;
    const lines = ruler.lines(textOf(words), font, SIZE, width, MOST_LINES);
    most = Math.max(most, lines.length);
    return { words, lines, x, width, align: column.align };
  });
  return { font, cells, height: most * LINE + 2 * PAD };
}

function addRow(pdf: Pdf, ruler: Ruler, table: Structure, tag: 'TH' | 'TD', row: Row): void {
  const element = pdf.struct('TR');
  table.add(element);
  // pdfkit takes a header's scope although its types do not know it.
  const about = (tag === 'TH' ? { scope: 'Column' } : {}) as object;
  drawRow(pdf, ruler, row, (draw, { words, lines, x, width }, y) => {
    const place = pdf.struct(tag, about);
    element.add(place);
    if (typeof words === 'string') place.add(draw);
    else linkOver(pdf, place, words, { x, y, width, height: lines.length * LINE }, draw);
    place.end();
  });
  element.end();
  rule(pdf, tag === 'TH');
}

/** `place` puts each cell where it belongs in the structure and calls the function it is given, which draws it. */
function drawRow(
  pdf: Pdf,
  ruler: Ruler,
  { font, cells, height }: Row,
  place: (draw: () => void, cell: Cell, y: number) => void,
): void {
  const top = pdf.y;
  for (const cell of cells) {
    const { words, lines, x, width, align } = cell;
    const draw = (): void => {
      pdf.font(font).fontSize(SIZE).fillColor(INK);
      lines.forEach((line, i) => {
        const start = align === 'right' ? x + width - ruler.width(line, font, SIZE) : x;
        pdf.font(font).fontSize(SIZE);
        pdf.text(line, start, top + PAD + i * LINE, {
          lineBreak: false,
          underline: typeof words !== 'string',
        });
      });
    };
    place(draw, cell, top + PAD);
  }
  pdf.x = PAGE.margin;
  pdf.y = top + height;
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
