/** A frame as main sees it: one object for each frame of Chromium, so that frames can be compared. */
import type { Frame } from 'playwright-core';
import { toApp } from './origin.ts';

export class WebFrame {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }
  get url(): string {
    return toApp(this.#frame.url());
  }
  get origin(): string {
    return URL.canParse(this.url) ? `${new URL(this.url).protocol}//${new URL(this.url).host}` : 'null';
  }
  get parent(): WebFrame | null {
    const parent = this.#frame.parentFrame();
    return parent === null ? null : webFrame(parent);
  }
}

const frames = new WeakMap<Frame, WebFrame>();

export function webFrame(frame: Frame): WebFrame {
  let known = frames.get(frame);
  if (known === undefined) frames.set(frame, (known = new WebFrame(frame)));
  return known;
}
