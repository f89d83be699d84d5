/** Contacts that were put together, those said of differently, those who share details, and decisions to tell apart. */
import { useCallback, useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { IdentifiedContact } from '../../../shared/ipc/identity-contract.ts';
import {
  CONFLICT_KINDS,
  IDENTITY_FINDINGS,
  IDENTITY_WAYS,
  SHARED_DETAILS,
  type IdentityFinding,
  type IdentitySurvey,
} from '../../../shared/model/identity.ts';
import { FINDING_WORDS } from '../../../shared/report/identity-words.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ImportFirst } from '../../components/import-first.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Answer, Empty, ErrorState } from '../../components/states.tsx';
import type { Listing } from '../../components/virtual-table/use-pages.ts';
import { VirtualTable } from '../../components/virtual-table/virtual-table.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { goTo, hrefTo, stayAt, useRoute } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { Decisions } from '../contact/decisions.tsx';
import { nameOf } from '../contacts/contact-columns.tsx';
import { identityColumns } from './identity-columns.tsx';

export function IdentityPage() {
  const audit = useAudit();
  if (audit?.run == null)
    return (
      <>
        <PageHeader title="Identity" />
        <ImportFirst title="No contacts have been matched yet">
          Contacts are matched across files by id, email and phone when they are evaluated.
        </ImportFirst>
      </>
    );
  return <Identities key={audit.name} />;
}

function Identities() {
  const survey = useMethod('identitySurvey', {});
  const separations = useMethod('separations', {});
  const { running } = useJobs();
  return (
    <div className="identities">
      <PageHeader
        title="Identity"
        lead="Contacts matched across files by id, email and phone: by what, and what the files say differently."
        actions={
          survey.data === null ? (
            <Button
              kind="primary"
              isDisabled={running !== null}
              onPress={() => void runJob('surveyIdentity', {}, { quiet: true })}
            >
              Look through the contacts
            </Button>
          ) : null
        }
      />
      {separations.data === undefined || separations.data.length === 0 ? null : (
        <section className="sheet" aria-label="Contacts told apart">
          <Decisions separations={separations.data} contact={null} />
        </section>
      )}
      <Answer of={survey} what="joined contacts and conflicts">
        {(found) =>
          found !== null ? (
            <Found survey={found} />
          ) : running === null ? (
            <Empty title="Not looked through yet">
              Every contact is looked at once after an evaluation; what is found is kept with it.
            </Empty>
          ) : (
            <JobProgress event={running} />
          )
        }
      </Answer>
    </div>
  );
}

function Found({ survey }: { readonly survey: IdentitySurvey }) {
  const { query } = useRoute();
  const finding = IDENTITY_FINDINGS.find((known) => known === query.get('finding')) ?? null;
  const hrefOf = useCallback((contact: number) => hrefTo('contacts', contact), []);
  const columns = useMemo(() => identityColumns(hrefOf), [hrefOf]);
  const [total, setTotal] = useState<number | null>(null);
  const listing: Listing<IdentifiedContact> = {
    key: ['identifiedContacts', finding],
    ask: (page) => call('identifiedContacts', { finding, page }),
  };
  const counts: Readonly<Record<IdentityFinding, number>> = {
    ...survey.joined,
    ...survey.conflicts,
    ...survey.shared,
  };
  const chips = (label: string, findings: readonly IdentityFinding[]) => (
    <div className="line" role="group" aria-label={label}>
      <span className="soft small" aria-hidden>
        {label}
      </span>
      {findings.map((one) => (
        <ToggleButton
          key={one}
          className="chip"
          isDisabled={counts[one] === 0}
          isSelected={finding === one}
          onChange={(isOn) => stayAt(hrefTo('identity', null, { finding: isOn ? one : null }))}
        >
          {FINDING_WORDS[one]} <span className="chip-count">{count(counts[one])}</span>
        </ToggleButton>
      ))}
    </div>
  );
  return (
    <>
      <div className="timeline-filters">
        {chips('Put together', IDENTITY_WAYS)}
        {chips('Said differently', CONFLICT_KINDS)}
        {chips('Not put together', SHARED_DETAILS)}
      </div>
      <p className="soft" role="status">
        {total === null ? 'Counting…' : `${counted(total, 'contact')}. Open one to see every row and key.`}
      </p>
      <VirtualTable
        label="Joined contacts and conflicts"
        listing={listing}
        columns={columns}
        keyOf={({ contact }) => contact}
        nameOf={nameOf}
        onOpen={(row) => goTo(hrefOf(row.contact))}
        onTotal={setTotal}
        empty={
          <Empty title="Nothing of that kind">
            Every contact is named in one contact list, by one name, nothing said of it contradicts itself,
            and nobody shares its details.
          </Empty>
        }
        failed={(error, again) => <ErrorState error={error} onRetry={again} />}
      />
    </>
  );
}
