/** What a redaction removed, in sentences that go with the output. */
import type { Redaction } from '../model/redaction.ts';

const ROWS =
  'Rejected rows are named by file, row and code; their text, and the reason that may quote it, are left out.';
const STAYS =
  'Rows relied on are still named as file:row, so whoever holds the imported files can look them up; labels of products, campaigns and notices stand as they were recorded.';

export const REMOVED: Readonly<Record<Redaction, readonly string[]>> = {
  full: [],
  masked: [
    'Of email addresses the first letter and the domain are shown, of phone numbers the last three digits, of names the initials, of ids that are such an address or number the same.',
    ROWS,
    STAYS,
  ],
  pseudonymised: [
    'Ids, email addresses and phone numbers are replaced by pseudonyms (HMAC-SHA256 under a secret that only the audit file holds): one person has one pseudonym in every output of this audit, and another in any other audit. Names and the names of reviewers are left out or replaced.',
    ROWS,
    STAYS,
  ],
};
