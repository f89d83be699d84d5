/** The page: measures, fonts, colours that keep their order in grey, and text made safe to set. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Pdf['struct']>;

const require = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/source-sans-3';

/** A4 in points, with margins wide enough to write in. */
export const PAGE = { width: 595.28, height: 841.89, margin: 56, top: 64, bottom: 72 } as const;
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;

export const INK = '#1b2a33';
export const QUIET = '#5a6872';
export const RULE = '#c8cfd4';
export const PAPER = '#f4f6f7';
export const ACCENT = '#17505e';
/** Met, not met, undetermined, not applicable: dark, hatched, middle, pale, so that print in grey keeps them apart. */
export const SHADES = ['#17505e', '#c2573f', '#e3bd5b', '#e4e8ea'] as const;

/** Letters that the typeface holds: both weights hold the same. */
let letters: ReadonlySet<number> = new Set();

/** Registers the fonts. Call before anything is set. */
export function useFonts(pdf: Pdf): void {
  pdf.registerFont('body', require.resolve(`${FAMILY}/400Regular/SourceSans3_400Regular.ttf`));
  pdf.registerFont('bold', require.resolve(`${FAMILY}/600SemiBold/SourceSans3_600SemiBold.ttf`));
  const { _font } = pdf.font('body') as unknown as {
    readonly _font: { readonly font: { readonly characterSet: readonly number[] } };
  };
  letters = new Set(_font.font.characterSet);
}

const LONGEST = 1_200;
// Control characters and the marks that turn or hide text would let a name rewrite the line it stands in.
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/**
 * Imported text as it may be set: cut, visibly, where it is too long, and with □ for control and direction marks and for
 * letters that the typeface does not hold, which would otherwise be set as nothing that can be read or copied
 * (ISO 19005-3, 6.2.11.8 forbids that).
 */
export function safe(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (cut)` : text;
  const plain = short
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\r\n\t]+/g, ' ');
  return /^[\x20-\x7E]*$/.test(plain)
    ? plain
    : plain.replace(/./gsu, (letter) => (held(letter) ? letter : '□'));
}

const held = (letter: string): boolean => !UNSAFE.test(letter) && letters.has(letter.codePointAt(0)!);

/** Room left on the page, in points. */
export function room(pdf: Pdf): number {
  return PAGE.height - PAGE.bottom - pdf.y;
}

/** Starts a new page unless so much room is left. */
export function ensureRoom(pdf: Pdf, height: number): void {
  if (room(pdf) < height) pdf.addPage();
}

/** Draws what only the eye needs: a reader of the tags passes over it. */
export function artifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** Adds one tagged piece of text, set at the left margin, and moves below it. */
export function tagged(
  pdf: Pdf,
  parent: Structure,
  tag: string,
  text: string,
  style: {
    readonly font?: 'body' | 'bold';
    readonly size: number;
    readonly colour?: string;
    readonly lineGap?: number;
    readonly after: number;
  },
): void {
  parent.add(
    pdf.struct(tag, {}, () => {
      pdf
        .font(style.font ?? 'body')
        .fontSize(style.size)
        .fillColor(style.colour ?? INK)
        .text(safe(text), PAGE.margin, pdf.y, { width: CONTENT_WIDTH, lineGap: style.lineGap ?? 0 });
    }),
  );
  pdf.y += style.after;
}
