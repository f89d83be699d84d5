/** What a recipient sees of an element, by the styles of the page: not on every screen hidden is seen. */
import type { Element } from './selector.ts';
import type { LookedAt, Said, Style } from './style-sheet.ts';

/** How an element looks, and what those within it take over. */
export interface Look {
  /** Taken out with all that is within it: not shown, seen through, cropped to nothing, or off the page. */
  readonly isGone: boolean;
  readonly isInvisible: boolean;
  /** Its lines begin off the page. */
  readonly isIndented: boolean;
  /** Its letters have no size, which a picture does not mind. */
  readonly isSizeless: boolean;
  /** Its lines have no height; and what is over is cut off, which a picture does not mind. */
  readonly isFlat: boolean;
  readonly isCutFlat: boolean;
  readonly isStruck: boolean;
  /** Of letters and behind them, as `#rrggbb`; `null` where it is not said, or not in a way that can be compared. */
  readonly colour: string | null;
  readonly behind: string | null;
}

/** Programs for mail show a message on white. */
export const PLAIN_LOOK: Look = {
  isGone: false,
  isInvisible: false,
  isIndented: false,
  isSizeless: false,
  isFlat: false,
  isCutFlat: false,
  isStruck: false,
  colour: null,
  behind: '#ffffff',
};

/** How an element looks within another that looks as `around`. */
export function lookOf({ name, attributes }: Element, style: Style, around: Look): Look {
  const said = (property: LookedAt): Said => style[property] ?? UNSAID;
  const display = said('display');
  const isHiddenByPage = attributes['hidden'] !== undefined && display.value === null;
  const isCut = always(said('overflow'), (value) => /hidden|clip|auto|scroll/.test(value));
  const isFlat = inherited(said('line-height'), around.isFlat, isTiny);
  return {
    isGone:
      around.isGone ||
      (isHiddenByPage && display.elsewhere.every((value) => value === 'none')) ||
      always(display, (value) => value === 'none') ||
      always(said('opacity'), (value) => Number.parseFloat(value) <= 0.01) ||
      // Outlook's own. Where only one program hides, whether a recipient saw it cannot be told either.
      always(said('mso-hide'), (value) => value === 'all') ||
      (isCut && BOX.some((side) => always(said(side), isTiny))) ||
      // In a cell it makes words end in dots where there is no room for more.
      (isCut && !/^t[dh]$/.test(name) && always(said('max-width'), isTiny)) ||
      (name === 'img' && isDot(attributes, said)) ||
      always(said('clip'), isClipped) ||
      always(said('clip-path'), isClipped) ||
      isOffPage(said),
    isInvisible: inherited(said('visibility'), around.isInvisible, (value) =>
      /^(?:hidden|collapse)$/.test(value),
    ),
    isIndented: inherited(
      said('text-indent'),
      around.isIndented,
      (value) => isFar(value) || (isCut && value.endsWith('%') && Number.parseFloat(value) >= 90),
    ),
    isSizeless: inherited(said('font-size'), around.isSizeless, (value) => {
      const [, size, unit] = /^([\d.]+)(r?em|%)$/.exec(value) ?? [];
      if (Number(size) <= (unit === '%' ? 10 : 0.1)) return true;
      return unit === 'em' || unit === '%' || /^(?:smaller|larger)$/.test(value)
        ? around.isSizeless
        : isTiny(value);
    }),
    isFlat,
    isCutFlat: isFlat && (around.isCutFlat || isCut),
    isStruck:
      around.isStruck ||
      /^(?:s|strike|del)$/.test(name) ||
      always(said('text-decoration'), (value) => value.includes('line-through')),
    colour: colourOf(
      said('color'),
      attributes[name === 'body' ? 'text' : 'color'],
      name === 'a' ? null : around.colour,
      around.colour,
    ),
    behind: behindOf(said, attributes, around.behind),
  };
}

/** Whether a recipient sees pictures in it. */
export function showsPictures({ isGone, isInvisible, isIndented }: Look): boolean {
  return !isGone && !isInvisible && !isIndented;
}

/** Whether a recipient sees words in it. */
export function showsWords(look: Look): boolean {
  return showsPictures(look) && !look.isSizeless && !look.isCutFlat && !isPaintedOver(look);
}

/** Sides of a box that leaves no room where what is over is cut off. */
const BOX = ['height', 'max-height', 'width'] as const;

/** A picture that only counts who opened the message, whatever words it has. */
function isDot(attributes: Element['attributes'], said: (property: LookedAt) => Said): boolean {
  return (
    BOX.some((side) => always(said(side), isTiny)) ||
    (['width', 'height'] as const).some(
      (side) => said(side).value === null && /^\s*[01]\s*(?:px)?\s*$/.test(attributes[side] ?? ''),
    )
  );
}

/** Of no size, or of a pixel and less. */
function isTiny(value: string): boolean {
  return Number.parseFloat(value) <= 1 && /^\+?(?:0*(?:\.0*)?[a-z%]*|[\d.]+p[xt])$/.test(value);
}

/** Further outside than any page is wide or high; to the right and below, where a page goes on, as far as none does. */
function isFar(value: string): boolean {
  const [, sign, size, unit = 'px'] = /^([-+]?)([\d.]+)(px|pt|r?em|%|v[wh])?$/.exec(value) ?? [];
  const [pixels, letters, shares] = sign === '-' ? [500, 50, 100] : [2_000, 200, 1_000];
  return Number(size) >= (unit.startsWith('p') ? pixels! : unit.endsWith('em') ? letters! : shares!);
}

function isOffPage(said: (property: LookedAt) => Said): boolean {
  const isMoved = (value: string): boolean => /^(?:absolute|fixed|relative|sticky)$/.test(value);
  return (
    (always(said('position'), isMoved) &&
      (['left', 'right', 'top', 'bottom'] as const).some((side) => always(said(side), isFar))) ||
    always(said('margin-left'), isFar) ||
    always(said('margin-top'), isFar) ||
    always(said('transform'), isMovedAway)
  );
}

function isMovedAway(value: string): boolean {
  const [, by = '', to = ''] = /^(scale|translate)(?:3d|[xy])?\(([^)]*)\)/.exec(value) ?? [];
  const parts = to.split(',').map((part) => part.trim());
  return parts.some((part) => (by === 'scale' ? Number(part || 1) === 0 : by !== '' && isFar(part)));
}

/** `clip` to an area without one, or a `clip-path` that leaves nothing. */
function isClipped(value: string): boolean {
  const [, shape = '', sizes = ''] = /^(rect|inset|circle|ellipse|polygon)\(([^)]*)\)/.exec(value) ?? [];
  const all = sizes.split(/[\s,]+/).filter((size) => size !== '');
  switch (shape) {
    case 'rect':
    case 'polygon':
      return all.length > 0 && all.every(isTiny);
    case 'circle':
    case 'ellipse':
      return all[0] !== undefined && isTiny(all[0]);
    case 'inset': {
      const share = (size: string | undefined): number =>
        size?.endsWith('%') === true ? Number.parseFloat(size) : 0;
      const [top, right = top, bottom = top, left = right] = all;
      return share(top) + share(bottom) >= 100 || share(left) + share(right) >= 100;
    }
    default:
      return false;
  }
}

const UNSAID: Said = { value: null, elsewhere: [], perhaps: [] };

/** Whether it is said, and said so of every screen, or may be: what may hide was not shown for certain. */
function always({ value, elsewhere, perhaps }: Said, hides: (value: string) => boolean): boolean {
  return (value !== null && hides(value) && elsewhere.every(hides)) || perhaps.some(hides);
}

function inherited(
  { value, elsewhere, perhaps }: Said,
  around: boolean,
  hides: (value: string) => boolean,
): boolean {
  const own = (one: string | null): boolean =>
    one === null || /^(?:inherit|unset|revert)$/.test(one) ? around : hides(one);
  return (own(value) && elsewhere.every(own)) || perhaps.some(hides);
}

/** @param unsaid where nothing is said. A colour that changes with the screen is none that can be compared. */
function colourOf(
  { value, elsewhere, perhaps }: Said,
  attribute: string | undefined,
  unsaid: string | null,
  around: string | null,
): string | null {
  if (elsewhere.length > 0 || perhaps.length > 0) return null;
  if (value === null) return attribute === undefined ? unsaid : colourIn(attribute.trim().toLowerCase());
  return /^(?:inherit|unset|currentcolor)$/.test(value) ? around : colourIn(value);
}

function behindOf(
  said: (property: LookedAt) => Said,
  { bgcolor = '', background = '' }: Element['attributes'],
  around: string | null,
): string | null {
  const [colour, picture] = [said('background-color'), said('background-image')];
  if ([colour, picture].some(({ elsewhere, perhaps }) => elsewhere.length > 0 || perhaps.length > 0))
    return null;
  if (/url\(|gradient\(/.test(picture.value ?? '') || background.trim() !== '') return null;
  const text = colour.value ?? bgcolor.trim().toLowerCase();
  if (text === '' || /^(?:none|inherit|unset|initial)$/.test(text)) return around;
  const own = colourIn(text);
  return own === 'transparent' ? around : own;
}

/** Steps of a colour's parts, of 255, that no eye tells from none. */
const SAME = 4;

function isPaintedOver({ colour, behind }: Look): boolean {
  if (colour === null || behind === null) return colour === 'transparent';
  if (colour === 'transparent') return true;
  const parts = (of: string): readonly number[] => [1, 3, 5].map((at) => parseInt(of.slice(at, at + 2), 16));
  const [letters, ground] = [parts(colour), parts(behind)];
  return letters.every((part, i) => Math.abs(part - ground[i]!) <= SAME);
}

const NAMES: ReadonlyMap<string, string> = new Map(
  `white ffffff, black 000000, red ff0000, blue 0000ff, yellow ffff00, gray 808080, grey 808080, silver c0c0c0, green 008000,
  navy 000080, maroon 800000, purple 800080, fuchsia ff00ff, magenta ff00ff, lime 00ff00, olive 808000, teal 008080, aqua 00ffff,
  cyan 00ffff, orange ffa500, snow fffafa, ivory fffff0, whitesmoke f5f5f5, ghostwhite f8f8ff, floralwhite fffaf0, azure f0ffff,
  mintcream f5fffa, honeydew f0fff0, aliceblue f0f8ff, seashell fff5ee, lavender e6e6fa, gainsboro dcdcdc, lightgray d3d3d3,
  lightgrey d3d3d3, darkgray a9a9a9, darkgrey a9a9a9, dimgray 696969, dimgrey 696969`
    .split(/,\s+/)
    .map((line) => line.split(' '))
    .map(([name, hex]) => [name!, `#${hex}`]),
);

/** The colour that a value names, shorthands included; `null` for a picture and for what is not understood. */
function colourIn(value: string): string | null {
  if (/url\(|gradient\(/.test(value)) return null;
  if (/^(?:rgb|hsl)a?\(/.test(value)) return mixedColour(value);
  for (const word of value.split(/\s+/)) {
    const name = NAMES.get(word);
    if (name !== undefined) return name;
    if (word === 'transparent') return 'transparent';
    const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(word)?.[1];
    if (hex === undefined) continue;
    const whole = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const alpha = whole.slice(6) || 'ff';
    return alpha === '00' ? 'transparent' : alpha === 'ff' ? `#${whole.slice(0, 6)}` : null;
  }
  return null;
}

/** Of parts: `rgb(255 0 0 / 50%)`, `hsla(0, 0%, 100%, 1)`. */
function mixedColour(value: string): string | null {
  const parts = value.match(/[\d.]+%?/g) ?? [];
  const share = (part = '1'): number => Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1);
  const alpha = share(parts[3]);
  if (alpha <= 0.02) return 'transparent';
  if (parts.length < 3 || alpha < 1) return null;
  const [red, green, blue] = value.startsWith('hsl')
    ? fromHue(Number.parseFloat(parts[0]!), share(parts[1]), share(parts[2]))
    : parts.map((part) => (part.endsWith('%') ? share(part) * 255 : Number(part)));
  return `#${[red!, green!, blue!].map((part) => Math.min(255, Math.round(part)).toString(16).padStart(2, '0')).join('')}`;
}

/** CSS Color 4, section 7.1. @param hue in degrees; the others of 1. @returns parts of 255. */
function fromHue(hue: number, saturation: number, lightness: number): readonly number[] {
  return [0, 8, 4].map((n) => {
    const k = (n + hue / 30) % 12;
    const a = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}
