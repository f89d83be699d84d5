/** A small report input of which each test changes what it is about. */
import { PROVISION_LIST } from '../../shared/law/index.ts';
import { PROVISIONS, type ProvisionId } from '../../shared/model/finding.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';
import type { ReportInput } from '../../shared/report/report-input.ts';

const outcomes = (met: number): Record<ProvisionId, Record<Outcome, number>> =>
  Object.fromEntries(
    PROVISIONS.map((id) => [id, { met, not_met: 1, undetermined: 1, not_applicable: 0 }]),
  ) as Record<ProvisionId, Record<Outcome, number>>;

export const INPUT: ReportInput = {
  app: 'Soft Opt-In Audit 1.0',
  settings: { ...NO_SETTINGS, organisation: 'Shop Ltd', senders: [{ name: 'Shop Ltd', charity: false }] },
  asAt: '2025-06-30',
  asAtStated: true,
  ruleVersion: 'sha256:0123456789abcdef',
  contacts: { yes: 8, no: 1, undetermined: 1 },
  bases: {
    consent: 2,
    soft_opt_in: 6,
    charitable_soft_opt_in: 0,
    corporate_subscriber: 0,
    none: 1,
    undetermined: 1,
    not_applicable: 0,
  },
  laws: { uk: 10 },
  messages: { yes: 18, no: 1, undetermined: 1, not_applicable: 2 },
  contactOutcomes: outcomes(8),
  messageOutcomes: outcomes(18),
  advice: [],
  identity: {
    survey: {
      joined: { id: 1, email: 2, phone: 0 },
      shared: { shared_email: 2, shared_phone: 0 },
      conflicts: {
        refusal_date: 1,
        subscriber: 0,
        business_form: 0,
        business_contact: 0,
        country: 0,
        name: 1,
      },
      contacts: 3,
    },
    contacts: [{ contactId: 'C1', findings: ['email', 'refusal_date'] }],
    separations: [],
  },
  comparison: null,
  gaps: {
    summary: '1 contact is undetermined; for 1 of them a single record would settle it.',
    gaps: [
      {
        kind: 'collector',
        text: 'A record of which legal person collected the details would settle 1 contact.',
        contacts: 1,
        messages: 0,
        further: 0,
      },
    ],
  },
  messagesAfterAsAt: 0,
  messagesOutsidePeriod: 0,
  sources: [
    {
      name: 'contacts.csv',
      title: 'Contacts template',
      sha256: 'ab'.repeat(32),
      rows: 12,
      accepted: 10,
      rejected: 1,
      blank: 1,
      unread: [],
      details: { kinds: { contact: 10 } },
      repeats: [],
      deals: null,
      withCorrections: null,
      amounts: [{ currency: 'GBP', records: 9, sum: '1234.50', unread: 1 }],
    },
  ],
  rejections: [{ code: 'bad_date', rows: 1, example: 'contacts.csv:3. No date.' }],
  provisions: PROVISION_LIST,
  exceptions: [
    {
      provision: 'pecr_22_3_a',
      outcome: 'not_met',
      text: 'They were collected outside any sale.',
      remedy: 'Obtain consent.',
      contacts: 1,
      messages: 1,
      evidence: ['contacts.csv:4'],
    },
  ],
  campaigns: [
    {
      campaignId: 'K1',
      name: 'Spring',
      sent: '2025-03-01',
      promoted: 'shoes',
      lawful: { yes: 18, no: 1, undetermined: 1, not_applicable: 2 },
    },
  ],
  months: [{ month: '2025-03', lawful: { yes: 18, no: 1, undetermined: 1, not_applicable: 2 } }],
  labels: [],
  pairs: [
    {
      bought: 'shoes',
      promoted: 'boots',
      standing: 'unreviewed',
      verdict: null,
      reviewer: null,
      byPolicy: false,
      suggestion: 'similar',
      contacts: 1,
      messages: 1,
    },
  ],
  unsettled: { total: 0, pairs: [] },
  secondLook: null,
  switches: [],
  samples: [],
  drawn: [],
  followed: [],
  rowsLeftOut: [],
  rows: [],
};
