/** A chart as a file by itself: its look written into it, on light paper, with its title. */
import { call } from '../../api.ts';

const HEAD = 44;
const MARGIN = 20;
const SCALE = 2;
/** What the style sheets decide, and a file must carry. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
/** Attributes that are about the page and not the drawing. */
const DROPPED = /^(class|style|tabindex|focusable|data-.*|aria-.*|href|target)$/;
/** Single quotes: an attribute holds no double ones. */
const FACE = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
const SVG = 'http://www.w3.org/2000/svg';

/** Saves a chart where the person says; answers whether it was saved. Throws `CallError`. */
export async function savePicture(
  drawing: SVGSVGElement,
  { name, title, format }: { readonly name: string; readonly title: string; readonly format: 'svg' | 'png' },
): Promise<boolean> {
  const still = stillOf(drawing, title);
  const data = format === 'svg' ? still.text : await pngOf(still);
  return call('saveImage', { name, format, data });
}

interface Still {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

function stillOf(drawing: SVGSVGElement, title: string): Still {
  const { width, height } = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  // Drawn once in the light theme, out of sight, to learn what the style sheets make of it.
  copy.classList.add('chart-still');
  drawing.after(copy);
  for (const element of copy.querySelectorAll<SVGElement>('*')) writeLook(element);
  copy.remove();
  const whole = { width: width + 2 * MARGIN, height: height + HEAD + MARGIN };
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  root.setAttribute('width', String(whole.width));
  root.setAttribute('height', String(whole.height));
  root.setAttribute('font-family', FACE);
  root.append(
    shape('rect', { width: whole.width, height: whole.height, fill: '#ffffff' }),
    heading(title),
    shape('g', { transform: `translate(${MARGIN} ${HEAD})` }, [...copy.children]),
  );
  return { ...whole, text: new XMLSerializer().serializeToString(root) };
}

function writeLook(element: SVGElement): void {
  const looks = getComputedStyle(element);
  const isDrawn = !['defs', 'pattern', 'title', 'desc', 'clipPath'].includes(element.tagName);
  const written = isDrawn
    ? LOOKS.map((look) => [look, looks.getPropertyValue(look)] as const).filter(([, value]) => value !== '')
    : [];
  for (const name of element.getAttributeNames()) if (DROPPED.test(name)) element.removeAttribute(name);
  for (const [look, value] of written) element.setAttribute(look, plain(value));
}

/** `url("#id")` becomes `url(#id)`, and `13px` the bare number that SVG takes. */
function plain(value: string): string {
  return value.replaceAll('"', '').replace(/^([\d.]+)px$/, '$1');
}

function shape(
  name: 'rect' | 'g' | 'text',
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...children);
  return element;
}

function heading(title: string): SVGElement {
  return shape('text', { x: MARGIN, y: 27, 'font-size': 17, 'font-weight': 600, fill: '#1a232b' }, [title]);
}

/** Base64, at twice the size, for slides and printed reports. */
async function pngOf({ text, width, height }: Still): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
