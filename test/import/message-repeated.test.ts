/** A message said over and over says what it says once: reading it takes steps in proportion to its length, and no more is found. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messageParts } from '../../electron/import/material/message-parts.ts';
import { readingsOf } from '../../electron/import/material/readings.ts';

async function read(name: string, text: string): Promise<readonly string[]> {
  const readings = readingsOf(await messageParts(name, Buffer.from(text)));
  // Where nothing was found the end is quoted, which is a longer one then.
  return readings.map((one) =>
    JSON.stringify(one.place === 'end of the text' ? { ...one, passage: '' } : one),
  );
}

const PIECES = [
  '<a href="https://s.example/u">Unsubscribe</a>',
  '<a href="https://s.example/x">here</a>',
  'To opt out visit https://s.example/y.',
  'To unsubscribe, reply to this email.',
  '<a class="h" href="https://s.example/z">Unsubscribe</a>',
  '<span style="display:none">20% off</span>',
  'Lamp Shop Ltd, 1 Mill Lane, Leeds LS1 4AP',
  'noreply@s.example',
  '© 2026 The House of Lamps Limited',
  'Wenn Sie keine E-Mails mehr erhalten möchten',
  '{{',
  '%',
  '"',
  '<',
  'A1',
  '. ',
  // Closed again: what goes on nesting is read to a certain depth.
  '<div class="h">Lamps</div>',
];
const WORDS = [
  'STOP http://s.example/x',
  'text STOP to 60777',
  'Unsub: s.example/u',
  'stop ',
  'Lamps for you',
  'abmelden',
  'A1',
  '. ',
];
const BROKEN = [
  '<',
  '>',
  '"',
  "'",
  '{',
  '}',
  '(',
  ')',
  ';',
  '\0',
  '%',
  '\ud800',
  '<a href=',
  '<div class="h">',
  '</a>',
  '<style>',
  '</style>',
  '@media',
  '!important',
  '<!--',
  '-->',
  '<area href="',
  ' constructor=1 ',
  ' style="__proto__:1"',
  'https://[::1',
  'Content-Type: multipart/mixed; boundary=b',
  '\r\n',
  '--b',
  '=?utf-8?q?=41?=',
  'List-Unsubscribe: <',
  'STOP',
];
const SHEET = '<style>.h .h{color:red}.h{display:none}</style>';

it.each([
  ['a.html', PIECES, (text: string) => `<p>${text}</p>\n`, SHEET],
  ['a.txt', WORDS, (text: string) => `${text}\n`, ''],
])('in %s', async (name, pieces, line, before) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 2, max: 400 }),
      async (chosen, times) => {
        const once = chosen.map(line).join('');
        // Once more for what stands between one and the next.
        expect(await read(name, before + once.repeat(times + 1))).toEqual(
          await read(name, before + once.repeat(2)),
        );
      },
    ),
    { numRuns: 60 },
  );
});

it('broken in any way is read without a fault, and every reading quotes something', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...PIECES, ...WORDS, ...BROKEN), { maxLength: 40 }),
      fc.constantFrom('a.eml', 'a.mht', 'a.html', 'a.txt'),
      async (pieces, name) => {
        const readings = readingsOf(await messageParts(name, Buffer.from(pieces.join(''))));
        for (const { passage } of readings) {
          expect(passage.trim()).not.toBe('');
          expect(passage.length).toBeLessThanOrEqual(300);
        }
      },
    ),
    { numRuns: 300 },
  );
});
