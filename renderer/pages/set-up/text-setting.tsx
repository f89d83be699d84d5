/** One line of text that is kept when the field is left or Enter is pressed; Escape takes back what was typed. */
import { useEffect, useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { written } from '../../written.ts';

interface Props {
  readonly label: string;
  /** Of a table, whose heads say it to the eye. */
  readonly isLabelUnseen?: boolean;
  readonly help?: string;
  readonly value: string | null;
  readonly onKeep: (value: string | null) => void;
  readonly type?: 'text' | 'date';
  /** Why a text cannot be kept; `null` when it can. */
  readonly refuse?: (text: string) => string | null;
}

const LONGEST = 500;

export function TextSetting({
  label,
  isLabelUnseen = false,
  help,
  value,
  onKeep,
  type = 'text',
  refuse,
}: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const refusal = refuse?.(text.trim()) ?? null;
  const keep = (): void => {
    const next = written(text);
    if (next !== value && refusal === null) onKeep(next);
  };
  return (
    <TextField
      className="text-setting"
      type={type}
      value={text}
      onChange={setText}
      onBlur={keep}
      isInvalid={refusal !== null}
      maxLength={LONGEST}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setText(value ?? '');
      }}
    >
      <Label {...(isLabelUnseen ? { className: 'unseen' } : {})}>{label}</Label>
      <Input className="text-setting-input" />
      {help === undefined ? null : (
        <Text slot="description" className="soft small">
          {help}
        </Text>
      )}
      <FieldError className="text-setting-refusal small">{refusal}</FieldError>
    </TextField>
  );
}
