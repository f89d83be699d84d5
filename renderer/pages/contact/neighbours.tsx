/** The contacts before and after this one in the list that it was opened from. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { LinkButton } from '../../components/button.tsx';
import { count } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { goTo, hrefTo } from '../../route.ts';
import { addressQuery, type ContactQuery } from '../contacts/contact-query.ts';

interface Props {
  readonly list: ContactQuery;
  /** Its place in the list, from 0; negative when it was not opened from one. */
  readonly at: number;
  readonly contact: number;
}

export function Neighbours({ list, at, contact }: Props) {
  const isListed = Number.isSafeInteger(at) && at >= 0;
  const offset = Math.max(0, at - 1);
  const { data } = useMethod('contacts', { ...list, page: { offset, limit: 3 } }, { enabled: isListed });
  const here = data?.rows[at - offset];
  const isThere = here?.contact === contact;
  const hrefOf = (place: number): string | null => {
    const row = isThere ? data?.rows[place - offset] : undefined;
    return row === undefined || place < 0
      ? null
      : hrefTo('contacts', row.contact, { ...addressQuery(list), at: String(place) });
  };
  const before = hrefOf(at - 1);
  const after = hrefOf(at + 1);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const href = event.code === 'KeyP' ? before : event.code === 'KeyN' ? after : null;
      if (href === null) return;
      event.preventDefault();
      goTo(href);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [before, after]);
  if (!isThere || data === undefined) return null;
  return (
    <nav className="neighbours" aria-label="Contacts of the list">
      {before === null ? null : (
        <LinkButton kind="quiet" href={before} label="Previous contact (Alt P)">
          <ChevronLeft aria-hidden size={18} />
        </LinkButton>
      )}
      <span className="soft">
        {count(at + 1)} of {count(data.total)}
      </span>
      {after === null ? null : (
        <LinkButton kind="quiet" href={after} label="Next contact (Alt N)">
          <ChevronRight aria-hidden size={18} />
        </LinkButton>
      )}
    </nav>
  );
}
