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
  return FORMS.find((form) => forms.includes(form)) ?? 'unknown';
}

export function cautiousSubscriber(subscribers: readonly Subscriber[]): Subscriber {
  return SUBSCRIBERS.find((one) => subscribers.includes(one)) ?? 'unknown';
}

/** Not to know that it is a business's contact leaves it a person's. */
export function cautiousBusinessContact(answers: readonly Tri[]): Tri {
  return BUSINESS_CONTACT.find((one) => answers.includes(one)) ?? 'unknown';
}
