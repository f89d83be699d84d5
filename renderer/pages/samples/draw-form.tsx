/** Draws a sample: how many, how, and from which seed, so that anyone can draw the same again. */
import { useState } from 'react';
import { Input, Label, NumberField, TextField } from 'react-aria-components';
import type { SampleMethod } from '../../../shared/model/sample.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { goTo, hrefTo } from '../../route.ts';
import { act } from './act.ts';
import { officer } from './officer.ts';

const METHODS = [
  { value: 'risk_weighted', words: 'By risk' },
  { value: 'random', words: 'At random' },
] as const satisfies readonly { readonly value: SampleMethod; readonly words: string }[];

export function DrawForm() {
  const by = officer.use().trim();
  const [name, setName] = useState('');
  const [method, setMethod] = useState<SampleMethod>('risk_weighted');
  const [size, setSize] = useState(25);
  const [seed, setSeed] = useState(1);
  const isReady = by !== '' && name.trim() !== '' && size >= 1 && seed >= 0;
  const drawNow = async (): Promise<void> => {
    const drawn = await act('drawContacts', { name: name.trim(), method, size, seed, by });
    if (drawn !== null) goTo(hrefTo('samples', drawn.value.sample));
  };
  return (
    <div className="draw-form">
      <TextField className="field" value={name} onChange={setName} maxLength={200}>
        <Label>Name of the sample</Label>
        <Input />
      </TextField>
      <Choice
        label="Drawn"
        help="By risk: contacts with unlawful or undetermined messages, or an open verdict, are drawn more often."
        options={METHODS}
        value={method}
        onChange={setMethod}
      />
      <div className="draw-numbers">
        <NumberField className="field" value={size} onChange={setSize} minValue={1} maxValue={500}>
          <Label>Contacts</Label>
          <Input />
        </NumberField>
        <NumberField className="field" value={seed} onChange={setSeed} minValue={0} maxValue={2_147_483_647}>
          <Label>Seed</Label>
          <Input />
        </NumberField>
      </div>
      <div className="line">
        <Button kind="primary" isDisabled={!isReady} onPress={() => void drawNow()}>
          Draw
        </Button>
        {by === '' ? <span className="soft small">Give your name first.</span> : null}
      </div>
    </div>
  );
}
