/** The audit file's own history: who did what and when, each entry sealed by a hash over the one before it. */
import { useMemo, useState } from 'react';
import type { LogEntryView } from '../../../shared/ipc/log-contract.ts';
import { LOG_KINDS, LOG_KIND_WORDS, type LogKind } from '../../../shared/report/log-words.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, ErrorState } from '../../components/states.tsx';
import type { Listing } from '../../components/virtual-table/use-pages.ts';
import { VirtualTable } from '../../components/virtual-table/virtual-table.tsx';
import { counted } from '../../numbers.ts';
import { hrefTo, stayAt, useRoute } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { useDates } from '../../state/dates.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { logColumns } from './log-columns.tsx';
import { useVerification, VerificationResult } from './verification.tsx';

const KINDS: readonly { readonly value: LogKind | 'all'; readonly words: string }[] = [
  { value: 'all', words: 'All' },
  ...LOG_KINDS.map((value) => ({ value, words: LOG_KIND_WORDS[value] })),
];

export function LogPage() {
  const audit = useAudit();
  return audit == null ? null : <Log key={audit.name} />;
}

function Log() {
  const { query } = useRoute();
  const kind: LogKind | null = LOG_KINDS.find((known) => known === query.get('kind')) ?? null;
  const dates = useDates();
  const columns = useMemo(() => logColumns(dates), [dates]);
  const [total, setTotal] = useState<number | null>(null);
  const [open, setOpen] = useState<LogEntryView | null>(null);
  const { verification, verify } = useVerification();
  const { running } = useJobs();
  const listing: Listing<LogEntryView> = {
    key: ['log', kind],
    ask: async (page) => {
      const { total: all, entries } = await call('log', { ...page, kind });
      return { total: all, rows: entries };
    },
  };
  return (
    <div className="log">
      <PageHeader
        title="Log"
        lead={
          <span role="status">
            {total === null
              ? 'Counting…'
              : `${counted(total, 'entry', 'entries')}, newest first. None can be changed or removed: each hash covers the entry before.`}
          </span>
        }
        actions={
          <>
            <Button
              isDisabled={running !== null || total === null || total === 0}
              onPress={() => void runJob('exportLog', { kind })}
            >
              Save the log…
            </Button>
            <Button kind="primary" isDisabled={running !== null} onPress={verify}>
              Verify the audit file
            </Button>
          </>
        }
      />
      <VerificationResult of={verification} />
      <Choice
        label="Show"
        options={KINDS}
        value={kind ?? 'all'}
        onChange={(value) => stayAt(hrefTo('log', null, { kind: value === 'all' ? null : value }))}
      />
      <VirtualTable
        label="Log"
        listing={listing}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ id }) => `entry ${id}`}
        onOpen={setOpen}
        onTotal={setTotal}
        empty={<Empty title="No entry of this kind">The audit holds nothing of it so far.</Empty>}
        failed={(error, again) => <ErrorState error={error} onRetry={again} />}
      />
      <EntryDialog entry={open} onClose={() => setOpen(null)} />
    </div>
  );
}
