/** The words of a page and its links, each seen or hidden. Nothing of it is run, fetched or shown. */
import { Parser } from 'htmlparser2';
import { bareLinks, flat, lineAbove, wordsAfter, wordsBefore, type MessageLink } from './links.ts';
import { MOST_DEPTH, MOST_LINKS, MOST_PAGE, MOST_STRUCK, MOST_WORDS } from './limits.ts';
import { lineAt } from './passage.ts';
import type { Element } from './selector.ts';
import { StyleSheet } from './style-sheet.ts';
import { tidy } from './text.ts';
import { lookOf, PLAIN_LOOK, showsPictures, showsWords, type Look } from './visibility.ts';

export interface PageText {
  /** What a person reads, one line for each block. */
  readonly text: string;
  /** What the page hides, of which an inbox may show the start. */
  readonly hidden: string;
  readonly links: readonly MessageLink[];
  /** What is struck through, each with the line that it stands in. */
  readonly struck: readonly StruckWords[];
  /** Whether it has words of its own, and not those of pictures only. */
  readonly hasWords: boolean;
  /** Whether all of it was read. */
  readonly isWhole: boolean;
}

export interface StruckWords {
  readonly words: string;
  readonly line: string;
}

const BLOCKS = new Set(['p', 'div', 'br', 'tr', 'td', 'li', 'h1', 'h2', 'h3', 'h4', 'table', 'center']);
/** Campaign Monitor has its own mark for a link that refuses, which it fills in. */
const LINKS = new Set(['a', 'unsubscribe']);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template']);

type Stream = 'seen' | 'hidden';
type Places = Readonly<Record<Stream, number>>;

interface Anchor {
  readonly href: string;
  readonly from: Places;
  /** Whether a picture or any words of it are seen, and whether it could be seen where it stands. */
  isSeen: boolean;
  readonly isShown: boolean;
}

/** @param sheets style sheets that were kept beside the page. */
export function pageText(html: string, sheets: readonly string[] = []): PageText {
  const page = html.slice(0, MOST_PAGE);
  const sheet = styleSheetOf(page, sheets);
  const words = new Words();
  const path: Element[] = [];
  const looks: Look[] = [];
  const around = (): Look => looks.at(-1) ?? PLAIN_LOOK;
  const anchors: {
    readonly href: string;
    readonly stream: Stream;
    readonly from: number;
    readonly to: number;
  }[] = [];
  const struck: { readonly words: string; readonly at: number }[] = [];
  let anchor: Anchor | null = null;
  let unseen = 0;
  let hasWords = false;
  const write = (text: string, isShown: boolean): void => {
    words.add(isShown ? 'seen' : 'hidden', text);
    if (isShown && anchor !== null && text.trim() !== '') anchor.isSeen = true;
  };
  const isWhole = walk(
    page,
    {
      onopentag: (name, attributes) => {
        const element = elementOf(name, attributes);
        path.push(element);
        const look = lookOf(element, sheet.styleOf(path), around());
        // What is hidden in one place is not read together with what is in another.
        if (showsWords(around()) && !showsWords(look)) words.add('hidden', '\n');
        looks.push(look);
        if (UNSEEN.has(name)) unseen++;
        if (BLOCKS.has(name)) words.add(showsWords(look) ? 'seen' : 'hidden', '\n');
        if (name === 'img') {
          const isShown = showsPictures(look);
          if (isShown && anchor !== null) anchor.isSeen = true;
          if (attributes['alt'] !== undefined) write(` ${attributes['alt']} `, isShown);
        }
        if (name === 'area' && attributes['href'] !== undefined) {
          // A place on a picture: its words are read out, or shown instead of the picture.
          const [stream, from] = [showsPictures(look) ? 'seen' : 'hidden', words.places()] as const;
          write(` ${attributes['alt'] ?? ''} `, stream === 'seen');
          anchors.push({
            href: attributes['href'].trim(),
            stream,
            from: from[stream],
            to: words.places()[stream],
          });
        }
        const href = name === 'unsubscribe' ? '<unsubscribe>' : name === 'a' ? attributes['href'] : undefined;
        if (href !== undefined)
          anchor = {
            href: href.trim(),
            from: words.places(),
            isSeen: false,
            isShown: showsPictures(look),
          };
      },
      ontext: (piece) => {
        // A line break of the source is a space of the page.
        if (unseen > 0) return;
        const isShown = showsWords(around());
        if (isShown && /[\p{L}\p{N}]/u.test(piece)) hasWords = true;
        if (isShown && around().isStruck && struck.length < MOST_STRUCK)
          struck.push({ words: piece, at: words.places().seen });
        write(piece.replace(/\s+/g, ' '), isShown);
      },
      onclosetag: (name) => {
        if (LINKS.has(name) && anchor !== null) {
          const to = words.places();
          const hasHidden = words.between('hidden', anchor.from.hidden, to.hidden).trim() !== '';
          // Without any words it is what stands there: a picture of the style, or nothing.
          const stream = anchor.isSeen || (!hasHidden && anchor.isShown) ? 'seen' : 'hidden';
          anchors.push({ href: anchor.href, stream, from: anchor.from[stream], to: to[stream] });
          anchor = null;
        }
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        if (BLOCKS.has(name)) words.add(showsWords(around()) ? 'seen' : 'hidden', '\n');
        path.pop();
        looks.pop();
      },
    },
    () => path.length > MOST_DEPTH || words.length > MOST_WORDS || anchors.length > MOST_LINKS,
  );
  const links = anchors.map(({ href, stream, from, to }, i): MessageLink => {
    const [last, next] = [anchors[i - 1], anchors[i + 1]];
    const earlier = words.between(stream, last?.stream === stream ? last.to : 0, from);
    return {
      href,
      text: flat(words.between(stream, from, to)),
      before: wordsBefore(earlier),
      above: lineAbove(earlier),
      after: wordsAfter(words.between(stream, to, next?.stream === stream ? next.from : undefined)),
      isBare: false,
      isHidden: stream === 'hidden',
    };
  });
  const text = tidy(words.between('seen', 0));
  const shown = new Set(links.flatMap((link) => bareLinks(link.text).map(({ href }) => href)));
  const bare = bareLinks(text).filter(({ href }) => !shown.has(href));
  return {
    text,
    hidden: tidy(words.between('hidden', 0)),
    links: [...links, ...bare],
    struck: struck.map(({ words: of, at }) => ({
      words: flat(of),
      line: flat(lineAt(words.between('seen', 0), at)),
    })),
    hasWords,
    isWhole: isWhole && page.length === html.length && !sheet.isExhausted,
  };
}

/** What is seen and what is hidden, each in its order. */
class Words {
  readonly #streams: Record<Stream, string> = { seen: '', hidden: '' };

  get length(): number {
    return this.#streams.seen.length + this.#streams.hidden.length;
  }

  add(stream: Stream, text: string): void {
    this.#streams[stream] += text;
  }

  places(): Places {
    return { seen: this.#streams.seen.length, hidden: this.#streams.hidden.length };
  }

  between(stream: Stream, from: number, to?: number): string {
    return this.#streams[stream].slice(from, to);
  }
}

function elementOf(name: string, attributes: Readonly<Record<string, string>>): Element {
  return {
    name,
    id: attributes['id']?.trim() ?? null,
    classes: new Set((attributes['class'] ?? '').split(/\s+/).filter((one) => one !== '')),
    attributes,
  };
}

/** The page's own style sheets, wherever they stand in it. */
function styleSheetOf(page: string, beside: readonly string[]): StyleSheet {
  const sheet = new StyleSheet();
  for (const css of beside) sheet.add(css, '');
  if (!/<style/i.test(page)) return sheet;
  let media: string | null = null;
  let css = '';
  let depth = 0;
  walk(
    page,
    {
      onopentag: (name, attributes) => {
        depth++;
        if (name === 'style') [media, css] = [attributes['media'] ?? '', ''];
      },
      ontext: (piece) => {
        if (media !== null) css += piece;
      },
      onclosetag: (name) => {
        depth--;
        if (name !== 'style' || media === null) return;
        sheet.add(css, media);
        media = null;
      },
    },
    () => depth > MOST_DEPTH,
  );
  return sheet;
}

type Handlers = NonNullable<ConstructorParameters<typeof Parser>[0]>;

/** Characters that the parser takes at once. */
const PIECE = 16_384;

/** @returns whether it was read to its end, and not only until it was enough. */
function walk(page: string, handlers: Handlers, isEnough: () => boolean): boolean {
  const parser = new Parser(handlers, { decodeEntities: true });
  for (let at = 0; at < page.length; at += PIECE) {
    parser.write(page.slice(at, at + PIECE));
    if (isEnough()) {
      parser.reset();
      return false;
    }
  }
  parser.end();
  return true;
}
