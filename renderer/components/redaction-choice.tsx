/** How people are shown in what is saved: one choice, the same wherever it is made. */
import { Choice } from './choice.tsx';
import { redaction } from '../state/output.ts';

const SHOWN = [
  { value: 'full', words: 'In full' },
  { value: 'masked', words: 'Masked' },
  { value: 'pseudonymised', words: 'Pseudonyms' },
] as const;

interface Props {
  readonly label?: string;
  readonly help?: string;
}

export function RedactionChoice({ label = 'People are shown', help }: Props) {
  return (
    <Choice
      label={label}
      options={SHOWN}
      value={redaction.use()}
      onChange={redaction.set}
      {...(help === undefined ? {} : { help })}
    />
  );
}
