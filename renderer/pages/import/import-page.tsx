/** The import: files in, what each was recognised as, and every row that was not accepted. */
import { FileDown } from 'lucide-react';
import type { AuditView } from '../../../shared/ipc/audit-contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { hrefTo } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { chooseAndImport } from '../../state/import-files.ts';
import { useJobs } from '../../state/jobs.ts';
import { LastImport } from './last-import.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import { SourcesTable } from './sources-table.tsx';
import { Waiting } from './waiting.tsx';

export function ImportPage() {
  const audit = useAudit();
  const { running } = useJobs();
  if (audit == null) return null;
  const isEmpty = audit.sources.length === 0;
  return (
    <>
      <PageHeader
        title="Import"
        lead="Each file is recognised by its name and its columns. Rows that cannot be read are kept and listed with the reason; none is dropped."
        actions={
          audit.run === null ? undefined : <LinkButton href={hrefTo('overview')}>See the overview</LinkButton>
        }
      />
      <div className="stack import">
        <section className={isEmpty ? 'import-drop import-drop-empty' : 'import-drop'} aria-label="Add files">
          <FileDown aria-hidden size={isEmpty ? 36 : 24} strokeWidth={1.5} />
          <div>
            <p className="import-drop-title">Drop your exports here, or choose them</p>
            <p className="soft">
              CSV files and Excel workbooks, or whole folders: contacts, purchases, campaigns, messages sent,
              opt-outs. They are read, never changed.
            </p>
          </div>
          <Button
            kind={isEmpty ? 'primary' : 'plain'}
            isDisabled={running !== null}
            onPress={() => void chooseAndImport()}
          >
            Choose files…
          </Button>
        </section>
        <Waiting />
        <LastImport />
        {isEmpty ? <WhatToBring /> : <Imported audit={audit} />}
        <SavedMappings />
      </div>
    </>
  );
}

function Imported({ audit: { sources } }: { readonly audit: AuditView }) {
  return (
    <>
      <section aria-labelledby="imported-files">
        <h2 id="imported-files">Imported files</h2>
        <SourcesTable sources={sources} />
      </section>
      <section aria-labelledby="rejected-rows">
        <h2 id="rejected-rows">Rejected rows</h2>
        <RejectedRows />
      </section>
    </>
  );
}

const BRING = [
  ['Contacts', 'who they are, and how and when you obtained their details'],
  ['Purchases and enquiries', 'what they bought or asked about, and when'],
  ['Campaigns', 'what was promoted, and whether each message could be refused'],
  ['Messages', 'who was sent which campaign, and when'],
  ['Preferences', 'consents, objections, withdrawals and suppressions'],
] as const;

/** Until something is imported: what an audit can use. */
function WhatToBring() {
  return (
    <section aria-labelledby="bring" className="import-bring">
      <h2 id="bring">What an audit can use</h2>
      <dl>
        {BRING.map(([what, why]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        Whatever is missing is not guessed: the conclusions that would rest on it stay undetermined, and say
        so.
      </p>
    </section>
  );
}
