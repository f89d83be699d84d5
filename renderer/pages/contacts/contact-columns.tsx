/** The columns of the list of contacts. */
import type { ContactRow } from '../../../shared/ipc/contacts-contract.ts';
import { BASIS_WORDS } from '../../../shared/report/words.ts';
import { VerdictMark } from '../../components/outcome-mark.tsx';
import { ProvisionStrip, STRIP_TITLE } from '../../components/provision-strip.tsx';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import { count } from '../../numbers.ts';

/** @param hrefOf the address of a contact's own page. */
export function contactColumns(
  hrefOf: (row: ContactRow, index: number) => string,
): readonly TableColumn<ContactRow>[] {
  return [
    {
      id: 'name',
      heading: 'Contact',
      width: 7.5,
      grows: true,
      always: true,
      sort: 'name',
      cell: (row, index) => (
        <a className="imported" href={hrefOf(row, index)} tabIndex={-1}>
          {nameOf(row)}
        </a>
      ),
    },
    {
      id: 'contactId',
      heading: 'Identifier',
      width: 8,
      cell: ({ contactId }) => <span className="imported">{contactId}</span>,
    },
    {
      id: 'email',
      heading: 'Email',
      width: 11,
      grows: true,
      sort: 'email',
      cell: ({ email }) => <Value text={email} />,
    },
    { id: 'phone', heading: 'Phone', width: 9, cell: ({ phone }) => <Value text={phone} /> },
    {
      id: 'mayMarket',
      heading: 'May market',
      width: 12.5,
      cell: ({ mayMarket, basis }) => (
        <span className="verdict-cell">
          <VerdictMark mayMarket={mayMarket} />
          {mayMarket === 'yes' ? <span className="soft small">{BASIS_WORDS[basis]}</span> : null}
        </span>
      ),
    },
    {
      id: 'provisions',
      heading: 'Provisions',
      title: STRIP_TITLE,
      width: 11.25,
      cell: ({ outcomes, mayMarket }) => (
        <ProvisionStrip outcomes={outcomes} isLawful={mayMarket === 'yes'} />
      ),
    },
    {
      id: 'messages',
      heading: 'Messages',
      width: 5.5,
      align: 'end',
      sort: 'messages',
      cell: (row) => count(row.messages),
    },
    {
      id: 'unlawful',
      heading: 'Unlawful',
      title: 'Unlawful messages',
      width: 5.5,
      align: 'end',
      sort: 'unlawful',
      cell: ({ unlawful }) => <Bad n={unlawful} />,
    },
    {
      id: 'undetermined',
      heading: 'Undetermined',
      title: 'Undetermined messages',
      width: 7,
      align: 'end',
      sort: 'undetermined',
      cell: (row) => count(row.undetermined),
    },
    {
      id: 'law',
      heading: 'Law',
      title: 'Country whose law was applied',
      width: 4.5,
      cell: ({ law }) => law.toUpperCase(),
    },
  ];
}

export function nameOf({ name, email, phone, contactId }: ContactRow): string {
  return name ?? email ?? phone ?? contactId;
}

function Value({ text }: { readonly text: string | null }) {
  return text === null ? <span className="soft">none</span> : <span className="imported">{text}</span>;
}

function Bad({ n }: { readonly n: number }) {
  return n === 0 ? <span className="soft">0</span> : <strong className="bad">{count(n)}</strong>;
}
