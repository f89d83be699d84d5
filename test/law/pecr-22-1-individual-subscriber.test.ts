import { describe, expect, it } from 'vitest';
import type { SubscriberFact } from '../../shared/model/facts.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { judge, outcomeFor } from './facts.ts';

const BUSINESS: Partial<SubscriberFact> = { subscriber: 'unknown', freeMail: false };

describe('reg 22(1): is the recipient a corporate subscriber', () => {
  it.each<readonly [string, Partial<SubscriberFact>, Outcome]>([
    ['company with its number', { ...BUSINESS, subscriber: 'corporate', evidence: '01234567' }, 'met'],
    ['LLP by its form, with evidence', { ...BUSINESS, businessForm: 'llp', evidence: 'OC300000' }, 'met'],
    ['Scottish partnership', { ...BUSINESS, businessForm: 'partnership_scot', evidence: 'SO300000' }, 'met'],
    ['public body', { ...BUSINESS, businessForm: 'public_body', evidence: 'a county council' }, 'met'],
    ['company without evidence', { ...BUSINESS, subscriber: 'corporate' }, 'undetermined'],
    [
      'limited company by its form, without evidence',
      { ...BUSINESS, businessForm: 'limited_company' },
      'undetermined',
    ],
    [
      'corporate with evidence at a free mailbox',
      { subscriber: 'corporate', evidence: '01234567', freeMail: true },
      'undetermined',
    ],
    ['sole trader at a domain of their own', { ...BUSINESS, businessForm: 'sole_trader' }, 'not_met'],
    [
      'sole trader recorded as corporate',
      { ...BUSINESS, subscriber: 'corporate', businessForm: 'sole_trader', evidence: 'x' },
      'not_met',
    ],
    ['partnership in England', { ...BUSINESS, businessForm: 'partnership_ew' }, 'not_met'],
    ['recorded individual', { subscriber: 'individual', freeMail: false }, 'not_met'],
    ['unknown at a free mailbox', { subscriber: 'unknown', freeMail: true }, 'not_met'],
    [
      'a limited company by its form at a free mailbox',
      { businessForm: 'limited_company', subscriber: 'unknown' },
      'undetermined',
    ],
    ['unknown at a business domain', BUSINESS, 'undetermined'],
    ['a role address', { ...BUSINESS, hints: ['role_address'] }, 'undetermined'],
    ['a public body by its domain', { ...BUSINESS, hints: ['public_body_domain'] }, 'undetermined'],
    [
      'a role address of a sole trader',
      { ...BUSINESS, businessForm: 'sole_trader', hints: ['role_address'] },
      'not_met',
    ],
    ['unknown business contact', { ...BUSINESS, businessContact: 'yes' }, 'undetermined'],
    ['not a business contact', { ...BUSINESS, businessContact: 'no' }, 'not_met'],
    ['a phone alone', { subscriber: 'unknown', freeMail: null, hasEmail: false, hasPhone: true }, 'not_met'],
    [
      'a phone and a company name',
      { subscriber: 'unknown', freeMail: null, hasEmail: false, hasPhone: true, company: 'Acme Ltd' },
      'undetermined',
    ],
    ['a charity of unrecorded form', { ...BUSINESS, businessForm: 'charity' }, 'undetermined'],
  ])('%s', (_title, subscriber, expected) => {
    expect(outcomeFor('message', 'pecr_22_1', { subscriber })).toBe(expected);
    expect(outcomeFor('contact', 'pecr_22_1', { subscriber })).toBe(expected);
  });

  it('a corporate subscriber may be marketed to with no collection at all, but not after an objection', () => {
    const subscriber = { ...BUSINESS, subscriber: 'corporate', evidence: '01234567' } as const;
    expect(judge({ subscriber, collections: [] })).toMatchObject({
      mayMarket: 'yes',
      basis: 'corporate_subscriber',
    });
    expect(judge({ subscriber, preferences: [{}] })).toMatchObject({ mayMarket: 'no', basis: 'none' });
  });
});
