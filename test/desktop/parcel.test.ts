/** Answers arrive in the page of the Chromium shell as Electron would bring them: as one text where JSON can say it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parcelOf } from '../../build/chromium-shell/parcel.ts';

it('carries whatever JSON can say as one text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parcel = parcelOf(value);
      expect('json' in parcel && JSON.parse(parcel.json)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(parcelOf({ there: 1, absent: undefined })).toEqual({ json: '{"there":1}' });
});

it.each([
  ['nothing', undefined],
  ['no number', { at: [NaN] }],
  ['an endless number', { at: -Infinity }],
  ['a large number', { at: 1n }],
  ['bytes', { pdf: new Uint8Array([1, 2]) }],
  ['a date', { at: new Date(0) }],
  ['a map', [new Map([[1, 2]])]],
])('leaves %s as it is', (_, value) => {
  const parcel = parcelOf(value);
  expect('value' in parcel && parcel.value).toBe(value);
});

it('says what no answer can be made of', () => {
  const round: { self?: unknown } = {};
  round.self = round;
  expect(() => parcelOf(round)).toThrow('circular');
});
