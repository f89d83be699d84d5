/** Where rows of one contact say different things, the cautious one: the one that protects the person more. */
import { BUSINESS_FORMS, type BusinessForm, type Subscriber } from '../model/evidence.ts';
import type { Tri } from '../model/outcome.ts';

/** Those of individual subscribers first, then those that settle nothing, then bodies (reg 22(1), reg 2(1)). */
const FORMS: readonly BusinessForm[] = [
  'sole_trader',
  'partnership_ew',
  'other',
  'charity',
  ...BUSINESS_FORMS.filter(
    (form) => !['sole_trader', 'partnership_ew', 'other', 'charity', 'unknown'].includes(form),
  ),
  'unknown',
];
const SUBSCRIBERS: readonly Subscriber[] = ['individual', 'corporate', 'unknown'];
const BUSINESS_CONTACT: readonly Tri[] = ['no', 'yes', 'unknown'];

export function cautiousForm(forms: readonly BusinessForm[]): BusinessForm {
  return mostCautious(FORMS, forms);
}

export function cautiousSubscriber(subscribers: readonly Subscriber[]): Subscriber {
  return mostCautious(SUBSCRIBERS, subscribers);
}

/** Not to know that it is a business's contact leaves it a person's. */
export function cautiousBusinessContact(answers: readonly Tri[]): Tri {
  return mostCautious(BUSINESS_CONTACT, answers);
}

/** The first in an order that ends with `unknown`. Asked for every contact, most of whom have one row or rows that agree. */
function mostCautious<T extends string>(order: readonly T[], values: readonly T[]): T {
  let found = values[0] ?? order.at(-1)!;
  for (const value of values)
    if (value !== found && order.indexOf(value) < order.indexOf(found)) found = value;
  return found;
}
