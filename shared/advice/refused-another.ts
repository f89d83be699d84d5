/** A refusal that was given to another company, whose marketing it concerned. */
import { wasOfAnother } from '../law/gdpr-21-3-objection.ts';
import { because } from '../law/provision.ts';
import type { Advisory } from './advisory.ts';

export const refusedAnother: Advisory = {
  code: 'refusal_to_another_noted',
  title: 'Refused marketing by another company',
  why: 'It is no objection to this sender, but says what the person may think of hearing from it.',
  find: ({ facts }) =>
    facts.collections
      .filter((one) => one.refused === 'yes' && wasOfAnother(one))
      .map(({ row, collectedBy }) => because('refusal_to_another_noted', [row], collectedBy)),
};
