/** Addresses of one cell: each is read as it stands there, and what may be a mistyped one is none. */
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
