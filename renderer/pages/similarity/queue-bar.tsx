/** Which pairs are shown: a queue with how many wait in it, a suggestion, and a search. */
import { Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PairCounts } from '../../../shared/ipc/review-contract.ts';
import { BANDS } from '../../../shared/similarity/score.ts';
import { count } from '../../numbers.ts';
import { QUEUES, type ReviewQuery } from './review-query.ts';
import { BAND_WORDS } from './review-words.tsx';

/** Long enough to type on, short enough not to wait. */
const PAUSE_MS = 150;

interface Props {
  readonly query: ReviewQuery;
  readonly counts: PairCounts;
  readonly onChange: (query: ReviewQuery) => void;
}

export function QueueBar({ query, counts, onChange }: Props) {
  return (
    <div className="queue-bar">
      <ToggleButtonGroup
        className="queues"
        aria-label="Queue"
        disallowEmptySelection
        selectedKeys={[query.queue.id]}
        onSelectionChange={(keys) => {
          const queue = QUEUES.find(({ id }) => keys.has(id));
          if (queue !== undefined) onChange({ ...query, queue });
        }}
      >
        {QUEUES.map(({ id, label, states, carriedOver }) => (
          <ToggleButton key={id} id={id} className="queue">
            {label}{' '}
            {carriedOver === null ? (
              <strong>{count(states.reduce((sum, state) => sum + counts.states[state], 0))}</strong>
            ) : null}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButtonGroup
        className="queues"
        aria-label="Suggestion"
        selectedKeys={query.suggestion === null ? [] : [query.suggestion]}
        onSelectionChange={(keys) =>
          onChange({ ...query, suggestion: BANDS.find((band) => keys.has(band)) ?? null })
        }
      >
        {BANDS.map((band) => (
          <ToggleButton key={band} id={band} className="queue">
            {BAND_WORDS[band]} <strong>{count(counts.suggestions[band])}</strong>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <PairSearch value={query.search} onChange={(search) => onChange({ ...query, search })} />
    </div>
  );
}

function PairSearch({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (search: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <SearchField className="search" aria-label="Find pairs" value={text} onChange={setText} maxLength={500}>
      <Search aria-hidden size={16} />
      <Input placeholder="Part of either label" />
    </SearchField>
  );
}
