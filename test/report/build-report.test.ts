/** The report's text: what it concludes, and that every table and section can be laid out. */
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/build-report.ts';
import type { Block } from '../../shared/report/report.ts';
import type { ReportInput } from '../../shared/report/report-input.ts';
import { INPUT } from './report-input.ts';

function opinionOf(change: Partial<ReportInput>): Extract<Block, { kind: 'opinion' }> {
  const found = buildReport({ ...INPUT, ...change })
    .sections.flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'opinion');
  return found!;
}
const textOf = (change: Partial<ReportInput>, section: string): string =>
  JSON.stringify(buildReport({ ...INPUT, ...change }).sections.find(({ id }) => id === section));

describe('the opinion', () => {
  it('says first how many messages were unlawful, and never hides the undetermined', () => {
    const { tone, title, text } = opinionOf({});
    expect(tone).toBe('unlawful');
    expect(title).toBe('1 message was sent unlawfully');
    expect(text).toContain('A further 1 message cannot be shown lawful');
  });
  it('is not lawful while any message or contact is undetermined', () => {
    expect(opinionOf({ messages: { ...INPUT.messages, no: 0 } }).tone).toBe('undetermined');
    expect(opinionOf({ messages: { ...INPUT.messages, no: 0, undetermined: 0 } }).tone).toBe('undetermined');
  });
  it('is lawful only where nothing is unlawful and nothing is undetermined', () => {
    const change = {
      messages: { ...INPUT.messages, no: 0, undetermined: 0 },
      contacts: { ...INPUT.contacts, undetermined: 0 },
    };
    expect(opinionOf(change).tone).toBe('lawful');
  });
});

describe('the report', () => {
  it('has sections with names of their own, and tables whose columns fill the page', () => {
    const { sections } = buildReport(INPUT);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    for (const { blocks } of sections)
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        expect(
          block.columns.reduce((sum, { width }) => sum + width, 0),
          block.caption,
        ).toBeCloseTo(1, 6);
        for (const row of block.rows) expect(row.length, block.caption).toBe(block.columns.length);
      }
  });
  it('accounts for every row of every file', () => {
    expect(textOf({}, 'scope')).toContain('"12","10","1","1"');
  });
  it('lists a switch that is not at its default, and says so when none is', () => {
    expect(textOf({}, 'method')).toContain('Every switch is at its default.');
    const change = {
      switches: [
        {
          policy: 'optOutGap' as const,
          title: 'A gap',
          value: 'Strict',
          standard: 'Review',
          why: 'Open.',
          citation: 'reg 22(3)(c)',
        },
      ],
    };
    expect(textOf(change, 'method')).toContain('"A gap","Strict","Review","Open. (reg 22(3)(c))"');
  });
  it('says what was taken as whole without being stated', () => {
    expect(textOf({}, 'limitations')).toContain('Whether the log of messages is whole was not stated');
    const stated = { settings: { ...INPUT.settings, messageLogComplete: true, preferencesComplete: true } };
    expect(textOf(stated, 'limitations')).not.toContain('not stated');
  });
  it('is the same for the same input', () => {
    expect(buildReport(INPUT)).toEqual(buildReport(structuredClone(INPUT)));
  });
});
