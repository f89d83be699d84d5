/** The pages of the report as pictures: the drawn PDF is fetched from the engine and read by pdf.js, in a worker of its own. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// The bundler makes the default export of a `?worker` import.
// oxlint-disable-next-line import/default
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { call } from '../../api.ts';

export type Pages = PDFDocumentProxy;

/** Reads the report drawn last. Throws `CallError` `no_preview` when there is none of the latest evaluation. */
export async function readPages(): Promise<Pages> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  return getDocument({ data: await wholeReport(), disableFontFace: true, useSystemFonts: false }).promise;
}

async function wholeReport(): Promise<Uint8Array> {
  const first = await call('previewPart', { offset: 0 });
  const whole = new Uint8Array(first.total);
  let at = 0;
  for (let part = first; part.data !== ''; part = await call('previewPart', { offset: at })) {
    const bytes = Uint8Array.from(atob(part.data), (letter) => letter.charCodeAt(0));
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** Draws a page on a canvas, as wide as `width` CSS pixels and as sharp as the screen. */
export async function drawPage(
  pages: Pages,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const page = await pages.getPage(number);
  const scale = (width / page.getViewport({ scale: 1 }).width) * Math.max(1, window.devicePixelRatio);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

/** What a page says, for whoever does not see it. */
export async function wordsOf(pages: Pages, number: number): Promise<string> {
  const { items } = await (await pages.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
