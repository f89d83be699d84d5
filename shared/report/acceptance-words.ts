/** What the acceptance policy is called, wherever it stands in a reviewer's place, and on which ground it accepted. */
import type { AcceptedGround } from '../model/accepted-ground.ts';

export const GROUND_WORDS: Readonly<Record<AcceptedGround, string>> = {
  identical: 'the labels are the same words',
  category: 'the organisation’s own taxonomy puts both in one category',
  band: 'the suggestion is in the similar band',
};

const NAMES: Readonly<Record<AcceptedGround, string>> = {
  identical: 'Policy: same words',
  category: 'Policy: same category',
  band: 'Policy: similar band',
};

export function policyName(ground: AcceptedGround): string {
  return NAMES[ground];
}
