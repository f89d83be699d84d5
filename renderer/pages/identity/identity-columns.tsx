/** The columns of the list of joined contacts and conflicts. */
import type { IdentifiedContact } from '../../../shared/ipc/identity-contract.ts';
import { IDENTITY_WAYS, type IdentityFinding } from '../../../shared/model/identity.ts';
import { FINDING_WORDS } from '../../../shared/report/identity-words.ts';
import { VerdictMark } from '../../components/outcome-mark.tsx';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import { nameOf } from '../contacts/contact-columns.tsx';

const isWay = (finding: IdentityFinding): boolean => IDENTITY_WAYS.some((way) => way === finding);
const words = (findings: readonly IdentityFinding[]): string =>
  findings.map((finding) => FINDING_WORDS[finding]).join(', ');

export function identityColumns(
  hrefOf: (row: IdentifiedContact) => string,
): readonly TableColumn<IdentifiedContact>[] {
  return [
    {
      id: 'name',
      heading: 'Contact',
      width: 10,
      grows: true,
      always: true,
      cell: (row) => (
        <a className="imported" href={hrefOf(row)} tabIndex={-1}>
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
      id: 'joined',
      heading: 'Put together',
      width: 15,
      grows: true,
      cell: ({ findings }) => words(findings.filter(isWay)),
    },
    {
      id: 'conflicts',
      heading: 'Said differently',
      width: 15,
      grows: true,
      cell: ({ findings }) => words(findings.filter((finding) => !isWay(finding))),
    },
    {
      id: 'mayMarket',
      heading: 'May market',
      width: 9,
      cell: ({ mayMarket }) => <VerdictMark mayMarket={mayMarket} />,
    },
  ];
}
