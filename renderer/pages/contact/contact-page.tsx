/** One contact: the verdict in words, why, down to the imported rows, and what happened in order of time. */
import { FileDown } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { ContactView } from '../../../shared/ipc/contact-contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Findings } from '../../components/justification/findings.tsx';
import { WhatWould } from '../../components/justification/what-would.tsx';
import { VerdictMark } from '../../components/outcome-mark.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RedactionChoice } from '../../components/redaction-choice.tsx';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { useMethod } from '../../queries.ts';
import { hrefTo, useRoute } from '../../route.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { redaction } from '../../state/output.ts';
import { nameOf } from '../contacts/contact-columns.tsx';
import { addressQuery, contactQuery } from '../contacts/contact-query.ts';
import { Notes } from '../samples/notes.tsx';
import { Advice } from './advice.tsx';
import { Identity } from './identity.tsx';
import { Neighbours } from './neighbours.tsx';
import { Timeline } from './timeline.tsx';
import { Verdict } from './verdict.tsx';

export function ContactPage() {
  const { id, query } = useRoute();
  const contact = Number(id);
  const list = useMemo(() => contactQuery(query), [query]);
  const at = Number(query.get('at') ?? -1);
  const isNumber = Number.isSafeInteger(contact) && contact > 0;
  const asked = useMethod('contact', { contact }, { enabled: isNumber });
  const back = {
    href: hrefTo('contacts', null, { ...addressQuery(list), at: at > 0 ? String(at) : null }),
    label: 'Contacts',
  };
  if (!isNumber)
    return (
      <>
        <PageHeader title="Contact" back={back} />
        <Empty
          title="There is no such contact"
          action={<LinkButton href={back.href}>All contacts</LinkButton>}
        />
      </>
    );
  if (asked.data === undefined)
    return (
      <>
        <PageHeader title="Contact" back={back} />
        {asked.error === null ? (
          <Loading what="the contact" />
        ) : (
          <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
        )}
      </>
    );
  return (
    <Contact
      view={asked.data}
      back={back}
      neighbours={<Neighbours list={list} at={at} contact={contact} />}
    />
  );
}

interface ContactProps {
  readonly view: ContactView;
  readonly back: { readonly href: string; readonly label: string };
  readonly neighbours: ReactNode;
}

function Contact({ view, back, neighbours }: ContactProps) {
  const { running } = useJobs();
  const { row } = view;
  const details = [row.email, row.phone, row.contactId].filter(
    (detail): detail is string => detail !== null && detail !== nameOf(row),
  );
  return (
    <div className="contact">
      <PageHeader
        title={nameOf(row)}
        back={back}
        lead={
          <span className="contact-details">
            {details.map((detail) => (
              <span key={detail} className="imported">
                {detail}
              </span>
            ))}
          </span>
        }
        actions={
          <>
            {neighbours}
            <div className="dossier-actions">
              <RedactionChoice label="The dossier shows people" />
              <Button
                isDisabled={running !== null}
                onPress={() =>
                  void runJob('exportDossier', { contact: row.contact, redaction: redaction.get() })
                }
              >
                <FileDown aria-hidden size={16} /> Export dossier
              </Button>
            </div>
          </>
        }
      />
      <Verdict view={view} />
      <div className="contact-columns">
        <div className="stack">
          <section className="sheet" aria-labelledby="why">
            <div className="sheet-head">
              <h2 id="why">Why, by provision</h2>
              <VerdictMark mayMarket={row.mayMarket} />
            </div>
            <Findings findings={view.findings} isLawful={row.mayMarket === 'yes'} />
            <WhatWould of={view.justification} />
          </section>
          <Identity key={row.contact} contact={row.contact} />
          <section className="sheet" aria-labelledby="contact-notes">
            <h2 id="contact-notes">Notes</h2>
            <Notes contact={row.contact} asksName />
          </section>
        </div>
        <div className="stack">
          <Advice advice={view.advice} />
          <Timeline contact={row.contact} events={view.events} lawful={view.lawful} />
        </div>
      </div>
    </div>
  );
}
