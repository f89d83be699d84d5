/** A search that answers shortly after the last letter. */
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Input, SearchField as AriaSearchField } from 'react-aria-components';

/** Long enough to type on, short enough not to wait. */
const PAUSE_MS = 120;

interface Props {
  readonly label: string;
  /** What may be typed. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
}

export function SearchField({ label, hint, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    // The address changed by itself: by going back, or a saved filter.
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      onChange(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <AriaSearchField className="search" aria-label={label} value={text} onChange={setText} maxLength={500}>
      <Search aria-hidden size={16} />
      <Input placeholder={hint} />
      <AriaButton className="search-clear" aria-label="Clear the search">
        <X aria-hidden size={16} />
      </AriaButton>
    </AriaSearchField>
  );
}
