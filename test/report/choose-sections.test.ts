/** Sections that were left out: the report says which, and nothing in it leads to them. */
import { expect, it } from 'vitest';
import { CHOSEN_SECTIONS, LASTING_SECTIONS, REPORT_SECTIONS } from '../../shared/model/report-section.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { chooseSections } from '../../shared/report/choose-sections.ts';
import type { Report } from '../../shared/report/report.ts';
import { INPUT } from './report-input.ts';

const whole = buildReport(INPUT);
const ids = ({ sections }: Report): readonly string[] => sections.map(({ id }) => id);

/** Where links within the report lead. */
function targets(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'section' in value && typeof value.section === 'string' ? [value.section] : [];
  return [...own, ...Object.values(value).flatMap(targets)];
}

it('are named as the report itself names them, in its order', () => {
  expect(ids(whole)).toEqual(REPORT_SECTIONS);
});

it('nothing changes when all are wanted', () => {
  expect(chooseSections(whole, null)).toBe(whole);
  expect(chooseSections(whole, CHOSEN_SECTIONS)).toBe(whole);
});

it('the opinion, the scope and the limitations always stay, and the limitations name what went', () => {
  const least = chooseSections(whole, []);
  expect(ids(least)).toEqual(LASTING_SECTIONS);
  const limitations = JSON.stringify(least.sections.at(-1));
  expect(limitations).toContain('Sections left out');
  for (const { id, heading } of whole.sections)
    if (CHOSEN_SECTIONS.some((one) => one === id)) expect(limitations).toContain(heading);
  expect(JSON.stringify(whole)).not.toContain('Sections left out');
});

it('no link leads to a section that is not there', () => {
  const link = { text: 'the exceptions', to: { section: 'exceptions' } };
  const [first, ...others] = whole.sections;
  const linked: Report = {
    ...whole,
    sections: [
      {
        ...first!,
        blocks: [
          { kind: 'link', link },
          {
            kind: 'table',
            caption: 'Links',
            columns: [{ title: 'To', width: 1, align: 'left' }],
            rows: [[link]],
          },
        ],
      },
      ...others,
    ],
  };
  expect(targets(chooseSections(linked, ['exceptions']))).toEqual(['exceptions', 'exceptions']);
  const without = chooseSections(linked, ['method']);
  expect(targets(without)).toEqual([]);
  expect(JSON.stringify(without.sections[0])).toContain('the exceptions');
});
