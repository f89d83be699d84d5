/** One imported file in full: its rows accounted for, its control totals, its rejected rows for a spreadsheet, and its withdrawal. */
import type { SourceView } from '../../../shared/ipc/import-contract.ts';
import type { Reconciliation } from '../../../shared/ipc/reconciliation-contract.ts';
import type { SourceTotals, UnreadColumn } from '../../../shared/model/source-totals.ts';
import { dealWords } from '../../../shared/report/deal-words.ts';
import { localNumbersSentence, unreadDetailSentences } from '../../../shared/report/detail-words.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { hrefTo } from '../../route.ts';
import { useDates } from '../../state/dates.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { importedId } from '../mapping/readable.ts';
import { Withdrawal } from './withdrawal.tsx';

interface Props {
  readonly source: SourceView;
  readonly onClose: () => void;
}

export function SourceDetail({ source, onClose }: Props) {
  const query = useMethod('reconciliation', { source: source.id });
  return (
    <Dialog title={source.name} isOpen onClose={onClose} size="large">
      <Answer of={query} what="the file’s rows">
        {(reconciliation) => (
          <div className="stack source-detail">
            <Rows of={reconciliation} />
            {reconciliation.totals === null ? null : <Details of={reconciliation.totals} />}
            <Unread columns={reconciliation.totals?.unread ?? []} />
            {reconciliation.totals === null ? (
              <p className="soft">Totals were not kept when this file was imported.</p>
            ) : (
              <Totals
                of={reconciliation.totals}
                putRight={reconciliation.putRight}
                columns={reconciliation.amountColumns}
              />
            )}
            {source.readable ? (
              <section aria-labelledby="read-differently">
                <h3 id="read-differently">Read it differently</h3>
                <p>
                  It was read as {source.title}, because of <span className="imported">{source.why}</span>.
                </p>
                <div className="line">
                  <LinkButton href={hrefTo('import', importedId(source.id))}>Read it differently…</LinkButton>
                  <span className="soft">
                    The audit holds its bytes; what it says now stands until you decide.
                  </span>
                </div>
              </section>
            ) : null}
            <Withdrawal source={source.id} onWithdrawn={onClose} />
          </div>
        )}
      </Answer>
    </Dialog>
  );
}

function Rows({ of }: { readonly of: Reconciliation }) {
  const {
    rows,
    accepted,
    rejected,
    blank,
    addsUp,
    corrects,
    corrections,
    waiting,
    dateOrders,
    decimalMarks,
    onlyConsents,
  } = of;
  return (
    <section aria-labelledby="source-rows">
      <h3 id="source-rows">Rows accounted for</h3>
      <p>
        {counted(rows, 'row')} = {count(accepted)} accepted + {count(rejected)} rejected + {count(blank)}{' '}
        blank
        {addsUp ? '.' : ': this does not add up.'}
      </p>
      {corrects === null ? null : (
        <p>
          These are rejected rows of <span className="imported">{corrects.name}</span>, brought back to be put
          right.
        </p>
      )}
      {dateOrders.map(({ column, order }) => (
        <p key={column} className="soft">
          Dates in “<span className="imported">{column}</span>” are written with the{' '}
          {order === 'day_first' ? 'day' : 'month'} first, as its own values prove.
        </p>
      ))}
      {decimalMarks.map(({ column, mark }) => (
        <p key={column} className="soft">
          Numbers in “<span className="imported">{column}</span>” are written with a decimal {mark}, as its
          own values prove.
        </p>
      ))}
      {onlyConsents === null ? null : (
        <p>
          All {count(onlyConsents)} answers of this file accept marketing. A whole list has others among them,
          so it may be filtered, or the column filled: check it against the platform.
        </p>
      )}
      {corrections.length === 0 ? null : (
        <ul aria-label="What became of the rejected rows">
          {corrections.map(({ source, name, isPutRight, rows: gone }) => (
            <li key={`${source} ${isPutRight}`}>
              {counted(gone, 'rejected row')}{' '}
              {isPutRight ? 'put right by' : 'brought back and rejected again in'}{' '}
              <span className="imported">{name}</span>
            </li>
          ))}
          {waiting === 0 ? null : <li>{counted(waiting, 'rejected row')} not brought back yet</li>}
        </ul>
      )}
      <Rejections of={of} />
    </section>
  );
}

/** Addresses and numbers that rows were kept without, and numbers whose country was taken to be the audit's. */
function Details({ of }: { readonly of: SourceTotals }) {
  const unread = unreadDetailSentences(of);
  const local = localNumbersSentence(of);
  if (unread.length === 0 && local === null) return null;
  return (
    <section aria-labelledby="source-details">
      <h3 id="source-details">Email addresses and phone numbers</h3>
      {unread.length === 0 ? null : (
        <ul>
          {unread.map((sentence) => (
            <li key={sentence} className="imported">
              {sentence}.
            </li>
          ))}
        </ul>
      )}
      {local === null ? null : <p className="soft">{local}.</p>}
    </section>
  );
}

/** Columns that nothing was read from, those that may hold refusals before the others. */
function Unread({ columns }: { readonly columns: readonly UnreadColumn[] }) {
  if (columns.length === 0) return null;
  const refusing = columns.filter(({ mayRefuse }) => mayRefuse !== null && mayRefuse > 0);
  const others = columns.filter((one) => !refusing.includes(one));
  return (
    <section aria-labelledby="unread-columns">
      <h3 id="unread-columns">Columns not read</h3>
      {refusing.length === 0 ? null : (
        <>
          <ul>
            {refusing.map(({ heading, mayRefuse }) => (
              <li key={heading}>
                “<strong className="imported">{heading}</strong>” holds{' '}
                {counted(mayRefuse ?? 0, 'value that may be a refusal', 'values that may be refusals')}.
              </li>
            ))}
          </ul>
          <p>
            Until a mapping says what this means, the record of objections is not taken as whole, and whoever
            did not refuse elsewhere is undetermined. Read the file differently to say it, or state in the
            set-up that the preferences hold every objection.
          </p>
        </>
      )}
      {others.length === 0 ? null : (
        <p className="soft imported">
          Nothing is concluded from {others.map(({ heading }) => `“${heading}”`).join(', ')}.
        </p>
      )}
    </section>
  );
}

function Rejections({ of }: { readonly of: Reconciliation }) {
  const { running } = useJobs();
  if (of.rejections.length === 0) return null;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Why rows were rejected">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Why</th>
              <th scope="col" className="number">
                Rows
              </th>
              <th scope="col">For example</th>
            </tr>
          </thead>
          <tbody>
            {of.rejections.map(({ code, rows, row, example }) => (
              <tr key={code}>
                <th scope="row">{code.replaceAll('_', ' ')}</th>
                <td className="number">{count(rows)}</td>
                <td className="imported">
                  Row {count(row)}: {example}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {of.correctable === 0 ? null : (
        <div className="line">
          <Button
            isDisabled={running !== null}
            onPress={() => void runJob('exportRejectedRows', { source: of.source })}
          >
            Save {counted(of.correctable, 'rejected row')} for correction…
          </Button>
          <span className="soft">
            Put them right in a spreadsheet and import that file: each row takes the place of the one it was.
          </span>
        </div>
      )}
    </>
  );
}

interface Sums {
  readonly of: SourceTotals;
  /** What of them corrections put right. */
  readonly putRight: SourceTotals | null;
  /** What the amounts are taken from. */
  readonly columns: readonly string[];
}

function Totals({ of, putRight, columns }: Sums) {
  const { amounts, amountParts = [], repeats = [], deals, months, statuses } = of;
  const dates = useDates();
  return (
    <>
      {putRight === null ? null : (
        <p>The totals below are of this file with its rows that were put right since.</p>
      )}
      {amounts.length === 0 ? null : (
        <Table
          title="Control totals"
          lead={`${whatOf(columns)} Hold these against the system that the file comes from.`}
          heads={['Currency', 'Transactions', 'Sum', 'Not added']}
          rows={amounts.map(({ currency, records, sum, unread }) => [
            currency ?? 'None stated',
            count(records),
            sum,
            count(unread),
          ])}
        />
      )}
      {amountParts.length <= amounts.length ? null : (
        <Table
          title="Control totals by what they are of"
          heads={['Currency', 'Kind', 'Status', 'Transactions', 'Sum']}
          rows={amountParts.map(({ currency, type, status, records, sum }) => [
            currency ?? 'None stated',
            words(type),
            words(status),
            count(records),
            sum,
          ])}
        />
      )}
      {putRight === null || putRight.amounts.length === 0 ? null : (
        <Table
          title="Of which put right"
          heads={['Currency', 'Transactions', 'Sum', 'Not added']}
          rows={putRight.amounts.map(({ currency, records, sum, unread }) => [
            currency ?? 'None stated',
            count(records),
            sum,
            count(unread),
          ])}
        />
      )}
      {repeats.length === 0 ? null : (
        <Table
          title="Of which repeats"
          lead="They say the same as an earlier row under the same order number: the file holds an order twice, or an order two lines that are alike. They are added like any other."
          heads={['Currency', 'Transactions', 'Sum']}
          rows={repeats.map(({ currency, records, sum }) => [currency ?? 'None stated', count(records), sum])}
        />
      )}
      {deals === undefined
        ? null
        : dealWords(deals).map((told) => (
            <p key={told} className="imported">
              {told}.
            </p>
          ))}
      {statuses.length === 0 ? null : (
        <Table
          title="By status"
          heads={['Records', 'Status', 'Number']}
          rows={statuses.map(({ kind, status, records }) => [words(kind), words(status), count(records)])}
        />
      )}
      {months.every(({ month }) => month === '') ? null : (
        <Table
          title="By month"
          heads={['Records', 'Month', 'Number']}
          rows={months.map(({ kind, month, records }) => [
            words(kind),
            month === '' ? 'Undated' : dates.month(month),
            count(records),
          ])}
        />
      )}
    </>
  );
}

function whatOf(columns: readonly string[]): string {
  return columns.length === 0 ? '' : `They add up ${columns.map((one) => `“${one}”`).join(' or ')}.`;
}

const words = (word: string): string => word.replaceAll('_', ' ');

interface TableProps {
  readonly title: string;
  readonly lead?: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Figures stand to the right: every column after the words. */
function Table({ title, lead, heads, rows }: TableProps) {
  const isNumber = (place: number): boolean =>
    place >= heads.length - 1 || heads[place] === 'Transactions' || heads[place] === 'Sum';
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {lead === undefined ? null : <p className="soft">{lead}</p>}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={`${title}, table`}>
        <table className="table">
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th key={head} scope="col" className={isNumber(i) ? 'number' : ''}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join('\n')}>
                {cells.map((cell, i) => (
                  <td key={heads[i]} className={isNumber(i) ? 'number' : ''}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
