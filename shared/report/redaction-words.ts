/** What a redaction removed, in sentences that go with the output. */
import type { Redaction } from '../model/redaction.ts';

const ROWS =
  'Imported rows are not reproduced. Rejected rows are named by file, row and code; their text, and the reason that may quote it, are left out. Email addresses and phone numbers within any other text are replaced as well; titles and comments that people gave working papers, and the reasons they wrote with reviews, are left out. A person’s name that somebody wrote into the name of a campaign, a product or a category cannot be told from other words, and stays: look through those before you pass this on.';
/** What a redacted evidence pack does not hold at all. */
export const NOT_IN_PACK: readonly string[] = [
  'The imported files are left out; data/sources.csv names each with its SHA-256. Files attached to the registers are left out with their names; data/attachments.csv has their SHA-256.',
  'The audit file is left out, and with it the reviews and the conclusions’ full justification.',
  'The log is left out, because its entries name people; data/manifest.json states how many entries it has and the hash of the last.',
];
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

/** @param files how many; 1 or more. */
export function renamedWords(files: number): string {
  return `${files === 1 ? 'One imported file, whose name tells who someone is, is' : `${files} imported files, whose names tell who someone is, are`} named by the number of the import instead.`;
}
