/** One of a few, side by side: for settings and for what a list shows. */
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';

interface Props<T extends string> {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, help, options, value, onChange }: Props<T>) {
  return (
    <RadioGroup
      className="choice"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label className="choice-label">{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice-option">
            {option.words}
          </Radio>
        ))}
      </div>
      {help === undefined ? null : (
        <Text slot="description" className="soft small">
          {help}
        </Text>
      )}
    </RadioGroup>
  );
}
