/** The columns of the list of joined contacts, conflicts and shared details. */
import type { IdentifiedContact } from '../../../shared/ipc/identity-contract.ts';
import { IDENTITY_WAYS, type IdentityFinding, type SharedDetail } from '../../../shared/model/identity.ts';
import { FINDING_WORDS } from '../../../shared/report/identity-words.ts';
import { VerdictMark } from '../../components/outcome-mark.tsx';
import type { TableColumn } from '../../components/virtual-table/column.ts';
import { nameOf } from '../contacts/contact-columns.tsx';

const isWay = (finding: IdentityFinding): boolean => IDENTITY_WAYS.some((way) => way === finding);
const SHARED_NAMES: Readonly<Record<SharedDetail, string> & Partial<Record<IdentityFinding, string>>> = {
  shared_email: 'email',
  shared_phone: 'phone',
};
const words = (findings: readonly IdentityFinding[]): string =>
  findings.map((finding) => FINDING_WORDS[finding]).join(', ');

export function identityColumns(
  hrefOf: (contact: number) => string,
): readonly TableColumn<IdentifiedContact>[] {
  return [
    {
      id: 'name',
      heading: 'Contact',
      width: 9,
      grows: true,
      always: true,
      cell: (row) => (
        <a className="imported" href={hrefOf(row.contact)} tabIndex={-1}>
          {nameOf(row)}
        </a>
      ),
    },
    {
      id: 'contactId',
      heading: 'Identifier',
      width: 6,
      cell: ({ contactId }) => <span className="imported">{contactId}</span>,
    },
    {
      id: 'joined',
      heading: 'Put together',
      width: 9,
      grows: true,
      cell: ({ findings }) => words(findings.filter(isWay)),
    },
    {
      id: 'conflicts',
      heading: 'Said differently',
      width: 9,
      grows: true,
      cell: ({ findings }) =>
        words(findings.filter((finding) => !isWay(finding) && !(finding in SHARED_NAMES))),
    },
    {
      id: 'shared',
      heading: 'Same details, different ids',
      width: 17,
      grows: true,
      cell: ({ findings, sharesWith }) =>
        sharesWith === null ? null : (
          <>
            Same {findings.flatMap((finding) => SHARED_NAMES[finding] ?? []).join(' and ')} as{' '}
            <a className="imported" href={hrefOf(sharesWith.contact)} tabIndex={-1}>
              {nameOf(sharesWith)} ({sharesWith.contactId})
            </a>
          </>
        ),
    },
    {
      id: 'mayMarket',
      heading: 'May market',
      width: 9,
      cell: ({ mayMarket }) => <VerdictMark mayMarket={mayMarket} />,
    },
  ];
}
