/**
 * Text broken into lines for the cells of tables. pdfkit shapes a whole text each time its height or its lines are asked;
 * a table asks for every cell before it sets it. Here letters are measured, each once, without the kerning that moves a
 * line's end by less than a cell's padding, and a word is shaped only when it is set.
 */
import type { Pdf } from './page.ts';

export class Ruler {
  readonly #pdf: Pdf;
  /** Widths of letters in thousandths of the font size. */
  readonly #widths = { body: new Map<string, number>(), bold: new Map<string, number>() };

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
  }

  /** The width of a text on one line, in points. */
  width(text: string, font: 'body' | 'bold', size: number): number {
    return (this.#measure(text, font) * size) / 1_000;
  }

  /**
   * Lines no wider than `width` points: broken after spaces, and within a word only where it is longer than a line. At
   * most `most` lines; what does not fit is cut, visibly.
   */
  lines(text: string, font: 'body' | 'bold', size: number, width: number, most: number): readonly string[] {
    const room = (width * 1_000) / size;
    const space = this.#letter(' ', font);
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of text.split(' ')) {
      const wide = this.#measure(word, font);
      if (line !== '' && used + space + wide > room) {
        lines.push(line);
        line = '';
      }
      if (line !== '') {
        line += ` ${word}`;
        used += space + wide;
        continue;
      }
      const pieces = wide <= room ? [word] : [...this.#pieces(word, font, room)];
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      used = this.#measure(line, font);
      if (lines.length > most) break;
    }
    lines.push(line);
    return lines.length <= most ? lines : [...lines.slice(0, most - 1), '… (cut)'];
  }

  #measure(text: string, font: 'body' | 'bold'): number {
    let sum = 0;
    for (const letter of text) sum += this.#letter(letter, font);
    return sum;
  }

  #letter(letter: string, font: 'body' | 'bold'): number {
    const known = this.#widths[font].get(letter);
    if (known !== undefined) return known;
    const width = this.#pdf.font(font).fontSize(1_000).widthOfString(letter);
    this.#widths[font].set(letter, width);
    return width;
  }

  /** A word that is longer than a line, in pieces that are not: after punctuation where there is any, else anywhere. */
  *#pieces(word: string, font: 'body' | 'bold', room: number): Generator<string> {
    const letters = [...GRAPHEMES.segment(word)].map(({ segment }) => segment);
    for (let start = 0; start < letters.length;) {
      let end = start;
      for (let used = 0; end < letters.length; end++) {
        used += this.#measure(letters[end]!, font);
        if (used > room && end > start) break;
      }
      if (end < letters.length) {
        const stop = letters.slice(start, end).findLastIndex((letter) => BREAKS.has(letter));
        if (stop >= (end - start) / 2) end = start + stop + 1;
      }
      yield letters.slice(start, end).join('');
      start = end;
    }
  }
}

/**
 * Lets go of the shapes of the words set so far. pdfkit keeps them for every word of a document, some kilobytes each:
 * the addresses of a long report would fill the memory.
 */
export function forgetWords(pdf: Pdf): void {
  for (const name of ['body', 'bold']) {
    const { _font } = pdf.font(name) as unknown as { readonly _font: { layoutCache: object } };
    _font.layoutCache = Object.create(null) as object;
  }
}

const BREAKS = new Set('-/@._,;:?&=');
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
