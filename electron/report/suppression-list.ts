/**
 * A list of addresses that a campaign must not go to, in the layout that a platform's own import reads: one column of
 * addresses under the platform's name for it, and where the platform asks for it the answer "no".
 */
import type { SuppressionFormat } from '../../shared/model/planned-campaign.ts';
import { csvCell } from './csv-writer.ts';
import { FileWriter, type WrittenFile } from './write-file.ts';

type Kind = 'email' | 'phone';
interface Layout {
  /** Headers, in order. */
  readonly columns: readonly string[];
  /** The cells of one address. */
  readonly cells: (address: string) => readonly string[];
}

const only = (column: string): Layout => ({ columns: [column], cells: (address) => [address] });

/** `null` where the platform's import takes no such list. */
const LAYOUTS: Readonly<Record<SuppressionFormat, Readonly<Record<Kind, Layout | null>>>> = {
  generic: { email: only('email'), phone: only('phone') },
  // Contacts are added with the status that the import is told: Unsubscribed.
  mailchimp: { email: only('Email Address'), phone: only('Phone Number') },
  klaviyo: { email: only('Email'), phone: only('Phone Number') },
  // An opt-out list: https://knowledge.hubspot.com/marketing-email/import-an-opt-out-list
  hubspot: { email: only('Email'), phone: null },
  // The customer file; the column Email must be there even where it is empty.
  shopify: {
    email: { columns: ['Email', 'Accepts Email Marketing'], cells: (address) => [address, 'no'] },
    phone: {
      columns: ['Email', 'Phone', 'Accepts SMS Marketing'],
      cells: (address) => ['', address, 'no'],
    },
  },
  brevo: { email: only('EMAIL'), phone: only('SMS') },
};

/** Whether the platform's import takes a list of such addresses. */
export function takes(format: SuppressionFormat, kind: Kind): boolean {
  return LAYOUTS[format][kind] !== null;
}

/** A number as platforms write it. A spreadsheet reads it as a number, and runs nothing. */
const NUMBER = /^\+\d{5,15}$/;
const FORMULA = /^[=+\-@\t\r]/;

export interface WrittenList extends WrittenFile {
  readonly addresses: number;
  /** Addresses that a spreadsheet would run as a formula: made harmless, so the platform will not recognise them. */
  readonly neutralised: readonly string[];
}

/** Throws what the file system throws; then no file is left. `takes` must be true. */
export function writeSuppressionList(
  path: string,
  format: SuppressionFormat,
  kind: Kind,
  addresses: Iterable<string>,
): WrittenList {
  const layout = LAYOUTS[format][kind]!;
  const file = new FileWriter(path);
  const neutralised: string[] = [];
  let count = 0;
  try {
    file.write(`${layout.columns.join(',')}\n`);
    for (const address of addresses) {
      count++;
      if (!NUMBER.test(address) && FORMULA.test(address)) neutralised.push(address);
      file.write(`${layout.cells(address).map(cell).join(',')}\n`);
    }
    return { ...file.finish(), addresses: count, neutralised };
  } catch (error) {
    file.abandon();
    throw error;
  }
}

const cell = (text: string): string => (NUMBER.test(text) ? text : csvCell(text));
