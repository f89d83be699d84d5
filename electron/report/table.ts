/** Tables: header cells tagged and repeated on each page, rows that never run over the page's end, text that wraps. */
import type { Column } from '../../shared/report/report.ts';
import { CONTENT_WIDTH, ensureRoom, INK, PAGE, QUIET, room, RULE, safe, type Pdf } from './page.ts';

const SIZE = 8.5;
const PAD = 4;

type Structure = ReturnType<Pdf['struct']>;

export function drawTable(
  pdf: Pdf,
  parent: Structure,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  ensureRoom(pdf, 90);
  const table = pdf.struct('Table', { title: caption });
  parent.add(table);
  table.add(
    pdf.struct(
      'Caption',
      {},
      () =>
        void pdf
          .font('bold')
          .fontSize(9)
          .fillColor(QUIET)
          .text(caption, PAGE.margin, pdf.y, { width: CONTENT_WIDTH }),
    ),
  );
  pdf.y += 3;
  const header = pdf.struct('TR');
  table.add(header);
  drawRow(
    pdf,
    columns,
    columns.map(({ title }) => title),
    true,
    (cell) => header.add(pdf.struct('TH', {}, cell)),
  );
  header.end();
  for (const cells of rows) {
    const texts = cells.map(safe);
    if (room(pdf) < rowHeight(pdf, columns, texts)) {
      pdf.addPage();
      // The header again is for the eye only; a reader of the tags has it already.
      drawRow(
        pdf,
        columns,
        columns.map(({ title }) => title),
        true,
        (cell) => {
          pdf.markContent('Artifact', { type: 'Layout' });
          cell();
          pdf.endMarkedContent();
        },
      );
    }
    const row = pdf.struct('TR');
    table.add(row);
    drawRow(pdf, columns, texts, false, (cell) => row.add(pdf.struct('TD', {}, cell)));
    row.end();
  }
  table.end();
  pdf.y += 10;
}

function rowHeight(pdf: Pdf, columns: readonly Column[], texts: readonly string[]): number {
  pdf.font('body').fontSize(SIZE);
  const heights = columns.map(({ width }, i) =>
    pdf.heightOfString(texts[i] ?? '', { width: width * CONTENT_WIDTH - 2 * PAD }),
  );
  return Math.max(...heights) + 2 * PAD;
}

function drawRow(
  pdf: Pdf,
  columns: readonly Column[],
  texts: readonly string[],
  head: boolean,
  place: (cell: () => void) => void,
): void {
  const height = rowHeight(pdf, columns, texts);
  const top = pdf.y;
  let x: number = PAGE.margin;
  columns.forEach(({ width, align }, i) => {
    const left = x;
    x += width * CONTENT_WIDTH;
    place(() => {
      pdf
        .font(head ? 'bold' : 'body')
        .fontSize(SIZE)
        .fillColor(INK)
        .text(texts[i] ?? '', left + PAD, top + PAD, {
          width: width * CONTENT_WIDTH - 2 * PAD,
          align,
          height,
          lineBreak: true,
        });
    });
  });
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf
    .moveTo(PAGE.margin, top + height)
    .lineTo(PAGE.margin + CONTENT_WIDTH, top + height)
    .lineWidth(head ? 1 : 0.5)
    .strokeColor(head ? INK : RULE)
    .stroke();
  pdf.endMarkedContent();
  pdf.x = PAGE.margin;
  pdf.y = top + height;
}
