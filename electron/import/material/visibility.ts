/** What a recipient sees of an element, by the styles of the page: not on every screen hidden is seen. */
import type { Element } from './selector.ts';
import type { Hiding, Said, Style } from './style-sheet.ts';

/** How an element looks, and what those within it take over. */
export interface Look {
  /** Taken out with all that is within it. */
  readonly isGone: boolean;
  readonly isInvisible: boolean;
  /** Its letters have no size, which a picture does not mind. */
  readonly isSizeless: boolean;
  /** Of letters and behind them, as `#rrggbb`; `null` where it is not said, or not in a way that can be compared. */
  readonly colour: string | null;
  readonly behind: string | null;
}

export const PLAIN_LOOK: Look = {
  isGone: false,
  isInvisible: false,
  isSizeless: false,
  colour: null,
  behind: null,
};

/** How an element looks within another that looks as `around`. */
export function lookOf({ name, attributes }: Element, style: Style, around: Look): Look {
  const said = (property: Hiding): Said => style[property] ?? UNSAID;
  const display = said('display');
  const isHiddenByPage = attributes['hidden'] !== undefined && display.value === null;
  return {
    isGone:
      around.isGone ||
      (isHiddenByPage && display.elsewhere.every((value) => value === 'none')) ||
      always(display, (value) => value === 'none') ||
      always(said('opacity'), isZero),
    isInvisible: inherited(said('visibility'), around.isInvisible, (value) =>
      /^(?:hidden|collapse)$/.test(value),
    ),
    isSizeless: inherited(said('font-size'), around.isSizeless, (value) =>
      /^(?:smaller|larger|[\d.]*[1-9][\d.]*(?:em|%))$/.test(value) ? around.isSizeless : isZero(value),
    ),
    colour: colourOf(said('color'), name === 'a' ? null : around.colour, around.colour),
    behind: behindOf(said('background-color'), around.behind, attributes['bgcolor']),
  };
}

/** Whether a recipient sees pictures in it. */
export function showsPictures({ isGone, isInvisible }: Look): boolean {
  return !isGone && !isInvisible;
}

/** Whether a recipient sees words in it. */
export function showsWords(look: Look): boolean {
  const isPaintedOver =
    look.colour === 'transparent' || (look.colour !== null && look.colour === look.behind);
  return showsPictures(look) && !look.isSizeless && !isPaintedOver;
}

function isZero(value: string): boolean {
  return /^[+-]?(?:0+(?:\.0*)?|\.0+)[a-z%]*$/.test(value);
}

const UNSAID: Said = { value: null, elsewhere: [] };

/** Whether it is said, and said so of every screen. */
function always({ value, elsewhere }: Said, hides: (value: string) => boolean): boolean {
  return value !== null && hides(value) && elsewhere.every(hides);
}

function inherited({ value, elsewhere }: Said, around: boolean, hides: (value: string) => boolean): boolean {
  const own = (one: string | null): boolean =>
    one === null || /^(?:inherit|unset|revert)$/.test(one) ? around : hides(one);
  return own(value) && elsewhere.every(own);
}

/** @param unsaid where nothing is said. A colour that changes with the screen is none that can be compared. */
function colourOf({ value, elsewhere }: Said, unsaid: string | null, around: string | null): string | null {
  if (elsewhere.length > 0) return null;
  if (value === null) return unsaid;
  return /^(?:inherit|unset|currentcolor)$/.test(value) ? around : colourIn(value);
}

function behindOf({ value, elsewhere }: Said, around: string | null, attribute = ''): string | null {
  if (elsewhere.length > 0) return null;
  const text = value ?? attribute.trim().toLowerCase();
  if (text === '' || /^(?:none|inherit|unset|initial)$/.test(text)) return around;
  const colour = colourIn(text);
  return colour === 'transparent' ? around : colour;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['black', '#000000'],
  ['red', '#ff0000'],
  ['blue', '#0000ff'],
  ['yellow', '#ffff00'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['silver', '#c0c0c0'],
  ['green', '#008000'],
  ['navy', '#000080'],
]);

/** The colour that a value names, shorthands included; `null` for a picture and for what is not understood. */
function colourIn(value: string): string | null {
  if (/url\(|gradient\(/.test(value)) return null;
  if (/^rgba?\(/.test(value)) {
    const [red, green, blue, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha === 0) return 'transparent';
    if (red === undefined || green === undefined || blue === undefined || alpha !== 1 || value.includes('%'))
      return null;
    return `#${[red, green, blue].map((part) => Math.min(255, Math.round(part)).toString(16).padStart(2, '0')).join('')}`;
  }
  for (const word of value.split(/\s+/)) {
    const name = NAMES.get(word);
    if (name !== undefined) return name;
    if (word === 'transparent') return 'transparent';
    const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(word)?.[1];
    if (hex !== undefined)
      return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`;
  }
  return null;
}
