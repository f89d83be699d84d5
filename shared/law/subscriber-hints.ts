/**
 * What an address hints at about its subscriber: rule R-14. A hint is worded as one and never decides that a subscriber is
 * corporate: only a recorded legal form with its evidence does.
 */
import type { SubscriberHint } from '../model/subscriber-hint.ts';

const ROLES: ReadonlySet<string> = new Set([
  'accounts',
  'admin',
  'billing',
  'bookings',
  'contact',
  'enquiries',
  'finance',
  'hello',
  'help',
  'hr',
  'info',
  'mail',
  'marketing',
  'office',
  'orders',
  'procurement',
  'purchasing',
  'reception',
  'sales',
  'support',
  'team',
]);
const PUBLIC_BODY = /\.(gov|nhs|police|mod)\.uk$/;
const ACADEMIC = /\.ac\.uk$/;

/** @param email normalised: lower case, with one `@`. */
export function hintsOf(email: string): readonly SubscriberHint[] {
  const at = email.lastIndexOf('@');
  const domain = `.${email.slice(at + 1)}`;
  const hints: SubscriberHint[] = [];
  if (ROLES.has(email.slice(0, at).replace(/[+.].*$/, ''))) hints.push('role_address');
  if (PUBLIC_BODY.test(domain)) hints.push('public_body_domain');
  if (ACADEMIC.test(domain)) hints.push('academic_domain');
  return hints;
}
