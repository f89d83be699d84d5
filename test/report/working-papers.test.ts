/** What the report says of samples and exceptions. */
import { expect, it } from 'vitest';
import { workingPapers } from '../../shared/report/working-papers.ts';

const sample = {
  sample: 1,
  name: 'Q2 sample',
  method: 'risk_weighted',
  seed: 7,
  population: 2_039,
  contacts: 25,
  drawnBy: 'Ada',
  drawnAt: '2026-07-01T10:00:00Z',
  isOfEarlierRun: false,
  ticks: { agrees: 24, differs: 1, cannot_tell: 0 },
  signatures: { reviewer: { name: 'Ada', at: '2026-07-02T10:00:00Z' }, second_reviewer: null },
  items: [
    { contactId: 'C1', tick: { mark: 'agrees', note: '', by: 'Ada', at: '2026-07-02T10:00:00Z' } },
    {
      contactId: 'C2',
      tick: { mark: 'differs', note: 'another day', by: 'Ada', at: '2026-07-03T10:00:00Z' },
    },
    { contactId: null, tick: null },
  ],
} as const;

it('says nothing where nothing was drawn or followed up', () => {
  expect(workingPapers({ drawn: [], followed: [] })).toEqual([]);
});

it('names seed, ticks and signatures of each sample, and owner, date and status of each exception', () => {
  const text = JSON.stringify(
    workingPapers({
      drawn: [sample],
      followed: [
        {
          exception: 1,
          title: 'No opt-out',
          provision: 'pecr_22_3_c_messages',
          owner: 'Marketing',
          due: '2026-08-01',
          status: 'in_hand',
          comment: '',
          by: 'Ada',
          at: '2026-07-01T10:00:00Z',
        },
      ],
    }),
  );
  for (const words of [
    'Q2 sample',
    'By risk, seed 7, 25 of 2,039',
    '24 agree, 1 differ',
    'Ada, 2026-07-02; second reviewer awaited',
    '"2","C2","Differs","Ada, 2026-07-03","another day"',
    '"3","no longer in the audit","Not compared"',
    'reg 22(3)(c)',
    'Marketing',
    '2026-08-01',
    'In hand',
  ])
    expect(text).toContain(words);
});
