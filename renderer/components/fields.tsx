/** Fields of forms and dialogs: words, days, one of many, and a tick. */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Checkbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import { DAY_OR_LESS } from '../../shared/model/moment.ts';

interface Field {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const UNSEEN = { className: 'unseen' };

function Help({ help }: { readonly help: string | undefined }) {
  return help === undefined ? null : (
    <Text slot="description" className="soft small">
      {help}
    </Text>
  );
}

export function WordsField({
  label,
  help,
  value,
  onChange,
  isRequired = false,
  isLong = false,
  isLabelUnseen = false,
}: Field & { readonly isRequired?: boolean; readonly isLong?: boolean; readonly isLabelUnseen?: boolean }) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      maxLength={isLong ? 10_000 : 500}
    >
      <Label {...(isLabelUnseen ? UNSEEN : {})}>{isRequired ? `${label} (required)` : label}</Label>
      {isLong ? <TextArea rows={3} /> : <Input />}
      <Help help={help} />
    </TextField>
  );
}

/** Empty, or a day as `2025-06-01`. Whether such a day exists is said when it is saved. */
export function isDay(text: string): boolean {
  return text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** As `isDay`, or no more of a day than its month or year. */
export function isDayOrLess(text: string): boolean {
  return text === '' || DAY_OR_LESS.test(text);
}

interface DayFieldProps extends Field {
  /** Whether the month or the year alone will do. */
  readonly mayBeLess?: boolean;
}

export function DayField({
  label,
  help = 'As 2025-06-01',
  value,
  onChange,
  mayBeLess = false,
}: DayFieldProps) {
  const isValid = mayBeLess ? isDayOrLess(value) : isDay(value);
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={!isValid} maxLength={10}>
      <Label>{label}</Label>
      <Input />
      <Help help={help} />
      <FieldError className="field-error small">
        {mayBeLess
          ? 'Write it as 2025-06-01, or as 2025-06 or 2025 where no more is known.'
          : 'Write the day as 2025-06-01.'}
      </FieldError>
    </TextField>
  );
}

interface OneOfProps<T extends string> {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  /** `null` while none is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Of a table, whose heads say it to the eye. */
  readonly isLabelUnseen?: boolean;
  /** Shown while none is chosen. */
  readonly placeholder?: string;
}

/** One of many. */
export function OneOf<T extends string>({
  label,
  help,
  options,
  value,
  onChange,
  isLabelUnseen = false,
  placeholder = 'Choose…',
}: OneOfProps<T>) {
  return (
    <Select
      className="field"
      value={value}
      placeholder={placeholder}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label {...(isLabelUnseen ? UNSEEN : {})}>{label}</Label>
      <AriaButton className="button button-plain one-of">
        <SelectValue />
        <ChevronDown aria-hidden size={16} />
      </AriaButton>
      <Help help={help} />
      <Popover className="menu-popover one-of-list">
        <ListBox>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} className="one-of-item">
              {option.words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface TickProps {
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly children: ReactNode;
}

export function Tick({ isTicked, onChange, children }: TickProps) {
  return (
    <Checkbox className="tick" isSelected={isTicked} onChange={onChange}>
      <span className="tick-box" aria-hidden />
      {children}
    </Checkbox>
  );
}
