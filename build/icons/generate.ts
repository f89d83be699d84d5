/** `node build/icons/generate.ts`: draws every icon of the packages from the two SVG files beside this one. */
import { Resvg } from '@resvg/resvg-js';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = import.meta.dirname;
const ICO = [16, 24, 32, 48, 64, 128, 256];
/** Apple's icon types, each with the size of the picture it holds. */
const ICNS: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];
const PNG = [16, 32, 48, 64, 128, 256, 512];

function draw(name: string, width: number): Uint8Array {
  const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

async function ico(name: string): Promise<Uint8Array> {
  const icon = new IconIco();
  // Only the largest as PNG: some parts of Windows read the small ones as bitmaps only.
  for (const size of ICO) await icon.addFromPng(draw(name, size), size === 256);
  return icon.encode();
}

async function icns(name: string): Promise<Uint8Array> {
  const icon = new IconIcns();
  icon.toc = true;
  for (const [type, size] of ICNS) await icon.addFromPng(draw(name, size), [type]);
  return icon.encode();
}

/** Each file of this folder that is drawn, with its content: the same at every time and on every machine. */
export async function drawIcons(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map<string, Uint8Array>([
    ['icon.ico', await ico('icon')],
    ['icon.icns', await icns('icon')],
    ['soia.ico', await ico('soia')],
    ['soia.icns', await icns('soia')],
    ...PNG.map((size) => [`png/${size}x${size}.png`, draw('icon', size)] as const),
  ]);
}

if (import.meta.main) {
  for (const [name, bytes] of await drawIcons()) {
    mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
    writeFileSync(join(FOLDER, name), bytes);
  }
}
