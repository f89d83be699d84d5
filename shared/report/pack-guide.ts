/** The page that goes with an evidence pack: how to check it with ordinary tools and without this program. */
import type { Redaction } from '../model/redaction.ts';
import { NOT_IN_PACK, REMOVED } from './redaction-words.ts';

export interface PackFacts {
  readonly organisation: string | null;
  readonly redaction: Redaction;
  readonly isSigned: boolean;
}

/** The guide as plain text, wrapped for a narrow window. */
export function packGuide({ organisation, redaction, isSigned }: PackFacts): string {
  const isWhole = redaction === 'full';
  return `${isWhole ? heading(organisation, WHOLE) : heading(organisation, REDACTED)}${isWhole ? '' : leftOut(redaction)}
${NOTHING_CHANGED}
${isWhole ? ROWS : ROWS_ELSEWHERE}
${FIGURES}
${isWhole ? LOG : LOG_ELSEWHERE}
${isSigned ? SIGNATURE : NO_SIGNATURE}
${isWhole ? PROGRAM : PROGRAM_REDACTED}`;
}

function heading(organisation: string | null, files: string): string {
  return `How to check this evidence pack
===============================

Organisation: ${organisation ?? 'not stated'}

What is here
------------
${TABLES}${files}
The pack follows BagIt (RFC 8493).
`;
}

function leftOut(redaction: Exclude<Redaction, 'full'>): string {
  const said = [...NOT_IN_PACK, ...REMOVED[redaction]].map((text) => wrapped(`- ${text}`)).join('\n');
  return `
What was left out
-----------------
People's identity is ${redaction} in this pack. data/manifest.json says the same.
${said}
`;
}

/** Lines of at most 118 characters. */
function wrapped(text: string): string {
  return text.replace(/(.{1,118})(?: |$)/g, '$1\n').trimEnd();
}

const TABLES = `data/report.pdf              the audit report
data/contacts.csv            one line a contact: may it be marketed to, on what basis, why, on which rows
data/messages.csv            one line a message, judged at the time it was sent
data/similarity.csv          what was bought against what was promoted, with the verdicts that stood for the run
data/reviews.csv             every review that stands: verdict, reviewer, time and reason
data/rejected.csv            every imported row that was not accepted and not put right since, with the reason
data/collection-points.csv   the register of collection points
data/campaigns.csv           the register of campaigns, edits included
data/attachments.csv         files attached to the registers, and the messages kept with campaigns
data/sources.csv             the imported files by name, hash and number of rows
data/totals.csv              what each file adds up to: records by month and by status, and sums of amounts by currency
data/manifest.json           the inputs, the outputs, the headline counts and where the log ends
data/settings.json           the settings of the audit
data/rules/                  the rules as program text; their hash is the rule version in the report
`;
const WHOLE = `data/sources/                the imported files, byte for byte as they were
data/attachments/            files attached to the register of collection points, where there are any
data/log.jsonl               everything that was done, one entry a line, each chained to the one before
data/audit.soia              the audit file: all of the above can be made from it again

The audit file is an SQLite database and is NOT encrypted, whether or not the original has a passphrase: whoever holds this
pack can read everything in it. Send it and keep it accordingly.

`;
const REDACTED = `
This pack holds no audit file, encrypted or not.

`;

const NOTHING_CHANGED = `1. Nothing was changed, added or lost
-------------------------------------
In this folder, on Linux or macOS (there: shasum -a 256 -c):

    sha256sum -c tagmanifest-sha256.txt
    sha256sum -c manifest-sha256.txt

Every line must end in OK. On Windows, PowerShell's Get-FileHash gives the hash of a file, to compare with its line in the
manifest. Keep the hash of tagmanifest-sha256.txt apart from the pack, for example in a letter: it stands for all the rest.
`;
const ROWS = `2. A conclusion rests on the rows it names
------------------------------------------
Open data/messages.csv in a spreadsheet and take a line. Its column "evidence" names rows as file:row. Find the file in
data/sources.csv under "imported_as", open it from data/sources/ and count to that row; the header is not counted, and a
record that spans several lines is one row. Files of one name have the number of their import with it: contacts.csv (import 3). The column "reasons" says what was concluded from these rows, and the columns named after
provisions say which condition was met, not met or undetermined.
`;
const ROWS_ELSEWHERE = `2. A conclusion rests on the rows it names
------------------------------------------
The column "evidence" of data/messages.csv and data/contacts.csv names rows as file:row, and files of one name with the number
of their import: contacts.csv (import 3). The files are not in this pack: ask the organisation for the rows you want to see.
data/sources.csv has the SHA-256 of each file, so that you can tell whether what you are shown is the file that was audited.
The header is not counted, and a record that spans several lines is one row.
`;
const FIGURES = `3. The figures add up
---------------------
In data/contacts.csv count the lines by "may_market", and in data/messages.csv by "lawful": the counts are those of the
report's summary and of data/manifest.json. In data/sources.csv, rows = accepted + rejected + blank in every line. The lines
of data/rejected.csv are the rejected rows of all files without those that a later file has put right ("put_right") or has
brought back and rejected again ("rejected_again"), where they are listed.
Ask the system that a file came from for its own counts and sums, and compare them with the file's lines in data/totals.csv.
They are of accepted rows; "unread" counts amounts that can be read in two ways or in none and were not added. The lines
"amount with corrections" add the rows that later files put right; "repeat" counts transactions that say the same as an
earlier row of the file under the same order number, which are added like any other. Where every row has the amount of a
whole deal, "deal added once" counts the rows of deals that come on several, whose amount was added once for each deal, and
"deal that differs" the rows of deals whose rows have different amounts, currencies or states, each of which was added.
"rows kept without a detail" counts the rows whose email address or phone number in the column named could not be read:
no_address and no_number are neither, cut_off lost its last digits in a spreadsheet, not_whole perhaps its first.
`;
const LOG = `4. The log is whole
-------------------
Each line of data/log.jsonl has a "hash": the SHA-256 of the JSON array [hash of the line before (empty for the first),
at, actor, action, detail], written without spaces. A changed, added or removed entry breaks the chain from there on.
data/manifest.json states under "log" how many entries there are and the hash of the last, so that none can be cut off the end.
`;
const LOG_ELSEWHERE = `4. The log
----------
It is not in this pack. data/manifest.json states under "log" how many entries it had and the hash of the last: whoever is
shown the log or the audit file later can tell whether it is the same one.
`;
const SIGNATURE = `5. The signature
----------------
signed-by.pem holds the signer's public key or certificate. With OpenSSL, take the key from a certificate first, if it is one:

    openssl x509 -in signed-by.pem -pubkey -noout > key.pem
    openssl dgst -sha256 -verify key.pem -signature tagmanifest-sha256.txt.sig tagmanifest-sha256.txt

The answer must be "Verified OK". Ask the signer, by another way, whether the key is theirs.
`;
const NO_SIGNATURE = `5. The signature
----------------
This pack is not signed: that nobody made it anew rests on the hash of tagmanifest-sha256.txt that was kept apart from it.
`;
const PROGRAM = `6. With the program
-------------------
"audit verify" on this folder (or on the ZIP it came in) does all of this, reads the imported files again row by row, evaluates
the evidence again and names every row that differs.
`;
const PROGRAM_REDACTED = `6. With the program
-------------------
"audit verify" on this folder (or on the ZIP it came in) checks the hashes, the signature and the figures. It cannot evaluate
again, because the evidence is not in the pack.
`;
