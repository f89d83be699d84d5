/** What a line of the log shows. */
import type { LogEntryView } from '../../../shared/ipc/log-contract.ts';
import { actionWords, detailText } from '../../../shared/report/log-words.ts';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import type { Dates } from '../../state/dates.ts';

export function logColumns(dates: Dates): readonly TableColumn<LogEntryView>[] {
  return [
    { id: 'id', heading: 'Number', width: 5.5, align: 'end', cell: ({ id }) => id },
    { id: 'at', heading: 'When', width: 13, cell: ({ at }) => dates.time(at) },
    {
      id: 'action',
      heading: 'What',
      width: 12,
      cell: ({ action }) => <strong>{actionWords(action)}</strong>,
    },
    { id: 'actor', heading: 'Who', width: 8, cell: ({ actor }) => <span className="imported">{actor}</span> },
    {
      id: 'detail',
      heading: 'Detail',
      width: 14,
      grows: true,
      cell: ({ detail }) => <span className="imported soft">{detailText(detail)}</span>,
    },
    {
      id: 'hash',
      heading: 'Hash',
      title: 'SHA-256 of this entry and the one before it',
      width: 9,
      cell: ({ hash }) => <code>{hash.slice(0, 12)}…</code>,
    },
  ];
}
