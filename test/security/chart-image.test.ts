/** What the page may have written as a picture: a drawing, and nothing that runs or reaches out. */
import { expect, test } from 'vitest';
import { isPlainSvg, pictureBytes } from '../../electron/chart-image.ts';

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`;

test.each([
  svg('<rect x="0" y="0" width="5" height="5" fill="url(#dots)" />'),
  svg('<g transform="translate(1 2)"><text x="1" font-size="12">A &amp; B &lt;c&gt;</text></g>'),
  svg(
    '<defs><pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0"/></pattern></defs>',
  ),
])('a drawing passes: %s', (text) => expect(isPlainSvg(text)).toBe(true));

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['an event handler', svg('<rect onload="alert(1)" />')],
  ['a link', svg('<a href="https://example.com"><text>x</text></a>')],
  ['an image', svg('<image href="file:///etc/passwd" />')],
  ['foreign markup', svg('<foreignObject><b>x</b></foreignObject>')],
  ['a style element', svg('<style>*{}</style>')],
  ['a style attribute', svg('<rect style="fill:url(https://example.com)" />')],
  ['an outside paint', svg('<rect fill="url(https://example.com/x)" />')],
  ['an entity declaration', '<!DOCTYPE svg [<!ENTITY x "y">]><svg></svg>'],
  ['an entity declaration inside', svg('<!ENTITY x "y">')],
  ['a processing instruction', svg('<?xml-stylesheet href="x"?>')],
  ['character data', svg('<![CDATA[x]]>')],
  ['an unclosed tag', svg('<rect ')],
  ['another document', '<html></html>'],
])('%s does not', (_what, text) => expect(isPlainSvg(text)).toBe(false));

test('a PNG is told by its signature', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
  expect(pictureBytes('png', png.toString('base64'))).toEqual(png);
  expect(pictureBytes('png', Buffer.from('MZ').toString('base64'))).toBeNull();
});
