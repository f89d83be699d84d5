/** The columns of the register. */
import type { EditableField, RegisterRow } from '../../../shared/ipc/register-contract.ts';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import { hrefTo } from '../../route.ts';
import type { Dates } from '../../state/dates.ts';
import { REGISTER_WORDS, valueWords } from './register-words.ts';

const numbers = new Map<string, number>();

/** Tables choose rows by numbers: one for each campaign that this window has seen. */
export function campaignNumber(campaignId: string): number {
  const known = numbers.get(campaignId);
  if (known !== undefined) return known;
  numbers.set(campaignId, numbers.size);
  return numbers.size - 1;
}

const missing = <span className="register-missing">not recorded</span>;

function field(name: EditableField, heading: string, width: number, grows = false): TableColumn<RegisterRow> {
  return {
    id: name,
    heading,
    title: REGISTER_WORDS[name],
    width,
    grows,
    cell: ({ fields }) => <span className="imported">{valueWords(name, fields[name]) ?? missing}</span>,
  };
}

export function registerColumns(dates: Dates): readonly TableColumn<RegisterRow>[] {
  return [
    {
      id: 'campaign',
      heading: 'Campaign',
      width: 10,
      grows: true,
      always: true,
      cell: ({ campaignId, fields, joined }) => (
        <>
          <a className="imported" href={hrefTo('register', campaignId)} tabIndex={-1}>
            {fields.name ?? campaignId}
          </a>
          {joined.length === 0 ? null : (
            <span className="soft small" title={joined.join(', ')}>
              {' '}
              and {joined.length} joined
            </span>
          )}
        </>
      ),
    },
    {
      id: 'sent',
      heading: 'Sent',
      width: 9,
      cell: ({ sent }) => (sent === null ? missing : dates.day(sent)),
    },
    field('purpose', 'Purpose', 5.75),
    field('promoted', 'What it promoted', 10, true),
    field('means_of_refusing', 'Refusing', 5.75),
    field('valid_address', 'Address', 5.25),
    field('sender', 'Sender', 7),
  ];
}
