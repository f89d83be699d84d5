/** Phone numbers: one number written in many ways is compared as one, and what may be two or none is none. */
import { describe, expect, it } from 'vitest';
import { normalisePhone, phonesIn } from '../../electron/import/phone.ts';

const ONE = '+447700900123';

describe('what a phone number is compared by', () => {
  it.each([
    '07700 900123',
    '+44 (0)7700 900123',
    '00 44 7700 900123',
    '0044 (0) 7700 900123',
    '447700900123',

    '7700900123',
    '(07700) 900-123',
    '07700.900.123',
    'tel:+447700900123',
    "'07700900123",
    '="07700900123"',
    '07700900123 ext 5',
    '07700 900123;ext=12',
    '+447700900123,,123',
    '07700 900123 (mobile)',
    '\u202a+447700900123\u202c',
    '07700\u00a0900\u00a0123',
  ])('%j', (written) => {
    expect(normalisePhone(written)).toBe(ONE);
  });

  it.each([
    ['07700900123;07700900124', 'the second would be left out'],
    ['07700900123, 07700900124', 'the second would be left out'],
    ['07700 900123 / 07700 900124', 'two numbers'],
    ['4.47700900123E+11', 'digits lost by a spreadsheet'],
    ['0770O 900123', 'a letter for a digit'],
    ['NULL', 'a word'],
  ])('%j is none: %s', (written) => {
    expect(normalisePhone(written)).toBeNull();
  });

  it('does not take long over a cell of many thousand digits', () => {
    expect(normalisePhone('1,'.repeat(500_000))).toBeNull();
  }, 1_000);
});

describe('the numbers of a cell', () => {
  it.each<readonly [string, readonly string[]]>([
    ['07700 900123', ['07700 900123']],
    ['07700900123;07700900124', ['07700900123', '07700900124']],
    ['07700 900123 / 07700 900124', ['07700 900123', '07700 900124']],
    ['mobile: 07700 900123, home: 01632 960001', ['07700 900123', '01632 960001']],
    ['07700 900123 (mobile) | +44 7700 900123', ['07700 900123']],
    ['07700 900123, ask for Ann', ['07700 900123, ask for Ann']],
    ['07700 900123, 4.47E+11', []],
    ['NULL', []],
  ])('%j', (cell, numbers) => {
    expect(phonesIn(cell)).toEqual(numbers);
  });
});
