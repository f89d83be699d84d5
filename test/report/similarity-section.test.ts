/** What the report says of similarity: moved bands, a policy that accepts, and labels that people put together. */
import { expect, it } from 'vitest';
import { similarity } from '../../shared/report/sections/similarity.ts';
import { INPUT as input } from './report-input.ts';

const text = (change: Partial<typeof input>): string =>
  JSON.stringify(similarity({ ...input, ...change }).blocks);

it('says nothing of bands, policy and labels where all are as by default', () => {
  expect(text({})).not.toMatch(/bands of suggestions|policy of the organisation|count as one/);
});

it('says where the bands were moved to, and where they begin by default', () => {
  const thresholds = { similarFrom: 0.7, dissimilarBelow: 0.3 };
  expect(text({ settings: { ...input.settings, thresholds } })).toMatch(
    /moved for this audit: similar from 0\.70, dissimilar below 0\.30\. By default they are similar from 0\.86/,
  );
});

it('says that a policy accepts suggestions, how far it goes, and how many pairs rest on it', () => {
  const settings = { ...input.settings, policies: { acceptSuggestions: 'category' as const } };
  const [pair] = input.pairs;
  expect(text({ settings })).toMatch(
    /“Those, and labels that your own taxonomy puts in one category”\. No pair below counts as similar/,
  );
  expect(text({ settings, pairs: [{ ...pair!, byPolicy: true }] })).toContain(
    '1 pair below counts as similar',
  );
});

it('lists the labels put together, and who did', () => {
  const labels = [{ name: 'Wine glasses', labels: ['wine-glass', 'Wineglass'], reviewers: ['Ann'] }];
  expect(text({ labels })).toContain('["Wine glasses","wine-glass; Wineglass","Ann"]');
});
