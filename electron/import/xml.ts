/** XML of a workbook's part, event by event as its bytes come; endless text is cut, so that memory stays bounded. */
import { SaxesParser } from 'saxes';
import { MAX_FIELD } from './csv.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open?(tag: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(tag: string): void;
  /** Text or a tag was longer than a million characters and was cut. */
  cut?(): void;
}

/** Feeds bytes in, the last with `end`. Throws an `Error` for what is not well formed. */
export class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #decoder = new TextDecoder();
  readonly #on: XmlEvents;
  /** Characters since the last tag began. */
  #run = 0;

  constructor(on: XmlEvents) {
    this.#on = on;
    const local = (tag: string): string => tag.slice(tag.indexOf(':') + 1);
    this.#parser.on('error', (error) => {
      throw error;
    });
    this.#parser.on('opentag', (tag) => on.open?.(local(tag.name), tag.attributes as Attributes));
    this.#parser.on('text', (text) => on.text?.(text));
    this.#parser.on('cdata', (text) => on.text?.(text));
    this.#parser.on('closetag', (tag) => on.close?.(local(tag.name)));
  }

  push(piece: Uint8Array): void {
    this.#write(this.#decoder.decode(piece, { stream: true }));
  }

  end(): void {
    this.#write(this.#decoder.decode());
    this.#parser.close();
  }

  #write(text: string): void {
    const first = text.indexOf('<');
    const lead = first === -1 ? text.length : first;
    if (this.#run + lead > MAX_FIELD + 4096) {
      this.#on.cut?.();
      this.#run = first === -1 ? this.#run + lead : 0;
      if (first !== -1) this.#write(text.slice(first));
      return;
    }
    this.#parser.write(text);
    const last = text.lastIndexOf('<');
    this.#run = last === -1 ? this.#run + text.length : text.length - last;
  }
}
