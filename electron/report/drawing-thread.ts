/**
 * The thread that draws one document. Its memory has a limit of its own, so that the collector works instead of letting
 * the process grow, and the engine answers the window meanwhile.
 */
import { parentPort } from 'node:worker_threads';
import type { Report } from '../../shared/report/report.ts';
import { drawPdf } from './draw-pdf.ts';

/** What the thread is asked, once; it is ready when its parts are loaded. */
export interface DrawingRequest {
  readonly report: Report;
  readonly path: string;
  readonly createdAt: Date;
}

/** The share drawn so far, between 0 and 1; at the end the number of pages. */
export type DrawingAnswer = { readonly drawn: number } | { readonly pages: number };

const say = (answer: DrawingAnswer): void => parentPort!.postMessage(answer);
parentPort!.once('message', ({ report, path, createdAt }: DrawingRequest) => {
  const pages = drawPdf(report, path, createdAt, (drawn) => say({ drawn }));
  say({ pages });
});
