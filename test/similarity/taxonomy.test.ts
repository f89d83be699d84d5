/** The organisation's own taxonomy: places of labels, what two share, and files that are not trees. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedPlace } from '../../shared/similarity/placement.ts';
import { Taxonomy } from '../../shared/similarity/taxonomy.ts';

const row = (label: string, category: string, parent: string | null = null) => ({ label, category, parent });

it('places a label under its category and all above it, however it is written', () => {
  const taxonomy = new Taxonomy([
    row('Teapots', 'Kitchen', 'Home'),
    row('kettles', 'KITCHEN'),
    row('Home', 'Everything'),
  ]);
  expect(taxonomy.placesOf(' teapots ')).toEqual([['Everything', 'Home', 'Kitchen']]);
  expect(taxonomy.placesOf('Kettles')).toEqual([['Everything', 'Home', 'Kitchen']]);
  expect(taxonomy.placesOf('kitchen')).toEqual([['Everything', 'Home', 'Kitchen']]);
  expect(taxonomy.placesOf('Lawn mowers')).toEqual([]);
  expect([taxonomy.labels, taxonomy.categories]).toEqual([3, 3]);
});

it('takes a whole path for a category, and keeps apart what only ends alike', () => {
  const taxonomy = new Taxonomy([row('Brogues', 'Men > Shoes'), row('Courts', 'Women > Shoes')]);
  expect(taxonomy.placesOf('Brogues')).toEqual([['Men', 'Shoes']]);
  expect(sharedPlace(taxonomy.placesOf('Brogues'), taxonomy.placesOf('Courts'))).toBeNull();
  expect(taxonomy.placesOf('shoes')).toEqual([
    ['Men', 'Shoes'],
    ['Women', 'Shoes'],
  ]);
});

it('takes the closest of several places', () => {
  const taxonomy = new Taxonomy([
    row('Lantern', 'Camping', 'Outdoors'),
    row('Lantern', 'Lighting', 'Home'),
    row('Tent', 'Camping'),
    row('Rug', 'Textiles', 'Home'),
  ]);
  expect(sharedPlace(taxonomy.placesOf('Lantern'), taxonomy.placesOf('Tent'))).toEqual({
    path: ['Outdoors', 'Camping'],
    same: true,
  });
  expect(sharedPlace(taxonomy.placesOf('Lantern'), taxonomy.placesOf('Rug'))).toEqual({
    path: ['Home'],
    same: false,
  });
});

it('ends where a file leads round in a circle, and takes hostile names', () => {
  const circle = new Taxonomy([row('A', 'B'), row('B', 'C'), row('C', 'A')]);
  expect(circle.placesOf('A').length).toBeGreaterThan(0);
  const hostile = new Taxonomy([row('x'.repeat(1 << 20), '=1+1', '\u202E'), row('', ' > ', null)]);
  expect(hostile.placesOf('x'.repeat(1 << 20))).toEqual([['\u202E', '=1+1']]);
});

it('answers for any rows, the same every time, with few and short paths', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e > f', 'f', ' ', 'A');
  fc.assert(
    fc.property(
      fc.array(fc.record({ label: name, category: name, parent: fc.option(name) }), { maxLength: 40 }),
      (rows) => {
        const taxonomy = new Taxonomy(rows);
        for (const label of ['a', 'b', 'f', 'zz']) {
          const places = taxonomy.placesOf(label);
          expect(places.length).toBeLessThanOrEqual(16);
          expect(new Taxonomy(rows).placesOf(label)).toEqual(places);
          expect(sharedPlace(places, places)?.same ?? true).toBe(true);
        }
      },
    ),
  );
});
