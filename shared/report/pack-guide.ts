/** The page that goes with an evidence pack: how to check it with ordinary tools and without this program. */
export function packGuide(organisation: string | null): string {
  return `How to check this evidence pack
===============================

Organisation: ${organisation ?? 'not stated'}

What is here
------------
data/report.pdf       the audit report
data/contacts.csv     one line a contact: may it be marketed to, on what basis, why, on which rows
data/messages.csv     one line a message, judged at the time it was sent
data/similarity.csv   what was bought against what was promoted, with the documented verdicts
data/rejected.csv     every imported row that was not accepted, with the reason
data/manifest.json    the inputs, the outputs and the headline counts
data/sources.csv      the imported files by name, hash and number of rows
data/sources/         the imported files, byte for byte as they were
data/settings.json    the settings of the audit
data/log.jsonl        everything that was done, one entry a line, each chained to the one before
data/rules/           the rules as program text; their hash is the rule version in the report
data/audit.soia       the audit file: all of the above can be made from it again (SQLite)

The pack follows BagIt (RFC 8493).

1. Nothing was changed, added or lost
-------------------------------------
In this folder, on Linux or macOS (there: shasum -a 256 -c):

    sha256sum -c tagmanifest-sha256.txt
    sha256sum -c manifest-sha256.txt

Every line must end in OK. On Windows, PowerShell's Get-FileHash gives the hash of a file, to compare with its line in the
manifest. Keep the hash of tagmanifest-sha256.txt apart from the pack, for example in a letter: it stands for all the rest.

2. A conclusion rests on the rows it names
------------------------------------------
Open data/messages.csv in a spreadsheet and take a line. Its column "evidence" names rows as file:row. Find the file in
data/sources.csv, open it from data/sources/ and count to that row; the header is not counted, and a record that spans
several lines is one row. The column "reasons" says what was concluded from these rows, and the columns named after
provisions say which condition was met, not met or undetermined.

3. The figures add up
---------------------
In data/contacts.csv count the lines by "may_market", and in data/messages.csv by "lawful": the counts are those of the
report's summary and of data/manifest.json. In data/sources.csv, rows = accepted + rejected + blank in every line, and the
rejected ones are the lines of data/rejected.csv.

4. The log is whole
-------------------
Each line of data/log.jsonl has a "hash": the SHA-256 of the JSON array [hash of the line before (empty for the first),
at, actor, action, detail], written without spaces. A changed, added or removed entry breaks the chain from there on.

5. The signature, where there is one
------------------------------------
signed-by.pem holds the signer's public key or certificate. With OpenSSL, take the key from a certificate first, if it is one:

    openssl x509 -in signed-by.pem -pubkey -noout > key.pem
    openssl dgst -sha256 -verify key.pem -signature tagmanifest-sha256.txt.sig tagmanifest-sha256.txt

The answer must be "Verified OK". Ask the signer, by another way, whether the key is theirs.

6. With the program
-------------------
"audit verify" on this folder (or on the ZIP it came in) does all of this, evaluates the evidence again and names every row
that differs.
`;
}
