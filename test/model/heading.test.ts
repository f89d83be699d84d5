/** Headings are compared without case and what cannot be seen, and a part of one is given as it is written. */
import { describe, expect, it } from 'vitest';
import { headingKey, headingPattern, headingText } from '../../shared/model/heading.ts';

describe('a heading', () => {
  it('is compared without case, spaces around it and invisible characters', () => {
    expect(headingKey('\uFEFF Opted\u00A0Out\u200B ')).toBe('opted out');
    expect(headingText('\uFEFF Opted\u00A0Out\u200B ')).toBe('Opted Out');
  });
});

describe('a pattern', () => {
  it.each([
    ['Opted out of email: *', ' OPTED OUT OF EMAIL: Our News ', 'Our News'],
    ['opted out of email: *', 'Opted out of SMS: News', null],
    ['Lineitem *', 'Lineitem', null],
    ['* consent', 'SMS consent', 'SMS'],
    ['Email', 'email', ''],
    ['Email', 'email address', null],
    // Longer in lower case: the part is then given as it is compared.
    ['Group *', 'GROUP İzmir', 'i̇zmir'],
  ])('%s of %s gives %s', (pattern, heading, part) => {
    expect(headingPattern(pattern)(heading)).toBe(part);
  });
});
