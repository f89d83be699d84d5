/** Labels put together: one name each, whatever the steps; and what is taken out stands for itself again. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelKey } from '../../shared/model/label.ts';
import { LabelGroups, NO_GROUPS, type GroupStep } from '../../shared/model/label-groups.ts';

const LABELS = ['Wine glasses', 'wine-glass', 'Glasses', 'WINE  glasses', 'Mugs', 'Tumblers'];
const label = fc.constantFrom(...LABELS);
const step: fc.Arbitrary<GroupStep> = fc.oneof(
  fc.record({ kind: fc.constant('group' as const), label, group: label }).map((one) => ({
    ...one,
    row: 1,
    reviewer: 'Ann',
    at: null,
  })),
  fc.record({ kind: fc.constant('ungroup' as const), label }),
);

const put = (text: string, group: string, row = 1): GroupStep => ({
  kind: 'group',
  label: text,
  group,
  row,
  reviewer: 'Ann',
  at: null,
});

it('gives every label one name, which is its own name', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const groups = LabelGroups.of(steps);
      for (const one of LABELS) {
        const name = groups.nameOf(one);
        expect(groups.nameOf(name)).toBe(name);
        expect(groups.of(name)).toBeNull();
        expect(groups.spellings(name).map(labelKey)).toContain(labelKey(one));
        expect(groups.of(one) === null).toBe(labelKey(name) === labelKey(one));
      }
    }),
  );
});

it('lets every label stand for itself once all were taken out', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const out = LABELS.map((one): GroupStep => ({ kind: 'ungroup', label: one }));
      const groups = LabelGroups.of([...steps, ...out]);
      expect(groups.size).toBe(0);
      for (const one of LABELS) expect(groups.nameOf(one)).toBe(one);
    }),
  );
});

it('takes along what stood under a label, and follows a name that stands under another', () => {
  const groups = LabelGroups.of([
    put('wine-glass', 'Glasses', 1),
    put('Glasses', 'Wine glasses', 2),
    put('Tumblers', 'Glasses', 3),
  ]);
  expect(
    ['wine-glass', 'Glasses', 'Tumblers', 'WINE glasses', 'Mugs'].map((one) => groups.nameOf(one)),
  ).toEqual(['Wine glasses', 'Wine glasses', 'Wine glasses', 'Wine glasses', 'Mugs']);
  expect(groups.of('wine-glass')?.row).toBe(1);
  expect([...groups.all().keys()]).toEqual(['Wine glasses']);
  expect(groups.spellings('wine glasses')).toEqual(['wine-glass', 'Glasses', 'Tumblers', 'wine glasses']);
});

it('is nothing without steps, and puts no label under itself', () => {
  expect(NO_GROUPS.size).toBe(0);
  expect(NO_GROUPS.nameOf('  Mugs ')).toBe('  Mugs ');
  expect(LabelGroups.of([put('Mugs', 'MUGS')]).size).toBe(0);
});
