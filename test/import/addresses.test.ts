/** Addresses: of one cell each is read as it stands there, what may be a mistyped one is none, and one address written in two ways meets itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, normaliseEmail } from '../../electron/import/email.ts';

describe('the addresses of a cell', () => {
  it.each<readonly [string, readonly string[]]>([
    ['ann@x.test', ['ann@x.test']],
    ['ann@x.test, bob@x.test', ['ann@x.test', 'bob@x.test']],
    ['ann@x.test;bob@x.test | cy@x.test\ndi@x.test', ['ann@x.test', 'bob@x.test', 'cy@x.test', 'di@x.test']],
    ['Ann@X.test, ann@x.test', ['Ann@X.test']],
    ['ann@x.test / 07700 900123', ['ann@x.test']],
    ['a/b@x.test, c&d@y.test', ['a/b@x.test', 'c&d@y.test']],
    ['ann@x.test & bob@x.test', ['ann@x.test', 'bob@x.test']],
    ['Ann Archer <ann@x.test>', ['ann@x.test']],
    ['Archer, Ann <ann@x.test>', ['ann@x.test']],
    ['work: ann@x.test, home: bob@x.test', ['ann@x.test', 'bob@x.test']],
    ['ann@x.test (work), bob@x.test (home)', ['ann@x.test', 'bob@x.test']],
    ['salon@uñas.test, ann@x.test', ['salon@uñas.test', 'ann@x.test']],
    ['mailto:ann@x.test', ['ann@x.test']],
    ['SMTP:ann@x.test;smtp:bob@x.test', ['ann@x.test', 'bob@x.test']],
    ['ann@x,test', []],
    ['ann@x.test bob@x.test', ['ann@x.test', 'bob@x.test']],
    ['john smith@x.test', []],
    ['ann@x.test, bob@', []],
    ['ann@x.test, bob smith@x.test', []],
    ['ann@@x.test', []],
    ['n/a', []],
    ['', []],
  ])('%j', (cell, addresses) => {
    expect(addressesIn(cell)).toEqual(addresses);
  });

  it('are addresses that the cell holds, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab@.,; <>/|()\n:é') }), (cell) => {
        for (const address of addressesIn(cell)) {
          expect(cell).toContain(address);
          expect(normaliseEmail(address)).not.toBeNull();
        }
      }),
    );
  });
});

describe('what an address is compared by', () => {
  it.each([
    ['ANN@X.Test', 'ann@x.test'],
    ['\u200bann@x.test', 'ann@x.test'],
    ['ann@x.test\u200b', 'ann@x.test'],
    ['a\u00adnn@x.test', 'ann@x.test'],
    ['\u202aann@x.test\u202c', 'ann@x.test'],
    ['\u00a0ann@x.test\u00a0', 'ann@x.test'],
    ["'ann@x.test", 'ann@x.test'],
    ["'ann@x.test'", 'ann@x.test'],
    ["'+ann@x.test", '+ann@x.test'],
    ["d'arcy@x.test", "d'arcy@x.test"],
    ['ann@x.test.', 'ann@x.test'],
    ['ann@münchen.test', 'ann@xn--mnchen-3ya.test'],
    ['Ann@MÜNCHEN.test', 'ann@xn--mnchen-3ya.test'],
    ['ju\u0308rgen@x.test', 'jürgen@x.test'],
    // Which of these reach one mailbox is known to its provider alone.
    ['a.nn+tag@gmail.com', 'a.nn+tag@gmail.com'],
  ])('%j is that of %s', (written, compared) => {
    expect(normaliseEmail(written)).toBe(compared);
  });

  it.each([
    'ann@x',
    'ann@.test',
    'ann@x..test',
    '@x.test',
    'ann@',
    'ann x@x.test',
    'ann@x test.test',
    'mailto:ann@x.test',
    '<ann@x.test>',
    'ann(at)x.test',
    'ann@@x.test',
    'a@b@x.test',
    '\u200b',
    "'",
  ])('%j is no address', (written) => {
    expect(normaliseEmail(written)).toBeNull();
  });
});
