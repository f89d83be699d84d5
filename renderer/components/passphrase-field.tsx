/** A passphrase as it is typed: hidden, never completed from memory or checked for spelling by anything outside. */
import { Input, Label, Text, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

export function PassphraseField({ label, help, value, onChange, autoFocus = false }: Props) {
  return (
    <TextField
      className="field"
      type="password"
      autoComplete="off"
      spellCheck="false"
      maxLength={1_000}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    >
      <Label>{label}</Label>
      <Input />
      {help === undefined ? null : (
        <Text slot="description" className="soft small">
          {help}
        </Text>
      )}
    </TextField>
  );
}
