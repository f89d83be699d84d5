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
    expect(textOf({}, 'scope')).not.toContain('put right since');
    const [source] = INPUT.sources;
    const amounts = [{ currency: 'GBP', records: 3, sum: '25.00', unread: 0 }];
    const repeats = [{ currency: 'GBP', records: 1, sum: '10.50' }];
    const told = textOf({ sources: [{ ...source!, withCorrections: amounts, repeats }] }, 'scope');
    expect(told).toContain('with the rows put right since","GBP","3","25.00","0"');
    expect(told).toContain('"GBP","1","10.50"');
    const deals = { once: { deals: 2, rows: 5 }, differing: { deals: 30, rows: 61 }, named: ['D-2'] };
    const ofDeals = textOf({ sources: [{ ...source!, deals }] }, 'scope');
    expect(ofDeals).toContain('contacts.csv: 2 deals come on 5 rows, each with the amount');
    expect(ofDeals).toContain('30 deals come on 61 rows with different amounts');
    expect(ofDeals).toContain('each row was added (D-2 and others).');
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

describe('the similarity decisions', () => {
  it('say which pairs reviewers disagree on, or one of two has reviewed, and nothing where none are', () => {
    expect(textOf({}, 'similarity')).not.toContain('not settled');
    const pair = { bought: 'shoes', promoted: 'hats', contacts: 2, messages: 3 };
    const text = textOf(
      {
        settings: { ...INPUT.settings, policies: { secondReviewer: true } },
        unsettled: {
          total: 2,
          pairs: [
            { ...pair, standing: 'disagreed', reviewer: 'Ann; Bob' },
            { ...pair, promoted: 'bags', standing: 'one_reviewer', reviewer: 'Ann' },
          ],
        },
      },
      'similarity',
    );
    expect(text).toContain('2 pairs were reviewed and are not settled, as two reviewers must agree');
    expect(text).toContain('"shoes","hats","Reviewers disagree","Ann; Bob","3"');
    expect(text).toContain('"shoes","bags","One reviewer, a second awaited","Ann","3"');
    expect(
      textOf({ settings: { ...INPUT.settings, policies: { secondReviewer: true } } }, 'similarity'),
    ).toContain('None waits for its second reviewer');
  });
  it('tell what the second look found, with its seed and its interval', () => {
    const look = {
      seed: 7,
      population: 120,
      drawnBy: 'Ann',
      when: '1 June 2025',
      looked: 20,
      errors: 1,
      rate: 0.05,
      low: 0.0089,
      high: 0.2361,
      pairs: [
        { bought: 'shoes', promoted: 'hats', found: 'dissimilar' as const },
        { bought: 'shoes', promoted: 'boots', found: null },
      ],
    };
    const text = textOf({ secondLook: look }, 'similarity');
    expect(text).toContain(
      'Ann drew 2 pairs at random from the 120 accepted as similar (1 June 2025, seed 7',
    );
    expect(text).toMatch(/an error rate of 5\.0.% \(95 % confidence interval: 0\.9.% to 23\.6.%/);
    expect(text).toContain('shoes and hats');
    expect(text).not.toContain('shoes and boots');
    expect(
      textOf(
        { secondLook: { ...look, looked: 0, errors: 0, rate: null, low: null, high: null } },
        'similarity',
      ),
    ).toContain('None of them has been looked at yet');
  });
});
