/** One of a field's words, or where the field takes several, any of them. */
import { useState } from 'react';
import type { FieldValues } from '../../../shared/model/template-fields.ts';
import { OneOf, Tick } from '../../components/fields.tsx';
import { TextSetting } from '../set-up/text-setting.tsx';
import { wordChoices } from './field-words.ts';
import type { Option } from './source-draft.ts';

interface Props {
  readonly label: string;
  readonly isLabelUnseen?: boolean;
  readonly values: FieldValues;
  readonly takesSeveral: boolean;
  /** `null` while nothing is chosen. */
  readonly value: string | null;
  /** Offered beside the field's words. */
  readonly besides?: readonly Option[];
  readonly onChange: (value: string) => void;
}

const SEVERAL = '(several)';

export function WordChoice({ values, besides = [], value, takesSeveral, onChange, ...labels }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (typeof values === 'string')
    return (
      <TextSetting
        {...labels}
        value={value === '' ? null : value}
        onKeep={(next) => onChange(next ?? '')}
        {...(values === 'date' ? { help: 'As 2025-06-01' } : {})}
      />
    );
  const given = value?.split(';') ?? [];
  const isSeveral = takesSeveral && (given.length > 1 || (isOpen && values.includes(given[0] ?? '')));
  return (
    <div className="word-choice">
      <OneOf
        {...labels}
        options={[
          ...besides.slice(0, 1),
          ...wordChoices(values),
          ...(takesSeveral ? [{ value: SEVERAL, words: 'Several of these…' }] : []),
          ...besides.slice(1),
        ]}
        value={isSeveral ? SEVERAL : value}
        onChange={(next) => {
          setOpen(next === SEVERAL);
          if (next !== SEVERAL) onChange(next);
          else if (!values.includes(given[0] ?? '')) onChange(values[0]!);
        }}
      />
      {isSeveral ? (
        <div className="word-ticks" role="group" aria-label={labels.label}>
          {wordChoices(values).map((word) => (
            <Tick
              key={word.value}
              isTicked={given.includes(word.value)}
              onChange={(isTicked) =>
                onChange(
                  values.filter((one) => (one === word.value ? isTicked : given.includes(one))).join(';') ||
                    word.value,
                )
              }
            >
              {word.words}
            </Tick>
          ))}
        </div>
      ) : null}
    </div>
  );
}
