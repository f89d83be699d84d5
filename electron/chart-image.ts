/** Pictures of charts that the page drew: checked to be only that before they are written. */
import { renameSync, writeFileSync } from 'node:fs';

const ELEMENTS = new Set(
  'svg title desc g rect line path circle text tspan defs pattern clipPath'.split(' '),
);
const ATTRIBUTES = new Set(
  (
    'xmlns viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d dx dy transform fill fill-opacity stroke stroke-width ' +
    'stroke-opacity stroke-dasharray stroke-linecap opacity font-family font-size font-weight text-anchor dominant-baseline ' +
    'letter-spacing id clip-path patternUnits patternTransform role aria-label font-variant-numeric'
  ).split(' '),
);
/** One tag with its attributes, or the text between tags: all that a drawing is made of. */
const PIECE = /<\/?([A-Za-z]+)((?:\s+[A-Za-z][\w-]*="[^"<]*")*)\s*\/?>|[^<]+/y;
const ATTRIBUTE = /([A-Za-z][\w-]*)="([^"]*)"/g;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whether an SVG holds drawing elements and attributes only: no script, no reference out of itself, no markup but tags. */
export function isPlainSvg(text: string): boolean {
  if (!text.startsWith('<svg')) return false;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const piece = PIECE.exec(text);
    if (piece === null) return false;
    const [, element, attributes] = piece;
    if (element === undefined) continue;
    if (!ELEMENTS.has(element)) return false;
    for (const [, name, value] of attributes!.matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.has(name!) || (/url\(/.test(value!) && !/^url\(#[\w-]+\)$/.test(value!))) return false;
    }
  }
  return true;
}

/** The bytes to write, or `null` for anything that is not a plain picture of its format. */
export function pictureBytes(format: 'svg' | 'png', data: string): Buffer | null {
  if (format === 'svg') return isPlainSvg(data) ? Buffer.from(data, 'utf8') : null;
  const bytes = Buffer.from(data, 'base64');
  return bytes.subarray(0, PNG.length).equals(PNG) ? bytes : null;
}

/** The file appears whole or not at all. Throws what the file system throws. */
export function writePicture(path: string, bytes: Buffer): void {
  writeFileSync(`${path}.writing`, bytes, { flush: true });
  renameSync(`${path}.writing`, path);
}
