/**
 * Pages written out as they fill, so that a long report takes no more memory than a short one. Each is finished with its
 * running foot when it is left; how many there are in all is drawn once, at the end, and shown by every foot.
 */
import { artifact, CONTENT_WIDTH, PAGE, QUIET, safe, type Pdf } from './page.ts';

const SIZE = 8.5;
const FOOT = PAGE.height - 44;
/** Room for the total in a foot, in points: five figures and their comma. */
const TOTAL = { width: 30, height: 12 } as const;
const number = new Intl.NumberFormat('en-GB');

/** What pdfkit has although its types do not tell. */
interface Encoder {
  readonly id: string;
  ref(): unknown;
  encode(text: string): readonly [readonly string[], unknown];
  readonly ascender: number;
}
interface Inner {
  _font: Encoder;
  _fontSize: number;
  _fillColor: unknown;
  ref(data: object): { write(text: string): void; end(): void };
  readonly page: Page;
}
interface Page {
  readonly xobjects: Record<string, unknown>;
  end(): unknown;
  readonly margins: { bottom: number };
}
const inner = (pdf: Pdf): Inner => pdf as unknown as Inner;

export class Pages {
  readonly #pdf: Pdf;
  readonly #left: string;
  readonly #total: ReturnType<Inner['ref']>;
  #count = 1;

  /** For a document that is on its first page, the cover, which gets no foot. */
  constructor(pdf: Pdf, left: string) {
    this.#pdf = pdf;
    this.#left = safe(left);
    this.#total = inner(pdf).ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, TOTAL.width, TOTAL.height],
      Resources: {},
    });
    pdf.on('pageAdded', () => {
      this.#count++;
      const page = inner(pdf).page;
      const place = this.#count;
      const end = page.end.bind(page);
      page.end = () => {
        this.#drawFoot(place);
        return end();
      };
    });
  }

  /** The number of the page in hand, counted from 1. */
  get count(): number {
    return this.#count;
  }

  /**
   * Keeps the page in hand open while later ones are written out. The answer draws on it and finishes it; nothing may be
   * drawn on the document after that.
   */
  keepOpen(): (draw: () => void) => void {
    const page = inner(this.#pdf).page;
    const end = page.end;
    page.end = () => undefined;
    return (draw) => {
      const last = this.#pdf.page;
      this.#pdf.page = page as unknown as typeof last;
      draw();
      end();
      this.#pdf.page = last;
    };
  }

  /** Draws the total, which every foot shows. Call when no page will be added. */
  finish(): void {
    const pdf = this.#pdf;
    pdf.font('body').fontSize(SIZE);
    const font = inner(pdf)._font;
    const [codes] = font.encode(number.format(this.#count));
    const total = this.#total as unknown as { data: { Resources: object } };
    total.data.Resources = { Font: { [font.id]: font.ref() } };
    const base = TOTAL.height - (font.ascender / 1_000) * SIZE;
    this.#total.write(
      `${rgb(QUIET)} rg BT /${font.id} ${SIZE} Tf 0 ${base.toFixed(3)} Td <${codes.join('')}> Tj ET`,
    );
    this.#total.end();
  }

  #drawFoot(place: number): void {
    const pdf = this.#pdf;
    // A page may be left in the middle of a text, which goes on as it was.
    const { _font, _fontSize, _fillColor } = inner(pdf);
    // Text below the margin would otherwise start a page of its own.
    inner(pdf).page.margins.bottom = 0;
    artifact(pdf, () => {
      pdf.font('body').fontSize(SIZE).fillColor(QUIET);
      pdf.text(this.#left, PAGE.margin, FOOT, { lineBreak: false });
      const words = `Page ${number.format(place)} of `;
      const x = PAGE.margin + CONTENT_WIDTH - TOTAL.width;
      pdf.text(words, x - pdf.widthOfString(words), FOOT, { lineBreak: false });
      inner(pdf).page.xobjects['Total'] = this.#total;
      // pdfkit's page is upside down; the total is not.
      pdf.addContent(`q 1 0 0 -1 ${x} ${FOOT + TOTAL.height} cm /Total Do Q`);
    });
    Object.assign(pdf, { _font, _fontSize, _fillColor });
  }
}

function rgb(colour: string): string {
  return [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(4)).join(' ');
}
