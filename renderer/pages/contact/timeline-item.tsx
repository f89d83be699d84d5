/** One event: when, what, and on demand its imported row and, for a message, its own justification. */
import {
  FileSpreadsheet,
  Mail,
  MessageSquareWarning,
  ShoppingBag,
  UserPlus,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import type { TimelineKind } from '../../../shared/ipc/contact-contract.ts';
import type { TimelineEvent } from '../../../shared/ipc/contacts-contract.ts';
import { Findings } from '../../components/justification/findings.tsx';
import { ImportedRow } from '../../components/justification/imported-row.tsx';
import { WhatWould } from '../../components/justification/what-would.tsx';
import { LawfulMark } from '../../components/outcome-mark.tsx';
import { Answer } from '../../components/states.tsx';
import { useMethod } from '../../queries.ts';
import { hrefTo } from '../../route.ts';

export const KIND_WORDS: Readonly<Record<TimelineKind, string>> = {
  collection: 'Collections',
  transaction: 'Transactions',
  message: 'Messages',
  preference: 'Preferences',
};

const ICONS: Readonly<Record<TimelineKind, LucideIcon>> = {
  collection: UserPlus,
  transaction: ShoppingBag,
  message: Mail,
  preference: MessageSquareWarning,
};

interface Props {
  readonly contact: number;
  /** `undefined` while it is on its way. */
  readonly event: TimelineEvent | undefined;
}

export function TimelineItem({ contact, event }: Props) {
  const [shown, setShown] = useState<'row' | 'why' | null>(null);
  if (event === undefined) return <div className="event event-awaited" />;
  const { kind, when, title, detail, lawful, message, row } = event;
  const Icon = ICONS[kind];
  const toggle = (what: 'row' | 'why'): void => setShown(shown === what ? null : what);
  return (
    <article className={`event event-${kind}`}>
      <span className="event-icon">
        <Icon aria-hidden size={15} />
      </span>
      <div className="event-words">
        <p className="event-line">
          <span className="event-title imported">{title}</span>
          {lawful === null ? null : <LawfulMark lawful={lawful} />}
        </p>
        <p className="soft small imported">
          {when}
          {detail === '' ? '' : ` · ${detail}`}
        </p>
        <div className="event-acts">
          {message !== null && lawful !== null ? (
            <button
              type="button"
              className="leaf"
              aria-expanded={shown === 'why'}
              onClick={() => toggle('why')}
            >
              Why
            </button>
          ) : null}
          <button
            type="button"
            className="leaf"
            aria-expanded={shown === 'row'}
            onClick={() => toggle('row')}
          >
            <FileSpreadsheet aria-hidden size={14} /> Row
          </button>
        </div>
        {shown === 'row' ? <ImportedRow row={row} /> : null}
        {shown === 'why' && message !== null ? <MessageWhy contact={contact} message={message} /> : null}
      </div>
    </article>
  );
}

function MessageWhy({ contact, message }: { readonly contact: number; readonly message: number }) {
  return (
    <Answer of={useMethod('contactMessage', { contact, message })} what="the justification">
      {({ lawful, findings, justification, campaign, campaignId }) => (
        <div className="message-why">
          <Findings findings={findings} isLawful={lawful === 'yes'} />
          <WhatWould of={justification} />
          <a className="small imported" href={hrefTo('campaigns', campaignId)}>
            The campaign {campaign.slice(0, 120)}
          </a>
        </div>
      )}
    </Answer>
  );
}
