/** The headline figures, three to a row, and the opinion set apart in a frame. */
import type { Figure, Tone } from '../../shared/report/report.ts';
import {
  ACCENT,
  artifact,
  CONTENT_WIDTH,
  ensureRoom,
  INK,
  PAGE,
  PAPER,
  QUIET,
  RULE,
  safe,
  SHADES,
  type Pdf,
  type Structure,
} from './page.ts';

const ACROSS = 3;
const HEIGHT = 74;

export function drawFigures(pdf: Pdf, parent: Structure, figures: readonly Figure[]): void {
  const width = CONTENT_WIDTH / ACROSS;
  for (let i = 0; i < figures.length; i += ACROSS) {
    ensureRoom(pdf, HEIGHT);
    const top = pdf.y;
    figures.slice(i, i + ACROSS).forEach(({ value, label }, column) => {
      const x = PAGE.margin + column * width;
      artifact(pdf, () => void pdf.rect(x, top, 2, HEIGHT - 16).fill(RULE));
      parent.add(
        pdf.struct('P', {}, () => {
          pdf
            .font('bold')
            .fontSize(24)
            .fillColor(ACCENT)
            .text(value, x + 10, top - 4, { width: width - 20 });
          pdf
            .font('body')
            .fontSize(9)
            .fillColor(QUIET)
            .text(label, x + 10, top + 29, { width: width - 24 });
        }),
      );
    });
    pdf.x = PAGE.margin;
    pdf.y = top + HEIGHT;
  }
  pdf.y += 4;
}

const EDGES: Readonly<Record<Tone, string>> = {
  lawful: SHADES[0],
  unlawful: SHADES[1],
  undetermined: SHADES[2],
};

export function drawOpinion(pdf: Pdf, parent: Structure, tone: Tone, title: string, text: string): void {
  const inner = { x: PAGE.margin + 18, width: CONTENT_WIDTH - 34 };
  const titleHeight = pdf.font('bold').fontSize(15).heightOfString(safe(title), { width: inner.width });
  const textHeight = pdf
    .font('body')
    .fontSize(10.5)
    .heightOfString(safe(text), { width: inner.width, lineGap: 2 });
  const height = titleHeight + textHeight + 34;
  ensureRoom(pdf, height + 10);
  const top = pdf.y;
  artifact(pdf, () => {
    pdf.rect(PAGE.margin, top, CONTENT_WIDTH, height).fill(PAPER);
    pdf.rect(PAGE.margin, top, 5, height).fill(EDGES[tone]);
  });
  parent.add(
    pdf.struct(
      'P',
      {},
      () =>
        void pdf
          .font('bold')
          .fontSize(15)
          .fillColor(INK)
          .text(safe(title), inner.x, top + 12, { width: inner.width }),
    ),
  );
  parent.add(
    pdf.struct(
      'P',
      {},
      () =>
        void pdf
          .font('body')
          .fontSize(10.5)
          .fillColor(INK)
          .text(safe(text), inner.x, top + 18 + titleHeight, { width: inner.width, lineGap: 2 }),
    ),
  );
  pdf.x = PAGE.margin;
  pdf.y = top + height + 16;
}

/** Lines to sign on: role, name, signature and date. */
export function drawSignatures(pdf: Pdf, parent: Structure, roles: readonly string[]): void {
  for (const role of roles) {
    ensureRoom(pdf, 70);
    const top = pdf.y + 30;
    const parts = [
      { title: `${role}: name`, x: PAGE.margin, width: CONTENT_WIDTH * 0.38 },
      { title: 'Signature', x: PAGE.margin + CONTENT_WIDTH * 0.42, width: CONTENT_WIDTH * 0.34 },
      { title: 'Date', x: PAGE.margin + CONTENT_WIDTH * 0.8, width: CONTENT_WIDTH * 0.2 },
    ];
    for (const { title, x, width } of parts) {
      artifact(
        pdf,
        () =>
          void pdf
            .moveTo(x, top)
            .lineTo(x + width, top)
            .lineWidth(0.7)
            .strokeColor(QUIET)
            .stroke(),
      );
      parent.add(
        pdf.struct(
          'P',
          {},
          () =>
            void pdf
              .font('body')
              .fontSize(8.5)
              .fillColor(QUIET)
              .text(title, x, top + 4, { width }),
        ),
      );
    }
    pdf.x = PAGE.margin;
    pdf.y = top + 26;
  }
}
