/** The words of samples and exceptions. */
import type { SampleView } from '../../../shared/ipc/samples-contract.ts';
import type { Outcome } from '../../../shared/model/outcome.ts';
import type { ExceptionStatus, SampleMethod, Tick } from '../../../shared/model/sample.ts';

export const METHOD_WORDS: Readonly<Record<SampleMethod, string>> = {
  random: 'at random',
  risk_weighted: 'by risk',
};

export const TICK_WORDS: Readonly<Record<Tick, string>> = {
  agrees: 'Agrees with the source',
  differs: 'Differs',
  cannot_tell: 'Source cannot be had',
};

export const TICK_TONES: Readonly<Record<Tick, Outcome>> = {
  agrees: 'met',
  differs: 'not_met',
  cannot_tell: 'undetermined',
};

export const STATUS_WORDS: Readonly<Record<ExceptionStatus, string>> = {
  open: 'Open',
  in_hand: 'In hand',
  closed: 'Closed',
};

export function signedWords({ signatures: { reviewer, second_reviewer: second } }: SampleView): string {
  if (reviewer === null) return 'not signed';
  return second === null
    ? `signed by ${reviewer.name}, second reviewer awaited`
    : `signed by ${reviewer.name} and ${second.name}`;
}
