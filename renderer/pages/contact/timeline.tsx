/**
 * What happened to and by the contact, in order of time. However many messages there are, only the events in view are drawn
 * and asked for.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { TIMELINE_KINDS, type ContactView, type TimelineKind } from '../../../shared/ipc/contact-contract.ts';
import type { TimelineEvent } from '../../../shared/ipc/contacts-contract.ts';
import { CONCLUSIONS, type Conclusion } from '../../../shared/model/outcome.ts';
import { LAWFUL_WORDS } from '../../../shared/report/words.ts';
import { call } from '../../api.ts';
import { OutcomeShape, toneOf } from '../../components/outcome-mark.tsx';
import { ErrorState } from '../../components/states.tsx';
import { usePages } from '../../components/virtual-table/use-pages.ts';
import { count } from '../../numbers.ts';
import { KIND_WORDS, TimelineItem } from './timeline-item.tsx';

interface Props extends Pick<ContactView, 'events' | 'lawful'> {
  readonly contact: number;
}

export function Timeline({ contact, events, lawful }: Props) {
  const [kinds, setKinds] = useState<readonly TimelineKind[]>(TIMELINE_KINDS);
  const [conclusion, setConclusion] = useState<Conclusion | null>(null);
  const toggle = (kind: TimelineKind, isOn: boolean): void => {
    setConclusion(null);
    setKinds(TIMELINE_KINDS.filter((one) => (one === kind ? isOn : kinds.includes(one))));
  };
  return (
    <section className="sheet" aria-labelledby="timeline">
      <div className="sheet-head">
        <h2 id="timeline">Timeline</h2>
      </div>
      <div className="timeline-filters">
        <div className="line" role="group" aria-label="Kinds of event">
          {TIMELINE_KINDS.map((kind) => (
            <ToggleButton
              key={kind}
              className="chip"
              isDisabled={events[kind] === 0}
              isSelected={events[kind] > 0 && kinds.includes(kind) && conclusion === null}
              onChange={(isOn) => toggle(kind, isOn)}
            >
              {KIND_WORDS[kind]} <span className="chip-count">{count(events[kind])}</span>
            </ToggleButton>
          ))}
        </div>
        {events.message === 0 ? null : (
          <div className="line" role="group" aria-label="Only messages that are">
            {CONCLUSIONS.filter((one) => lawful[one] > 0).map((one) => (
              <ToggleButton
                key={one}
                className={`chip tone-${toneOf(one)}`}
                isSelected={conclusion === one}
                onChange={(isOn) => setConclusion(isOn ? one : null)}
              >
                <OutcomeShape tone={toneOf(one)} /> {LAWFUL_WORDS[one]}{' '}
                <span className="chip-count">{count(lawful[one])}</span>
              </ToggleButton>
            ))}
          </div>
        )}
      </div>
      <Events
        key={`${contact} ${kinds.join()} ${conclusion}`}
        contact={contact}
        kinds={conclusion === null ? kinds : ['message']}
        lawful={conclusion}
      />
    </section>
  );
}

/** Pixels of an event before it is measured. */
const ESTIMATE = 62;

function Events({
  contact,
  kinds,
  lawful,
}: {
  readonly contact: number;
  readonly kinds: readonly TimelineKind[];
  readonly lawful: Conclusion | null;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  const [known, setKnown] = useState(0);
  const virtual = useVirtualizer({
    count: known,
    getScrollElement: () => document.getElementById('page'),
    estimateSize: () => ESTIMATE,
    overscan: 8,
    scrollMargin: margin,
  });
  const items = virtual.getVirtualItems();
  const pages = usePages<TimelineEvent>(
    {
      key: ['contactTimeline', contact, kinds, lawful],
      ask: (page) => call('contactTimeline', { contact, kinds, lawful, page }),
    },
    items[0]?.index ?? 0,
    (items.at(-1)?.index ?? 0) + 1,
  );
  if (pages.total !== null && pages.total !== known) setKnown(pages.total);
  useLayoutEffect(() => {
    // Where the list starts within the page that scrolls; what stands above may grow.
    const page = document.getElementById('page');
    if (list.current === null || page === null) return;
    const top = list.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  if (pages.error !== null) return <ErrorState error={pages.error} onRetry={pages.again} />;
  if (pages.total === 0) return <p className="soft">Nothing of that kind was imported.</p>;
  return (
    <ol
      ref={list}
      className="timeline"
      aria-label="Events in order of time"
      style={{ height: `${virtual.getTotalSize()}px` }}
    >
      {items.map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={known}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          <TimelineItem contact={contact} event={pages.rowAt(index)} />
        </li>
      ))}
    </ol>
  );
}
