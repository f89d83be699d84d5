/** Each kind of block on the page. Yields between the rows of long ones. */
import type { Block } from '../../shared/report/report.ts';
import { barsHeight, chartInWords, columnsHeight, drawBars, drawColumns } from './charts.ts';
import { drawFigures, drawOpinion, drawSignatures } from './figures.ts';
import {
  ACCENT,
  CONTENT_WIDTH,
  ensureRoom,
  INK,
  PAGE,
  safe,
  tagged,
  type Pdf,
  type Structure,
} from './page.ts';
import { drawTable } from './table.ts';
import type { Ruler } from './text-lines.ts';
import { setLink } from './words.ts';

export function* drawBlock(pdf: Pdf, ruler: Ruler, parent: Structure, block: Block): Generator<void> {
  switch (block.kind) {
    case 'heading':
      // Room for the heading and the first rows of what follows it.
      ensureRoom(pdf, 150);
      pdf.y += 8;
      tagged(pdf, parent, 'H2', block.text, { font: 'bold', size: 13, after: 4 });
      return;
    case 'paragraph':
      tagged(pdf, parent, 'P', block.text, { size: 10.5, lineGap: 2, after: 8 });
      return;
    case 'link': {
      ensureRoom(pdf, 30);
      const line = pdf.struct('P');
      parent.add(line);
      pdf.font('body').fontSize(10.5).fillColor(ACCENT);
      const y = pdf.y;
      setLink(pdf, line, block.link, { x: PAGE.margin, y }, { underline: true });
      line.end();
      pdf.x = PAGE.margin;
      pdf.y = y + pdf.currentLineHeight(true) + 6;
      return;
    }
    case 'list':
      yield* drawList(pdf, parent, block.items);
      return;
    case 'opinion':
      drawOpinion(pdf, parent, block.tone, block.title, block.text);
      return;
    case 'figures':
      drawFigures(pdf, parent, block.figures);
      return;
    case 'signatures':
      drawSignatures(pdf, parent, block.roles);
      return;
    case 'table':
      yield* drawTable(pdf, ruler, parent, block.caption, block.columns, block.rows);
      return;
    case 'bars':
    case 'columns': {
      const parts = block.kind === 'bars' ? block.bars : block.columns;
      const draw = block.kind === 'bars' ? drawBars : drawColumns;
      const { caption, legend } = block;
      // Before the element begins: a new page within it would break the element in two.
      ensureRoom(pdf, block.kind === 'bars' ? barsHeight(parts) : columnsHeight);
      parent.add(
        pdf.struct('Figure', { alt: safe(chartInWords(caption, legend, parts)) }, () =>
          draw(pdf, caption, legend, parts),
        ),
      );
      pdf.y += 8;
      return;
    }
  }
}

function* drawList(pdf: Pdf, parent: Structure, items: readonly string[]): Generator<void> {
  const list = pdf.struct('L');
  parent.add(list);
  const width = CONTENT_WIDTH - 16;
  for (const item of items) {
    const text = safe(item);
    pdf.font('body').fontSize(10.5);
    ensureRoom(pdf, pdf.heightOfString(text, { width, lineGap: 2 }) + 6);
    pdf.font('body').fontSize(10.5);
    const entry = pdf.struct('LI');
    list.add(entry);
    entry.add(
      pdf.struct(
        'Lbl',
        {},
        () => void pdf.fillColor(ACCENT).text('•', PAGE.margin, pdf.y, { lineBreak: false }),
      ),
    );
    entry.add(
      pdf.struct(
        'LBody',
        {},
        () => void pdf.fillColor(INK).text(text, PAGE.margin + 16, pdf.y, { width, lineGap: 2 }),
      ),
    );
    entry.end();
    pdf.y += 5;
    yield;
  }
  list.end();
  pdf.x = PAGE.margin;
  pdf.y += 6;
}
