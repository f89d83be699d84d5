/** The campaign register: what is recorded of every campaign, what is missing, and edits of one or of many at once. */
import { FileDown, FileUp, Merge, Pencil, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  EDITABLE_FIELDS,
  type EditableField,
  type RegisterRow,
} from '../../../shared/ipc/register-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { OneOf } from '../../components/fields.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, ErrorState } from '../../components/states.tsx';
import { chosenCount, isChosen, NOTHING, type Selection } from '../../components/virtual-table/selection.ts';
import type { Listing } from '../../components/virtual-table/use-pages.ts';
import { VirtualTable } from '../../components/virtual-table/virtual-table.tsx';
import { counted } from '../../numbers.ts';
import { goTo, hrefTo, stayAt, useRoute } from '../../route.ts';
import { useDates } from '../../state/dates.ts';
import { chooseAndImport } from '../../state/import-files.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { sayFailed } from '../../state/toasts.ts';
import { SearchField } from '../contacts/search-field.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { JoinSuggestions } from './join-suggestions.tsx';
import { lastEdit, undoRegister } from './last-edit.ts';
import { campaignNumber, registerColumns } from './register-columns.tsx';
import { isField, REGISTER_WORDS } from './register-words.ts';

const ANYTHING = '(anything)';
/** Campaigns that one edit may name. */
const MOST = 10_000;
/** Campaigns that may be counted as one at once. */
const MOST_JOINED = 100;
const PAGE = 500;

export function RegisterPage() {
  const { query } = useRoute();
  const { running } = useJobs();
  const dates = useDates();
  const search = query.get('find') ?? '';
  const asked = query.get('lacking') ?? '';
  const lacking = isField(asked) ? asked : null;
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [total, setTotal] = useState<number | null>(null);
  const [open, setOpen] = useState<{ as: 'edit' | 'join'; rows: readonly RegisterRow[] } | null>(null);
  const undo = lastEdit.use();
  const columns = useMemo(() => registerColumns(dates), [dates]);
  const go = (change: Readonly<Record<string, string | null>>): void => {
    setSelection(NOTHING);
    stayAt(hrefTo('register', null, { find: search, lacking, ...change }));
  };
  const listing: Listing<RegisterRow> = {
    key: ['campaignRegister', search, lacking],
    ask: (page) => call('campaignRegister', { search, lacking, page }),
  };
  const chosen = chosenCount(selection, total ?? 0);
  const openAs = async (as: 'edit' | 'join'): Promise<void> => {
    try {
      setOpen({ as, rows: await chosenRows(selection, search, lacking) });
    } catch (error) {
      sayFailed(error);
    }
  };
  const done = (): void => {
    setOpen(null);
    setSelection(NOTHING);
  };
  return (
    <div className="register">
      <PageHeader
        title="Campaign register"
        lead="What each campaign promoted, who sent it, whether it was marketing, and how it could be refused. No export holds all of this; what is missing stays undetermined in every message of the campaign."
        actions={
          <>
            {undo === null ? null : (
              <Button onPress={() => void undoRegister(undo.source, `Undone: ${undo.words}.`)}>
                <Undo2 aria-hidden size={16} /> Undo: {undo.words}
              </Button>
            )}
            <Button isDisabled={running !== null} onPress={() => void runJob('exportRegister', {})}>
              <FileUp aria-hidden size={16} /> Save as a file to fill in…
            </Button>
            <Button isDisabled={running !== null} onPress={() => void chooseAndImport()}>
              <FileDown aria-hidden size={16} /> Import a register…
            </Button>
          </>
        }
      />
      <JoinSuggestions />
      <div className="register-filters">
        <SearchField
          label="Find campaigns"
          hint="Name, subject, product or identifier"
          value={search}
          onChange={(find) => go({ find })}
        />
        <OneOf
          label="Where it is not recorded"
          options={[
            { value: ANYTHING, words: 'All campaigns' },
            ...EDITABLE_FIELDS.map((field) => ({ value: field, words: REGISTER_WORDS[field] })),
          ]}
          value={lacking ?? ANYTHING}
          onChange={(next) => go({ lacking: next === ANYTHING ? null : next })}
        />
        <p className="soft" role="status">
          {total === null ? '' : counted(total, 'campaign')}
        </p>
      </div>
      {chosen === 0 ? null : (
        <div className="choice-bar" role="region" aria-label="Campaigns chosen">
          <strong role="status">{counted(chosen, 'campaign')} chosen</strong>
          <Button
            kind="primary"
            isDisabled={running !== null || chosen > MOST}
            onPress={() => void openAs('edit')}
          >
            <Pencil aria-hidden size={16} /> Edit…
          </Button>
          <Button isDisabled={running !== null || chosen > MOST_JOINED} onPress={() => void openAs('join')}>
            <Merge aria-hidden size={16} /> {chosen === 1 ? 'Same campaign as…' : 'These are one campaign…'}
          </Button>
          <Button kind="quiet" onPress={() => setSelection(NOTHING)}>
            Choose none
          </Button>
          {chosen > MOST ? (
            <span className="soft">At most 10,000 are edited at once: narrow the list first.</span>
          ) : null}
        </div>
      )}
      <div className="register-table">
        <VirtualTable
          label="Campaign register"
          listing={listing}
          columns={columns}
          keyOf={({ campaignId }) => campaignNumber(campaignId)}
          nameOf={({ campaignId, fields }) => fields.name ?? campaignId}
          ticks={{ selection, change: setSelection }}
          onOpen={({ campaignId }) => goTo(hrefTo('register', campaignId))}
          onTotal={setTotal}
          empty={
            search === '' && lacking === null ? (
              <Empty title="No campaign is known yet">
                Import a register of campaigns, a mailing platform’s list of campaigns, or its log of
                messages: every campaign that they name is listed here.
              </Empty>
            ) : (
              <Empty title="No campaign is like that">
                {lacking === null
                  ? 'Search for fewer letters.'
                  : 'Of every campaign that fits, this is recorded.'}
              </Empty>
            )
          }
          failed={(error, again) => <ErrorState error={error} onRetry={again} />}
        />
      </div>
      {open === null ? null : open.as === 'edit' ? (
        <EditDialog rows={open.rows} onClose={() => setOpen(null)} onDone={done} />
      ) : (
        <JoinDialog rows={open.rows} onClose={() => setOpen(null)} onDone={done} />
      )}
    </div>
  );
}

/** The campaigns chosen, asked for page by page. */
async function chosenRows(
  selection: Selection,
  search: string,
  lacking: EditableField | null,
): Promise<readonly RegisterRow[]> {
  const found: RegisterRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await call('campaignRegister', {
      search,
      lacking,
      page: { offset, limit: PAGE },
    });
    found.push(...rows.filter(({ campaignId }) => isChosen(selection, campaignNumber(campaignId))));
    if (rows.length === 0 || offset + rows.length >= total) return found;
  }
}
