/** The audit report: its title and its sections in order. Pure: the same run gives the same report. */
import type { Report } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { advice } from './sections/advice.ts';
import { campaigns } from './sections/campaigns.ts';
import { changes } from './sections/changes.ts';
import { appendix, glossary, limitations } from './sections/closing.ts';
import { exceptions } from './sections/exceptions.ts';
import { gaps } from './sections/gaps.ts';
import { identity } from './sections/identity.ts';
import { method } from './sections/method.ts';
import { results } from './sections/results.ts';
import { samples } from './sections/samples.ts';
import { scope } from './sections/scope.ts';
import { similarity } from './sections/similarity.ts';
import { summary } from './sections/summary.ts';

export function buildReport(input: ReportInput): Report {
  const { from, to } = input.settings.period;
  return {
    title: 'Audit of the soft opt-in',
    organisation: input.settings.organisation ?? 'Organisation not stated',
    subtitle: [
      'Privacy and Electronic Communications (EC Directive) Regulations 2003, regulation 22',
      `As at ${input.asAt}`,
      from === null && to === null
        ? 'All messages up to that date'
        : `Messages from ${from ?? 'the first'} to ${to ?? 'the last'}`,
      `${input.app} · rule version ${input.ruleVersion}`,
    ],
    sections: [
      summary(input),
      scope(input),
      identity(input),
      method(input),
      results(input),
      exceptions(input),
      gaps(input),
      campaigns(input),
      similarity(input),
      advice(input),
      samples(input),
      changes(input.comparison),
      limitations(input),
      glossary(),
      appendix(input),
    ],
  };
}
