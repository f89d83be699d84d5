/** What an address hints at: a role, a public body, a university; nothing where it names a person elsewhere. */
import { expect, it } from 'vitest';
import { hintsOf } from '../../shared/law/subscriber-hints.ts';

it.each([
  ['accounts', 'admin', 'billing', 'bookings', 'contact', 'enquiries', 'finance'],
  ['hello', 'help', 'hr', 'info', 'mail', 'marketing', 'office', 'orders'],
  ['procurement', 'purchasing', 'reception', 'sales', 'support', 'team'],
])('a role: %s and others', (...roles) => {
  for (const role of roles) {
    expect(hintsOf(`${role}@example.org`)).toEqual(['role_address']);
    expect(hintsOf(`${role}+news@example.org`)).toEqual(['role_address']);
    expect(hintsOf(`${role}.uk@example.org`)).toEqual(['role_address']);
  }
});

it.each([
  ['ada@example.org', []],
  ['ada.info@example.org', []],
  ['information@example.org', []],
  ['ada@council.gov.uk', ['public_body_domain']],
  ['ada@gov.uk', ['public_body_domain']],
  ['ada@trust.nhs.uk', ['public_body_domain']],
  ['ada@kent.police.uk', ['public_body_domain']],
  ['ada@mod.uk', ['public_body_domain']],
  ['ada@notgov.uk', []],
  ['ada@council.gov.uk.example.org', []],
  ['ada@dept.college.ac.uk', ['academic_domain']],
  ['ada@mac.uk', []],
  ['ada@college.ac.uk.example.org', []],
  ['info@council.gov.uk', ['role_address', 'public_body_domain']],
] as const)('%s: %j', (email, hints) => {
  expect(hintsOf(email)).toEqual(hints);
});
