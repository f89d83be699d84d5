/** Who the contact is: the files it was put together from and by what, what they say differently, and telling two persons apart. */
import { useState } from 'react';
import type { ConflictView, IdentityView, PartView } from '../../../shared/ipc/identity-contract.ts';
import { Button } from '../../components/button.tsx';
import { ImportedRow } from '../../components/justification/imported-row.tsx';
import { Answer } from '../../components/states.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { Decisions } from './decisions.tsx';
import { TellApart } from './tell-apart.tsx';

export function Identity({ contact }: { readonly contact: number }) {
  return (
    <section className="sheet identity" aria-labelledby="identity">
      <Answer of={useMethod('contactIdentity', { contact })} what="who this is">
        {(view) => <Known contact={contact} view={view} />}
      </Answer>
    </section>
  );
}

function Known({ contact, view }: { readonly contact: number; readonly view: IdentityView }) {
  const [isTelling, setTelling] = useState(false);
  const { parts, links, conflicts, reached, rejected, separations } = view;
  const canTellApart = parts.length > 1 || (parts[0]?.rowCount ?? 0) > 1;
  return (
    <>
      <div className="sheet-head">
        <h2 id="identity">Who this is</h2>
        {canTellApart ? <Button onPress={() => setTelling(true)}>These are two persons…</Button> : null}
      </div>
      <p className="soft">
        {links.length === 0
          ? 'One file names this contact, under one name.'
          : parts.length === 1
            ? 'Put together from rows of one file:'
            : `Put together from ${counted(parts.length, 'part')}:`}
      </p>
      <ul className="identity-links">
        {links.map((link) => (
          <li key={link.text}>
            <Evidence text={link.text} rows={link.rows} evidence={link.evidence} />
          </li>
        ))}
      </ul>
      <Details parts={parts} />
      {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} />}
      {reached.length === 0 ? null : (
        <Evidence
          text="Said of another contact who shares a mailbox, a phone or a person’s id, and counted here as well:"
          rows={reached.map(({ row }) => row)}
          evidence={reached.map(({ evidence }) => evidence)}
        />
      )}
      {rejected.length === 0 ? null : (
        <>
          <h3>Rows that may be refusals of this contact</h3>
          <p>Whether they are is not known. Put them right, and import them again.</p>
          <ul className="identity-links">
            {rejected.map(({ row, evidence, reason }) => (
              <li key={row}>
                <Evidence text={reason} rows={[row]} evidence={[evidence]} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Decisions separations={separations} contact={contact} />
      <TellApart contact={contact} parts={parts} isOpen={isTelling} onClose={() => setTelling(false)} />
    </>
  );
}

/** Original beside what is compared, row by row. */
function Details({ parts }: { readonly parts: readonly PartView[] }) {
  return (
    <div className="identity-table" role="region" aria-label="Details as imported" tabIndex={0}>
      <table className="values">
        <caption>As imported, and as compared</caption>
        <thead>
          <tr>
            <th scope="col">Under</th>
            <th scope="col">File</th>
            <th scope="col">Email</th>
            <th scope="col">Phone</th>
            <th scope="col">Name</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) =>
            part.details.length === 0 ? (
              <tr key={`${part.key} ${part.source}`}>
                <th scope="row" className="imported">
                  {part.title}
                </th>
                <td className="imported">{part.file}</td>
                <td colSpan={3} className="soft">
                  {part.holds}
                </td>
              </tr>
            ) : (
              part.details.map((row) => (
                <tr key={`${part.key} ${row.row}`}>
                  <th scope="row" className="imported">
                    {part.title}
                  </th>
                  <td className="imported">{row.evidence}</td>
                  <Compared original={row.email} compared={row.emailCompared} />
                  <Compared original={row.phone} compared={row.phoneCompared} />
                  <Compared original={row.name} compared={row.nameCompared} />
                </tr>
              ))
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Compared({
  original,
  compared,
}: {
  readonly original: string | null;
  readonly compared: string | null;
}) {
  if (original === null) return <td className="soft">none</td>;
  return (
    <td className="imported">
      {original}
      {compared === original ? null : (
        <span className="identity-compared soft small">{compared ?? 'cannot be compared'}</span>
      )}
    </td>
  );
}

function Conflicts({ conflicts }: { readonly conflicts: readonly ConflictView[] }) {
  return (
    <>
      <h3>What the files say differently</h3>
      <ul className="identity-conflicts">
        {conflicts.map(({ kind, title, values, used }) => (
          <li key={kind}>
            <strong>{title}.</strong> {used}
            <ul>
              {values.map((value) => (
                <li key={value.text}>
                  <Evidence text={value.text} rows={value.rows} evidence={value.evidence} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A few rows are enough to look at. */
const SHOWN = 6;

function Evidence({
  text,
  rows,
  evidence,
}: {
  readonly text: string;
  readonly rows: readonly number[];
  readonly evidence: readonly string[];
}) {
  const [shown, setShown] = useState<number | null>(null);
  return (
    <div>
      <span className="imported">{text}</span>{' '}
      {rows.slice(0, SHOWN).map((row, i) => (
        <button
          key={row}
          type="button"
          className="leaf imported"
          aria-expanded={shown === row}
          onClick={() => setShown(shown === row ? null : row)}
        >
          {evidence[i]}
        </button>
      ))}
      {rows.length > SHOWN ? <span className="soft small"> and {rows.length - SHOWN} more</span> : null}
      {shown === null ? null : <ImportedRow row={shown} />}
    </div>
  );
}
